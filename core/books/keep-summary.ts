import { asService } from "#core/db/index.ts";

/**
 * Keeps the summary of a chapter on its row, for whoever chooses one to read and for the scripts of those around it.
 *
 * @returns whether the chapter is (still) there.
 */
export async function keepSummary(chapterId: string, summary: string): Promise<boolean> {
  const kept = await asService((trx) =>
    trx.updateTable("chapters").set({ summary }).where("id", "=", chapterId).executeTakeFirst(),
  );
  return kept.numUpdatedRows > 0n;
}
