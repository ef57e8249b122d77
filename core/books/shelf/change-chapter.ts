import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import type { Chapter } from "./chapter.ts";
import { readWithText } from "./list-chapters.ts";

/** What a person decides of a chapter; what is absent stays. */
export interface ChapterChange {
  readonly title?: string | undefined;
  readonly summary?: string | null | undefined;
}

/**
 * Changes title or summary of a chapter.
 *
 * @param requireMatch is given what the chapter is without a range, its row held, and may refuse.
 * @throws `chapter-not-found`; what `requireMatch` throws.
 */
export async function changeChapter(
  userId: string,
  chapterId: string,
  { title, summary }: ChapterChange,
  requireMatch: (current: Chapter) => void,
): Promise<Chapter> {
  return asService(async (trx) => {
    const mine = await trx
      .selectFrom("chapters")
      .innerJoin("books", "books.id", "chapters.book_id")
      .select("chapters.id")
      .where("chapters.id", "=", chapterId)
      .where("books.user_id", "=", userId)
      .forUpdate("chapters")
      .executeTakeFirst();
    if (!mine) throw problem("chapter-not-found", { chapterId });
    requireMatch(await readWithText(trx, chapterId, { from: 0 }));
    await trx
      .updateTable("chapters")
      .set({
        ...(title === undefined ? {} : { title }),
        // An empty one is none.
        ...(summary === undefined ? {} : { summary: summary || null }),
      })
      .where("id", "=", chapterId)
      .execute();
    return readWithText(trx, chapterId, { from: 0 });
  });
}
