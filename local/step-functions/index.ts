/** Step Functions on one machine. */
export { executionArn, stateMachineArn } from "./arns.ts";
export { answerStepFunctions } from "./aws-api.ts";
export { type EngineEvent, type EngineOptions, STEP_FUNCTIONS_MIGRATIONS, StepFunctions } from "./engine.ts";
export type { Integration, ObjectAccess, TaskCall } from "./line.ts";
