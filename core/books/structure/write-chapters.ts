import { jsonb, type Transaction } from "#core/db/index.ts";
import type { ChapterText } from "../read/book-text.ts";
import { estimateReadingMinutes } from "../read/estimate-reading-minutes.ts";

/** Writes the chapters of a book, in place of those that it had. */
export async function writeChapters(
  trx: Transaction,
  bookId: string,
  chapters: readonly ChapterText[],
  language: string,
): Promise<void> {
  await trx.deleteFrom("chapters").where("book_id", "=", bookId).execute();
  for (const chapter of chapters) {
    await trx
      .insertInto("chapters")
      .values({
        book_id: bookId,
        chapter_number: chapter.number,
        title: chapter.title.slice(0, 500),
        content: chapter.paragraphs.join("\n\n"),
        duration: estimateReadingMinutes(chapter.words),
        ai_content: jsonb({
          contentType: chapter.contentType,
          language,
          path: chapter.path,
          words: chapter.words,
        }),
      })
      .execute();
  }
}
