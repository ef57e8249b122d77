import * as z from "zod";
import { ChapterBatch, extractText } from "#core/books/index.ts";
import { filmsOfChapters } from "#core/film/index.ts";
import { task } from "../task.ts";

export const handler = task(
  { input: z.object({ bookId: z.uuid() }), output: z.object({ batches: z.array(ChapterBatch) }) },
  ({ bookId }) => extractText(bookId, filmsOfChapters),
);
