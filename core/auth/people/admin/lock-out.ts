import { sql } from "kysely";
import { jsonb, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { findAccount, lockAccount } from "../../accounts.ts";
import { endAllSessions } from "../../sessions/refresh-tokens.ts";
import { recordAct } from "../audit/record-act.ts";
import { requireOtherAdmin } from "./require-other-admin.ts";

/** A lock without an end, as a time that every reader of times can read. */
const FOR_EVER = "9999-12-31T23:59:59.000Z";

/** Who does something to whose account, and why. */
export interface AdminAct {
  readonly actorId: string;
  readonly subjectId: string;
  readonly reason: string;
  readonly requestId: string;
}

/**
 * Locks an account: all its sessions end, and nobody signs in to it until the lock is over. Of an account that is locked
 * it changes the reason and the end.
 *
 * @param until without it the lock has no end.
 * @throws `user-not-found`, `last-admin`
 */
export async function lockOut(trx: Transaction, act: AdminAct, until: string | undefined): Promise<void> {
  const { subjectId, reason, ...by } = act;
  await requireOtherAdmin(trx, subjectId);
  if (!(await lockAccount(trx, subjectId))) throw problem("user-not-found", { userId: subjectId });
  await note(trx, subjectId, until ?? FOR_EVER);
  await endAllSessions(trx, subjectId);
  const details = { reason, ...(until === undefined ? {} : { until }) };
  await recordAct(trx, { act: "account_locked", subjectId, details, ...by });
}

/** Takes the lock off an account. Where it is not locked, nothing is done. @throws `user-not-found` */
export async function letIn(trx: Transaction, act: AdminAct): Promise<void> {
  const { subjectId, reason, ...by } = act;
  if (!(await lockAccount(trx, subjectId))) throw problem("user-not-found", { userId: subjectId });
  const account = await findAccount(trx, subjectId);
  if (!account?.isLocked) return;
  await note(trx, subjectId, null);
  await recordAct(trx, { act: "account_unlocked", subjectId, details: { reason }, ...by });
}

async function note(trx: Transaction, userId: string, bannedUntil: string | null): Promise<void> {
  await trx
    .updateTable("auth.users")
    .set({ raw_app_meta_data: sql`coalesce(raw_app_meta_data, '{}') || ${jsonb({ banned_until: bannedUntil })}` })
    .where("id", "=", userId)
    .execute();
}
