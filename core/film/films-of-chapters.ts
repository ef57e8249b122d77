import type { Transaction } from "#core/db/index.ts";

/** The films that were made of these chapters, finished or not, each with its chapter. */
export async function filmsOfChapters(
  trx: Transaction,
  chapterIds: readonly string[],
): Promise<{ filmId: string; chapterId: string }[]> {
  if (chapterIds.length === 0) return [];
  return trx
    .selectFrom("video_generations")
    .select(["id as filmId", "chapter_id as chapterId"])
    .where("chapter_id", "in", chapterIds)
    .orderBy("id")
    .execute();
}
