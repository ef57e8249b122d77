import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";

/**
 * Holds a script for the rest of a unit of work, so that two that make something of it go one after the other.
 *
 * @throws `script-not-found` where it was deleted meanwhile.
 */
export async function lockScript(trx: Transaction, scriptId: string): Promise<void> {
  const row = await trx.selectFrom("scripts").select("id").where("id", "=", scriptId).forUpdate().executeTakeFirst();
  if (!row) throw problem("script-not-found", { scriptId });
}
