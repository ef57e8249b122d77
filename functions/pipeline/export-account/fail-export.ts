import { failExport } from "#core/auth/index.ts";
import { failureTask } from "../failure-task.ts";

export const handler = failureTask("exportId", failExport);
