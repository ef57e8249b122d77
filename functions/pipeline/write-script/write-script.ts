import * as z from "zod";
import { writeScript } from "#core/story/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ scriptId: z.uuid(), contextKey: z.string() }), output: z.object({ draftKey: z.string() }) },
  ({ scriptId, contextKey }) => writeScript(scriptId, contextKey),
);
