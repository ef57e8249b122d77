import * as z from "zod";
import { failBook } from "#core/books/index.ts";
import { task } from "../task.ts";

export const handler = task(
  {
    input: z.object({ bookId: z.uuid(), execution: z.string(), error: z.string(), cause: z.string() }),
    output: z.object({ code: z.string(), sentence: z.string(), again: z.boolean() }),
  },
  ({ bookId, execution, ...caught }) => failBook(bookId, execution, caught),
);
