import { callModel } from "#core/billing/index.ts";
import { type ChapterBatch, type ChapterRow, type OwnedBook, readBookRow, readChapters } from "#core/books/index.ts";
import { asService } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { textModel } from "#core/providers/routing.ts";
import type { ChapterDigest } from "#core/providers/text.ts";
import { putJson } from "#core/storage/index.ts";
import { chapterDigestKey } from "#core/storage/keys.ts";

/** The map step over one batch: digests its chapters, keeps the digests in the store and the summaries on the rows. */
export async function digestBatch(bookId: string, batch: ChapterBatch): Promise<{ chapters: number }> {
  const book = await readBookRow(bookId);
  const all = await readChapters(bookId, batch);
  const told = all.filter((chapter) => chapter.contentType === "chapter");
  const chapters = told.length > 0 ? told : all;
  for (const chapter of chapters) {
    const digest = await digestChapter(book, chapter);
    await putJson(chapterDigestKey(bookId, chapter.number), digest);
    await asService((trx) =>
      trx.updateTable("chapters").set({ summary: digest.summary }).where("id", "=", chapter.id).execute(),
    );
  }
  return { chapters: chapters.length };
}

function digestChapter(book: OwnedBook, chapter: ChapterRow): Promise<ChapterDigest> {
  const { number, title, paragraphs } = chapter;
  const input = { chapter: { number, title, paragraphs }, language: book.language };
  return callModel(
    {
      userId: book.userId,
      filmId: null,
      capability: "text",
      model: textModel.name,
      digest: digestOf("digestChapter", input),
    },
    (call) => textModel.run("digestChapter", input, call),
  );
}
