import { failScript } from "#core/story/index.ts";
import { failureTask } from "../failure-task.ts";

export const handler = failureTask("scriptId", failScript);
