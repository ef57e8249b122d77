import { asService } from "#core/db/index.ts";

/** Keeps the summary of a chapter on its row, for the scripts of the chapters around it. */
export async function keepSummary(chapterId: string, summary: string): Promise<void> {
  await asService((trx) => trx.updateTable("chapters").set({ summary }).where("id", "=", chapterId).execute());
}
