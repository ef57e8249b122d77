import { createHash, randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { lockAccount } from "../accounts.ts";

/** A session that nobody refreshes for so long is over. */
const IDLE_DAYS = 30;
/** An answer may be lost on its way: for so long the same token may be sent again. */
const GRACE_S = 10;

/** A session with the token that takes the next access token. It is told once and kept as a digest only. */
export interface HeldSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly refreshToken: string;
}

/** What became of a refresh token that was sent: its successor, or why there is none. */
export type Rotation = HeldSession | "unknown" | "reused";

/** Begins a session. */
export async function startSession(trx: Transaction, userId: string): Promise<HeldSession> {
  const sessionId = randomUUID();
  const { refreshToken } = await addToken(trx, sessionId, userId);
  return { sessionId, userId, refreshToken };
}

/**
 * Takes a refresh token and gives the next of its session. The same one again gives another next one for 10 s, since the
 * answer may have been lost; after that somebody else has it, and the whole session ends.
 *
 * The caller throws what is to be thrown once the transaction has ended: else the end of the session would be undone.
 */
export async function rotateRefreshToken(trx: Transaction, refreshToken: string): Promise<Rotation> {
  const tokenHash = digestOf(refreshToken);
  const owner = await trx
    .selectFrom("auth.refresh_tokens")
    .select("user_id")
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  if (!owner) return "unknown";
  await lockAccount(trx, owner.user_id);
  const token = await trx
    .selectFrom("auth.refresh_tokens")
    .select(["id", "session_id", "user_id"])
    .select([
      sql<boolean>`revoked_at is null and expires_at > now()`.as("lives"),
      sql<boolean>`used_at is not null`.as("was_used"),
      sql<boolean>`used_at > now() - make_interval(secs => ${GRACE_S})`.as("just_now"),
    ])
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  if (!token?.lives) return "unknown";
  if (token.was_used && !token.just_now) {
    await revoke(trx).where("session_id", "=", token.session_id).execute();
    return "reused";
  }
  const next = await addToken(trx, token.session_id, token.user_id);
  if (!token.was_used) {
    await trx
      .updateTable("auth.refresh_tokens")
      .set({ used_at: sql<Date>`now()`, replaced_by: next.id })
      .where("id", "=", token.id)
      .execute();
  }
  return { sessionId: token.session_id, userId: token.user_id, refreshToken: next.refreshToken };
}

/** Ends one session of a person: its access tokens are refused from the next request on. */
export async function endSession(trx: Transaction, userId: string, sessionId: string): Promise<void> {
  await lockAccount(trx, userId);
  await revoke(trx).where("user_id", "=", userId).where("session_id", "=", sessionId).execute();
}

/**
 * Ends all sessions of a person, or all but one. The caller calls `forgetAdmissions` once the transaction has ended, so
 * that this process lets nobody in on what it has heard before.
 */
export async function endAllSessions(trx: Transaction, userId: string, except?: string): Promise<void> {
  await lockAccount(trx, userId);
  const all = revoke(trx).where("user_id", "=", userId);
  await (except === undefined ? all : all.where("session_id", "!=", except)).execute();
}

/** Whether a session was begun within the last hours. */
export async function isYoungSession(trx: Transaction, sessionId: string, hours: number): Promise<boolean> {
  const { rows } = await sql<{ young: boolean | null }>`
    select min(created_at) > now() - make_interval(hours => ${hours}) as young
    from auth.refresh_tokens where session_id = ${sessionId}`.execute(trx);
  return rows[0]?.young ?? false;
}

function revoke(trx: Transaction) {
  return trx.updateTable("auth.refresh_tokens").set({ revoked_at: sql<Date>`now()` }).where("revoked_at", "is", null);
}

/** Adds a token to a session. Those of the person that were too old go. */
async function addToken(trx: Transaction, sessionId: string, userId: string) {
  const refreshToken = randomBytes(32).toString("base64url");
  const { id } = await trx
    .with("outdated", (db) =>
      db.deleteFrom("auth.refresh_tokens").where("user_id", "=", userId).where("expires_at", "<", sql<Date>`now()`),
    )
    .insertInto("auth.refresh_tokens")
    .values({
      session_id: sessionId,
      user_id: userId,
      token_hash: digestOf(refreshToken),
      expires_at: sql<Date>`now() + make_interval(days => ${IDLE_DAYS})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, refreshToken };
}

/** 256 bits of chance need no slow hash. */
function digestOf(refreshToken: string): string {
  return createHash("sha256").update(refreshToken).digest("hex");
}
