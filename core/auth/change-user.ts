import { asService, jsonb, type Transaction } from "#core/db/index.ts";
import { forgetAdmissions } from "#core/http/admit-request.ts";
import { problem } from "#core/http/errors.ts";
import { sendMail } from "#core/mail/index.ts";
import { type Account, findAccount, lockAccount } from "./accounts.ts";
import { beginEmailChange } from "./change-email.ts";
import { limitRequests, tryCode } from "./limits.ts";
import { dropProofs, redeemCode } from "./mailed-proofs.ts";
import { passwordChangedMail } from "./mails.ts";
import { hashPassword, verifyPassword } from "./password/hash-password.ts";
import { requireGoodPassword } from "./password/require-good-password.ts";
import type { Origin } from "./redirects.ts";
import { sendProofMail } from "./send-proof-mail.ts";
import { endAllSessions, isYoungSession } from "./sessions/refresh-tokens.ts";
import { checkPassword } from "./sign-in.ts";
import { type AuthUser, toUser } from "./user.ts";
import { mergeMetadata, type UserMetadata } from "./user-metadata.ts";

/** What a person changes of their account; what is absent stays. */
export interface UserChange {
  /** In its normal form. */
  readonly email?: string | undefined;
  readonly password?: string | undefined;
  readonly currentPassword?: string | undefined;
  /** The code that was mailed for it. */
  readonly nonce?: string | undefined;
  /** Merged into what is there; `null` takes a member away. */
  readonly userMetadata?: UserMetadata | undefined;
}

/** A session that was begun longer ago has to show again whose it is before it changes a password: as GoTrue's. */
const YOUNG_HOURS = 24;

/**
 * Changes an account for whoever is signed in. A new address counts once both mailboxes have agreed; a new password ends
 * all other sessions.
 *
 * @throws `password-length`, `password-guessable`, `password-unchanged`, `credentials-wrong`, `sign-in-locked`,
 *   `reauthentication-needed`, `reauthentication-failed`, `too-many-mails`, `too-many-requests`, `mail-not-sent`
 */
export async function changeUser(
  userId: string,
  sessionId: string,
  change: UserChange,
  origin: Origin,
): Promise<AuthUser> {
  const before = await asService((trx) => findAccount(trx, userId));
  if (!before) throw problem("token-invalid");
  const newEmail = change.email === before.email ? undefined : change.email;
  if (newEmail !== undefined) await limitRequests("mail", origin.address);
  const newHash = await checkedHash(before, sessionId, change, origin);
  const { account, addressMails } = await asService(async (trx) => {
    const held = await lockAccount(trx, userId);
    if (!held) throw problem("token-invalid");
    if (newHash !== undefined) {
      // Since it was checked, somebody else may have changed it: what was shown then says nothing any more.
      if (held.passwordHash !== before.passwordHash) throw problem("reauthentication-needed");
      await setPassword(trx, userId, newHash);
      await endAllSessions(trx, userId, sessionId);
      // Who has asked for a way in without the old password needs none with the new one.
      await dropProofs(trx, userId, "recovery");
    }
    if (change.userMetadata) await setMetadata(trx, held, change.userMetadata);
    const mails = newEmail === undefined ? [] : await beginEmailChange(trx, held, newEmail, origin);
    return { account: await findAccount(trx, userId), addressMails: mails };
  });
  if (newHash !== undefined) {
    forgetAdmissions();
    // It is changed: that its owner could not be told so undoes nothing.
    await sendMail(passwordChangedMail(before.email)).catch(() => {});
  }
  await Promise.all(addressMails.map((mail) => sendProofMail("email_change", mail)));
  if (!account) throw problem("token-invalid");
  return toUser(account);
}

/** The hash of the new password, once everything about it is in order; `undefined` where there is none. */
async function checkedHash(
  before: Account,
  sessionId: string,
  { password, currentPassword, nonce }: UserChange,
  { address }: Origin,
): Promise<string | undefined> {
  if (password === undefined) return undefined;
  requireGoodPassword(password, before.email);
  if (currentPassword !== undefined) {
    if (!(await checkPassword(before.id, currentPassword, address))) throw problem("credentials-wrong");
  } else if (nonce !== undefined && nonce !== "") {
    await requireNonce(before, nonce);
  } else if (!(await asService((trx) => isYoungSession(trx, sessionId, YOUNG_HOURS)))) {
    throw problem("reauthentication-needed");
  }
  if ((await verifyPassword(password, before.passwordHash)).matches) throw problem("password-unchanged");
  return hashPassword(password);
}

async function requireNonce({ id, email }: Account, nonce: string): Promise<void> {
  await tryCode("reauthentication", email);
  const redeemed = await asService((trx) => redeemCode(trx, ["reauthentication"], { email, code: nonce }));
  if (redeemed?.userId !== id) throw problem("reauthentication-failed");
}

async function setPassword(trx: Transaction, userId: string, hash: string): Promise<void> {
  await trx.updateTable("auth.users").set({ encrypted_password: hash }).where("id", "=", userId).execute();
}

async function setMetadata(trx: Transaction, { id, userMetadata }: Account, changes: UserMetadata): Promise<void> {
  const merged = mergeMetadata(userMetadata, changes);
  if (!merged) {
    const fault = { field: "body.data", reason: "makes, with what is there, more than 2 KB" };
    throw problem("invalid-request", { faults: `${fault.field} ${fault.reason}` }, { fields: [fault] });
  }
  await trx
    .updateTable("auth.users")
    .set({ raw_user_meta_data: jsonb(merged) })
    .where("id", "=", id)
    .execute();
}
