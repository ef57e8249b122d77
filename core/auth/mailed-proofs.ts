import { randomBytes, randomInt } from "node:crypto";
import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { lockAccount } from "./accounts.ts";

/** What somebody proves by what was mailed to them. */
export type ProofKind = "signup" | "recovery" | "email_change_current" | "email_change_new" | "reauthentication";

/** For how long each is good, in seconds. A code is guessed more easily than a link, and typed at once. */
const LINK_S: Readonly<Record<ProofKind, number>> = {
  signup: 24 * 3600,
  recovery: 3600,
  email_change_current: 24 * 3600,
  email_change_new: 24 * 3600,
  reauthentication: 600,
};
const CODE_S = 3600;
const CODE_DIGITS = 6;

/** The two forms in which one mail brings a proof: in a link, and to be typed. Only digests of them are kept. */
export interface MailedProof {
  readonly token: string;
  readonly code: string;
}

/** Whose proof it was, and of what. */
export interface RedeemedProof {
  readonly userId: string;
  readonly kind: ProofKind;
}

/** Makes a proof for a mail to an address. What was mailed before of the same kind is good for nothing any more. */
export async function makeProof(
  trx: Transaction,
  { userId, kind, email }: { userId: string; kind: ProofKind; email: string },
): Promise<MailedProof> {
  const token = randomBytes(32).toString("base64url");
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
  await dropProofs(trx, userId, kind);
  const expiresAt = (seconds: number) => sql<Date>`now() + make_interval(secs => ${seconds})`;
  await trx
    .insertInto("email_verifications")
    .values([
      { user_id: userId, token: linkKey(kind, token), expires_at: expiresAt(LINK_S[kind]) },
      {
        user_id: userId,
        token: codeKey(kind, email, code),
        expires_at: expiresAt(Math.min(LINK_S[kind], CODE_S)),
      },
    ])
    .execute();
  return { token, code };
}

/** Takes the token of a link, once; `undefined` where it is wrong, used, or too old. */
export function redeemToken(
  trx: Transaction,
  kinds: readonly ProofKind[],
  token: string,
): Promise<RedeemedProof | undefined> {
  return redeem(trx, new Map(kinds.map((kind) => [linkKey(kind, token), kind])));
}

/** Takes a code that was mailed to an address, once; `undefined` where it is wrong, used, or too old. */
export function redeemCode(
  trx: Transaction,
  kinds: readonly ProofKind[],
  { email, code }: { email: string; code: string },
): Promise<RedeemedProof | undefined> {
  return redeem(trx, new Map(kinds.map((kind) => [codeKey(kind, email, code), kind])));
}

/** Makes all unused proofs of a kind worthless. */
export async function dropProofs(trx: Transaction, userId: string, kind: ProofKind): Promise<void> {
  await trx
    .deleteFrom("email_verifications")
    .where("user_id", "=", userId)
    .where("verified", "=", false)
    .where("token", "like", `${kind}/%`)
    .execute();
}

async function redeem(
  trx: Transaction,
  candidates: ReadonlyMap<string, ProofKind>,
): Promise<RedeemedProof | undefined> {
  const tokens = [...candidates.keys()];
  const owner = await trx
    .selectFrom("email_verifications")
    .select("user_id")
    .where("token", "in", tokens)
    .executeTakeFirst();
  if (!owner) return undefined;
  // Of two who bring the same at once, or the link and the code of one mail, the second finds nothing any more.
  await lockAccount(trx, owner.user_id);
  const row = await trx
    .updateTable("email_verifications")
    .set({ verified: true, verified_at: sql<Date>`now()` })
    .where("token", "in", tokens)
    .where("verified", "=", false)
    .where("expires_at", ">", sql<Date>`now()`)
    .returning(["user_id", "token"])
    .executeTakeFirst();
  const kind = row && candidates.get(row.token);
  if (!kind) return undefined;
  // The other form of the same mail has served its purpose as well.
  await dropProofs(trx, row.user_id, kind);
  return { userId: row.user_id, kind };
}

/** The kind is in what is hashed, so that no proof passes for another; before it, it tells which ones to replace. */
function linkKey(kind: ProofKind, token: string): string {
  return `${kind}/link/${digestOf(kind, "link", token)}`;
}

/** A code is good for the address alone that it was mailed to. */
function codeKey(kind: ProofKind, email: string, code: string): string {
  return `${kind}/code/${digestOf(kind, "code", email, code)}`;
}
