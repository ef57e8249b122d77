/** State machines: the only place that talks Step Functions. */
export { closeMachines } from "./client.ts";
export { SETTLE_S } from "./settle.ts";
export { executionName, startMachine } from "./start-machine.ts";
