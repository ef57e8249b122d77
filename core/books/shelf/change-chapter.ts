import { asService, jsonb } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { asRecord } from "../as-record.ts";
import { renamed, summarised } from "../given-of-chapter.ts";
import type { Chapter } from "./chapter.ts";
import { readWithText } from "./list-chapters.ts";

/** What a person decides of a chapter; what is absent stays. */
export interface ChapterChange {
  readonly title?: string | undefined;
  readonly summary?: string | null | undefined;
}

/**
 * Changes title or summary of a chapter. Both stay when the file is read again: see `writeChapters`.
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
      .select(["chapters.title", "chapters.summary", "chapters.ai_content"])
      .where("chapters.id", "=", chapterId)
      .where("books.user_id", "=", userId)
      .forUpdate("chapters")
      .executeTakeFirst();
    if (!mine) throw problem("chapter-not-found", { chapterId });
    requireMatch(await readWithText(trx, chapterId, { from: 0 }));
    // An empty one is none.
    const next = { title: title ?? mine.title, summary: summary === undefined ? mine.summary : summary || null };
    const facts = renamed(asRecord(mine.ai_content), mine.title, next.title);
    const isNewSummary = next.summary !== mine.summary;
    await trx
      .updateTable("chapters")
      .set({ ...next, ai_content: jsonb(isNewSummary ? summarised(facts, next.summary !== null) : facts) })
      .where("id", "=", chapterId)
      .execute();
    return readWithText(trx, chapterId, { from: 0 });
  });
}
