import * as z from "zod";
import { ChapterBatch, embedPassages } from "#core/books/index.ts";
import { digestBatch } from "#core/story/index.ts";
import { task } from "./task.ts";

/** What several machines do with a batch of a book's chapters. */
const input = z.object({ bookId: z.uuid(), batch: ChapterBatch });

/** The handler that makes passages of a batch which can be searched. */
export const embedTask = task({ input, output: z.object({ passages: z.number().int() }) }, ({ bookId, batch }) =>
  embedPassages(bookId, batch),
);

/** The handler that says in short what happens in each chapter of a batch. */
export const digestTask = task({ input, output: z.object({ chapters: z.number().int() }) }, ({ bookId, batch }) =>
  digestBatch(bookId, batch),
);
