import { callTextModel } from "#core/billing/index.ts";
import {
  type ChapterBatch,
  type ChapterRow,
  keepSummary,
  type OwnedBook,
  readBookRow,
  readChapters,
} from "#core/books/index.ts";
import { digestOf } from "#core/digest.ts";
import { problem } from "#core/http/errors.ts";
import { textModel } from "#core/providers/routing.ts";
import { deleteObject, putJson } from "#core/storage/index.ts";
import { chapterDigestKey } from "#core/storage/keys.ts";
import { findKeptDigest, type KeptDigest } from "./kept-digest.ts";
import { toldChapters } from "./told-chapters.ts";

/** So that one's way to the database and the store is another one's time to be read. */
const CHAPTERS_AT_ONCE = 16;

/**
 * The map step over one batch: digests its chapters, keeps the digests in the store and the summaries on the rows. A
 * chapter whose digest was made of the same text is not digested again, whoever had it made.
 *
 * @throws `book-not-found` where the book was deleted meanwhile.
 */
export async function digestBatch(bookId: string, batch: ChapterBatch): Promise<{ chapters: number }> {
  const book = await readBookRow(bookId);
  const chapters = toldChapters(await readChapters(bookId, batch));
  for (let at = 0; at < chapters.length; at += CHAPTERS_AT_ONCE) {
    await Promise.all(chapters.slice(at, at + CHAPTERS_AT_ONCE).map((chapter) => keepDigest(book, chapter)));
  }
  return { chapters: chapters.length };
}

async function keepDigest(book: OwnedBook, chapter: ChapterRow): Promise<void> {
  const of = digestOf(chapter.paragraphs, book.language, textModel.name);
  const known = await findKeptDigest(book.id, chapter.id);
  if (known?.of !== of) return digestChapter(book, chapter, of);
  // A summary that is there may be the person's own.
  if (chapter.summary === null) await keepSummary(chapter.id, known.digest.summary);
}

async function digestChapter(
  book: OwnedBook,
  { id, number, title, paragraphs }: ChapterRow,
  of: string,
): Promise<void> {
  const input = { chapter: { number, title, paragraphs }, language: book.language };
  const digest = await callTextModel(book.userId, "digestChapter", input);
  const key = chapterDigestKey(book.id, id);
  await putJson(key, { of, digest } satisfies KeptDigest);
  if (await keepSummary(id, digest.summary)) return;
  // Nobody would find it, and it would be left behind.
  await deleteObject(key);
  throw problem("book-not-found", { bookId: book.id });
}
