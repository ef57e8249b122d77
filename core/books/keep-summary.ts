import { sql } from "kysely";
import { asService } from "#core/db/index.ts";

/**
 * Keeps the summary of a chapter on its row, for whoever chooses one to read and for the scripts of those around it.
 * One that its owner has written stays.
 *
 * @returns whether the chapter is (still) there.
 */
export async function keepSummary(chapterId: string, summary: string): Promise<boolean> {
  const kept = await asService((trx) =>
    trx
      .updateTable("chapters")
      .set({ summary: sql`case when ai_content @> '{"summaryGiven": true}' then summary else ${summary}::text end` })
      .where("id", "=", chapterId)
      .executeTakeFirst(),
  );
  return kept.numUpdatedRows > 0n;
}
