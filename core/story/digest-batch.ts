import { callTextModel } from "#core/billing/index.ts";
import { type ChapterBatch, keepSummary, readBookRow, readChapters } from "#core/books/index.ts";
import { putJson } from "#core/storage/index.ts";
import { chapterDigestKey } from "#core/storage/keys.ts";
import { toldChapters } from "./told-chapters.ts";

/** The map step over one batch: digests its chapters, keeps the digests in the store and the summaries on the rows. */
export async function digestBatch(bookId: string, batch: ChapterBatch): Promise<{ chapters: number }> {
  const book = await readBookRow(bookId);
  const chapters = toldChapters(await readChapters(bookId, batch));
  for (const { id, number, title, paragraphs } of chapters) {
    const input = { chapter: { number, title, paragraphs }, language: book.language };
    const digest = await callTextModel(book.userId, "digestChapter", input);
    await putJson(chapterDigestKey(bookId, number), digest);
    await keepSummary(id, digest.summary);
  }
  return { chapters: chapters.length };
}
