import type { Transaction } from "#core/db/index.ts";
import { asRecord } from "./as-record.ts";

/** Where a book stands on its way from an upload to chapters that can be searched. */
export interface BookProgress {
  /** `waiting` for its file, being read (`reading`), its chapters being made searchable (`embedding`), or at an end. */
  readonly stage: "waiting" | "reading" | "embedding" | "ready" | "failed";
  /** Of its chapters, how many in a hundred are done. Below 100 until the book is ready. */
  readonly percent: number;
  readonly chapters: number;
  /** Chapters that can be searched. */
  readonly chaptersDone: number;
}

/**
 * How far books are, counted from the rows that are there: a chapter is done once its vector is, which is written with
 * all its passages. While a book's file is read, even for the second time, nothing of that reading is done yet.
 *
 * @returns one entry for each of the books that `trx` may see.
 */
export async function readProgress(trx: Transaction, bookIds: readonly string[]): Promise<Map<string, BookProgress>> {
  if (bookIds.length === 0) return new Map();
  const books = await trx.selectFrom("books").select(["id", "status", "metadata"]).where("id", "in", bookIds).execute();
  const counts = await trx
    .selectFrom("chapters")
    .leftJoin("chapter_embeddings", "chapter_embeddings.chapter_id", "chapters.id")
    .select("chapters.book_id as bookId")
    .select((eb) => [
      eb.fn.count<number>("chapters.id").as("chapters"),
      eb.fn.count<number>("chapter_embeddings.id").as("done"),
    ])
    .where("chapters.book_id", "in", bookIds)
    .groupBy("chapters.book_id")
    .execute();
  const countsOf = new Map(counts.map(({ bookId, chapters, done }) => [bookId, { chapters, done }]));
  return new Map(books.map((book) => [book.id, progressOf(book, countsOf.get(book.id) ?? { chapters: 0, done: 0 })]));
}

function progressOf(
  { status, metadata }: { status: string | null; metadata: unknown },
  { chapters, done }: { chapters: number; done: number },
): BookProgress {
  const percent = chapters === 0 ? 0 : Math.floor((100 * done) / chapters);
  switch (status) {
    case "ready":
      return { stage: "ready", percent: 100, chapters, chaptersDone: done };
    case "failed":
      return { stage: "failed", percent: Math.min(99, percent), chapters, chaptersDone: done };
    case "processing":
      return isBeingRead(metadata)
        ? { stage: "reading", percent: 0, chapters: 0, chaptersDone: 0 }
        : { stage: "embedding", percent: Math.min(99, percent), chapters, chaptersDone: done };
    default:
      return { stage: "waiting", percent: 0, chapters, chaptersDone: done };
  }
}

/** An ingest says so on the book when it takes it, and takes that back in the same step that writes the chapters. */
function isBeingRead(metadata: unknown): boolean {
  return asRecord(metadata).reading === true;
}
