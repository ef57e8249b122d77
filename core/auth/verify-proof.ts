import { sql } from "kysely";
import { asService, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { type Account, findAccount, lockAccount } from "./accounts.ts";
import { agreeToEmailChange } from "./change-email.ts";
import { limitRequests, tryCode } from "./limits.ts";
import { type ProofKind, type RedeemedProof, redeemCode, redeemToken } from "./mailed-proofs.ts";
import type { LinkType, Origin } from "./redirects.ts";
import type { AuthenticationMethod } from "./sessions/access-token.ts";
import { type HeldSession, startSession } from "./sessions/refresh-tokens.ts";
import { type AuthSession, toSession } from "./user.ts";

/** What was mailed, as it comes back: the token of a link, or a code with the address to which it went. */
export type ReturnedProof = { readonly token: string } | { readonly email: string; readonly code: string };

const KINDS: Readonly<Record<LinkType, readonly ProofKind[]>> = {
  signup: ["signup"],
  recovery: ["recovery"],
  email_change: ["email_change_current", "email_change_new"],
};
const METHODS: Readonly<Record<LinkType, AuthenticationMethod>> = {
  signup: "otp",
  recovery: "recovery",
  email_change: "email_change",
};

/**
 * Takes what was mailed, once, and does what it proves: confirms an address, lets somebody in who has forgotten their
 * password, or agrees to a change of address.
 *
 * @returns a session; `undefined` where the other mailbox has to agree to the change of address as well.
 * @throws `mailed-proof-invalid`, `account-locked`, `email-taken`, `too-many-requests`
 */
export async function verifyProof(
  type: LinkType,
  returned: ReturnedProof,
  { address }: Origin,
): Promise<AuthSession | undefined> {
  await limitRequests("verify", address);
  if ("code" in returned) await tryCode(type, returned.email);
  const kinds = KINDS[type];
  const outcome = await asService(async (trx) => {
    const redeemed = await ("code" in returned
      ? redeemCode(trx, kinds, returned)
      : redeemToken(trx, kinds, returned.token));
    if (!redeemed) throw problem("mailed-proof-invalid");
    return act(trx, redeemed);
  });
  return outcome && toSession(outcome.account, outcome.session, METHODS[type]);
}

async function act(
  trx: Transaction,
  { userId, kind }: RedeemedProof,
): Promise<{ account: Account; session: HeldSession } | undefined> {
  const held = await lockAccount(trx, userId);
  if (!held) throw problem("mailed-proof-invalid");
  if (held.isLocked) throw problem("account-locked");
  if (kind === "email_change_current" || kind === "email_change_new") {
    const isDone = await agreeToEmailChange(trx, held, kind === "email_change_new" ? "new" : "current");
    if (!isDone) return undefined;
  }
  await letIn(trx, held, kind);
  const session = await startSession(trx, userId);
  const account = await findAccount(trx, userId);
  return account && { account, session };
}

/** Whoever reads the mailbox is the owner of the address. */
async function letIn(trx: Transaction, { id, emailConfirmedAt }: Account, kind: ProofKind): Promise<void> {
  // The password of an account that was never confirmed may be anybody's who knew the address.
  const forgetPassword = kind === "recovery" && emailConfirmedAt === null;
  await trx
    .updateTable("auth.users")
    .set({
      email_confirmed_at: sql<Date>`coalesce(email_confirmed_at, now())`,
      last_sign_in_at: sql<Date>`now()`,
      ...(forgetPassword ? { encrypted_password: null } : {}),
    })
    .where("id", "=", id)
    .execute();
}
