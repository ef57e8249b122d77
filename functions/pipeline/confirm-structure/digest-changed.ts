import * as z from "zod";
import { ChapterBatch } from "#core/books/index.ts";
import { digestBatch } from "#core/story/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ bookId: z.uuid(), batch: ChapterBatch }), output: z.object({ chapters: z.number().int() }) },
  ({ bookId, batch }) => digestBatch(bookId, batch),
);
