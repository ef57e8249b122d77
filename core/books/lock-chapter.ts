import type { Transaction } from "#core/db/index.ts";

/** Holds a chapter for the rest of a unit of work, so that two that make something of it go one after the other. */
export async function lockChapter(trx: Transaction, chapterId: string): Promise<void> {
  await trx.selectFrom("chapters").select("id").where("id", "=", chapterId).forUpdate().execute();
}
