import * as z from "zod";
import { ChapterBatch } from "#core/books/index.ts";
import { openPlot } from "#core/story/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ bookId: z.uuid() }), output: z.object({ batches: z.array(ChapterBatch) }) },
  ({ bookId }) => openPlot(bookId),
);
