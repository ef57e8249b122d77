import * as z from "zod";
import { retrieveContext } from "#core/story/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ scriptId: z.uuid() }), output: z.object({ contextKey: z.string() }) },
  ({ scriptId }) => retrieveContext(scriptId),
);
