/** Step Functions on one machine. */
export { answerStepFunctions } from "./aws-api.ts";
export {
  type EngineEvent,
  type EngineOptions,
  executionArn,
  STEP_FUNCTIONS_MIGRATIONS,
  StepFunctions,
  stateMachineArn,
} from "./engine.ts";
export type { Integration, TaskCall } from "./line.ts";
