import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { changeAccount, findAccount, findAccountByEmail } from "./accounts.ts";
import { hashPassword, verifyPassword } from "./password/hash-password.ts";
import { refuseUsedUp, tryPassword } from "./password/try-password.ts";
import type { Origin } from "./redirects.ts";
import { startSession } from "./sessions/refresh-tokens.ts";
import { type AuthSession, toSession } from "./user.ts";

/**
 * Signs a person in with their password. Where there is no such account it takes as long and says the same.
 *
 * @param email in its normal form.
 * @throws `credentials-wrong`, `sign-in-locked`, `email-not-confirmed`, `account-locked`, `too-many-requests`
 */
export async function signIn(email: string, password: string, { address }: Origin): Promise<AuthSession> {
  refuseUsedUp(email, address);
  const known = await asService((trx) => findAccountByEmail(trx, email));
  // Side by side, so that a sign-in takes hardly longer than its hash.
  const [passwordTry, { matches, isOutdated }] = await Promise.all([
    tryPassword(email, address),
    verifyPassword(password, known?.passwordHash ?? null),
  ]);
  if (!known || !matches) {
    await passwordTry.wasWrong();
    throw problem("credentials-wrong");
  }
  if (known.emailConfirmedAt === null || known.isLocked) {
    await asService(passwordTry.wasRight);
    throw problem(known.isLocked ? "account-locked" : "email-not-confirmed");
  }
  const newHash = isOutdated ? { encrypted_password: await hashPassword(password) } : {};
  const { account, session } = await asService(async (trx) => {
    const changed = await changeAccount(trx, known, { last_sign_in_at: new Date(), ...newHash });
    // Between the two units of work the password may have become another one, or the account may have gone.
    if (!changed) throw problem("credentials-wrong");
    await passwordTry.wasRight(trx);
    return { account: changed, session: await startSession(trx, known.id) };
  });
  return toSession(account, session, "password");
}

/**
 * Whether a password is that of an account, for what asks for it once more. Wrong ones are counted as at a sign-in.
 *
 * @param address the client's, where it is known.
 * @throws `sign-in-locked`
 */
export async function checkPassword(userId: string, password: string, address = "signed-in"): Promise<boolean> {
  refuseUsedUp(userId, address);
  const passwordTry = await tryPassword(userId, address);
  const account = await asService((trx) => findAccount(trx, userId));
  const { matches } = await verifyPassword(password, account?.passwordHash ?? null);
  await (matches ? asService(passwordTry.wasRight) : passwordTry.wasWrong());
  return matches;
}
