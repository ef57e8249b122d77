import { sql } from "kysely";
import { asService } from "#core/db/index.ts";
import { deletePrefix } from "#core/storage/index.ts";
import { exportPrefix } from "#core/storage/keys.ts";

/** Deletes exports whose time is over: first the archives, then the row, so that none is left without the other. */
export async function forgetExports(): Promise<void> {
  const expired = await asService((trx) =>
    trx.selectFrom("account_exports").select(["id", "user_id"]).where("expires_at", "<", sql<Date>`now()`).execute(),
  );
  for (const { id, user_id } of expired) {
    await deletePrefix(exportPrefix(user_id, id));
    await asService((trx) => trx.deleteFrom("account_exports").where("id", "=", id).execute());
  }
}
