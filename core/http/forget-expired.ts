import { sql } from "kysely";
import { asService } from "#core/db/index.ts";

/** No window of a limit is longer, and no answer is kept for longer. */
const KEPT_HOURS = 24;

/** Deletes counts of requests and kept answers that nobody asks for any more: older than a day. */
export async function forgetExpired(): Promise<void> {
  const before = sql<Date>`now() - make_interval(hours => ${KEPT_HOURS})`;
  await asService(async (trx) => {
    await trx.deleteFrom("request_counts").where("window_starts_at", "<", before).execute();
    await trx.deleteFrom("idempotency_keys").where("created_at", "<", before).execute();
  });
}
