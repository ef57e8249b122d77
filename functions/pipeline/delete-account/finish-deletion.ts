import * as z from "zod";
import { finishDeletion } from "#core/auth/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ deletionId: z.uuid(), objects: z.int() }), output: z.object({ objects: z.int() }) },
  async ({ deletionId, objects }) => {
    await finishDeletion(deletionId, objects);
    return { objects };
  },
);
