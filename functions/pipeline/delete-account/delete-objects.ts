import * as z from "zod";
import { deleteObjects } from "#core/auth/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ deletionId: z.uuid() }), output: z.object({ objects: z.int() }) },
  ({ deletionId }) => deleteObjects(deletionId),
);
