import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import { asService, jsonb } from "#core/db/index.ts";
import { sendMail } from "#core/mail/index.ts";
import { deleteObject } from "#core/storage/index.ts";
import { exportPlanKey } from "#core/storage/keys.ts";
import { findAccount } from "../../accounts.ts";
import { EXPORT_DAYS, type ExportPart, readExport } from "./account-export.ts";
import { exportReadyMail } from "./export-mail.ts";

/**
 * Ends an export well: its archives can be had from now on, and the person is mailed where. Run again after it was cut
 * off before the mail was sent, it mails, and the links of this mail count.
 *
 * @throws `export-not-found`; `mail-not-sent`, and then the archives can be had no less.
 */
export async function finishExport(exportId: string, parts: readonly ExportPart[]): Promise<void> {
  const found = await asService((trx) => readExport(trx, exportId));
  if (found.status === "failed" || found.mailedAt) return;
  // Only the mail has it: whoever reads the database cannot follow its links.
  const token = randomBytes(32).toString("base64url");
  const account = await asService(async (trx) => {
    await trx
      .updateTable("account_exports")
      .set({ status: "completed", parts: jsonb(parts), token_hash: digestOfToken(token) })
      .set({ completed_at: sql<Date>`now()`, expires_at: sql<Date>`now() + make_interval(days => ${EXPORT_DAYS})` })
      .where("id", "=", exportId)
      .execute();
    return findAccount(trx, found.userId);
  });
  if (account) await sendMail(exportReadyMail(account.email, { ...found, parts, token }));
  await asService((trx) =>
    trx.updateTable("account_exports").set({ mailed_at: sql<Date>`now()` }).where("id", "=", exportId).execute(),
  );
  await deleteObject(exportPlanKey(found.userId, exportId));
}

/** What of a link's token is kept. 256 bits of chance need no slow hash. */
export function digestOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
