import * as z from "zod";
import { finishConfirmation } from "#core/books/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ bookId: z.uuid() }), output: z.object({ bookId: z.uuid() }) },
  async ({ bookId }) => {
    await finishConfirmation(bookId);
    return { bookId };
  },
);
