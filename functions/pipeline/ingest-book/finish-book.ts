import * as z from "zod";
import { finishBook } from "#core/books/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ bookId: z.uuid() }), output: z.object({ again: z.boolean() }) },
  ({ bookId }) => finishBook(bookId),
);
