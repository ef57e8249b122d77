import * as z from "zod";
import { finishBookDeletion } from "#core/books/index.ts";
import { task } from "../task.ts";

export const handler = task({ input: z.object({ bookId: z.uuid() }), output: z.object({}) }, async ({ bookId }) => {
  await finishBookDeletion(bookId);
  return {};
});
