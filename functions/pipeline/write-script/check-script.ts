import * as z from "zod";
import { checkScript } from "#core/story/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ scriptId: z.uuid() }), output: z.object({ scenes: z.number().int() }) },
  ({ scriptId }) => checkScript(scriptId),
);
