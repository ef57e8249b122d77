import * as z from "zod";
import { parseScenes } from "#core/story/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ scriptId: z.uuid(), draftKey: z.string() }), output: z.object({ scenes: z.number().int() }) },
  ({ scriptId, draftKey }) => parseScenes(scriptId, draftKey),
);
