import * as z from "zod";
import { ChapterBatch, embedPassages } from "#core/books/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ bookId: z.uuid(), batch: ChapterBatch }), output: z.object({ passages: z.number().int() }) },
  ({ bookId, batch }) => embedPassages(bookId, batch),
);
