import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";

/**
 * Holds a chapter for the rest of a unit of work, so that two that make something of it, or one that makes something of
 * it and one that takes it away, go one after the other. Whoever holds a script or a film of it as well holds it first.
 *
 * @throws `chapter-not-found` where it was taken away meanwhile.
 */
export async function lockChapter(trx: Transaction, chapterId: string): Promise<void> {
  const row = await trx.selectFrom("chapters").select("id").where("id", "=", chapterId).forUpdate().executeTakeFirst();
  if (!row) throw problem("chapter-not-found", { chapterId });
}
