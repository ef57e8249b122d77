/** State machines: the only place that talks Step Functions. */
export { closeMachines } from "./client.ts";
export { startMachine } from "./start-machine.ts";
