import type { Transaction } from "#core/db/index.ts";

/** Holds a script for the rest of a unit of work, so that two that make something of it go one after the other. */
export async function lockScript(trx: Transaction, scriptId: string): Promise<void> {
  await trx.selectFrom("scripts").select("id").where("id", "=", scriptId).forUpdate().execute();
}
