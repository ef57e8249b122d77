import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";

/**
 * Has the planner find rows by the best index alone, until the transaction ends, and not by what two of them have in
 * common. It does not know whom a policy is about and takes everybody to own as much: all passages of somebody who owns
 * many were gone through to find twenty of them.
 */
export async function takeOneIndex(trx: Transaction): Promise<void> {
  await sql`select set_config('enable_bitmapscan', 'off', true)`.execute(trx);
}
