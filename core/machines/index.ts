/** State machines: the only place that talks Step Functions. */
export { closeMachines } from "./client.ts";
export { executionName, startMachine } from "./start-machine.ts";
