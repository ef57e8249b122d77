import { sql } from "kysely";
import { asService } from "#core/db/index.ts";
import { type CaughtError, type Failure, failureOf } from "#core/http/task-failure.ts";
import { deletePrefix } from "#core/storage/index.ts";
import { exportPrefix } from "#core/storage/keys.ts";
import { EXPORT_DAYS } from "./account-export.ts";

/**
 * Marks an export failed and keeps the reason on it. What was written of it goes: half of everything is no export. One
 * that was completed, and only its mail could not be sent, stays completed.
 */
export async function failExport(exportId: string, caught: CaughtError): Promise<Failure> {
  const failure = failureOf(caught);
  const failed = await asService((trx) =>
    trx
      .updateTable("account_exports")
      .set({ status: "failed", parts: "[]", error_code: failure.code, error_message: failure.sentence })
      .set({ completed_at: sql<Date>`now()`, expires_at: sql<Date>`now() + make_interval(days => ${EXPORT_DAYS})` })
      .where("id", "=", exportId)
      .where("status", "in", ["pending", "in_progress"])
      .returning("user_id")
      .executeTakeFirst(),
  );
  // Where the account is gone meanwhile, whoever deleted it deletes this too.
  if (failed) await deletePrefix(exportPrefix(failed.user_id, exportId));
  return failure;
}
