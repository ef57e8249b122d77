import { sql } from "kysely";
import { openFreePlan } from "#core/billing/index.ts";
import { asService, jsonb, type Transaction } from "#core/db/index.ts";
import type { Message } from "#core/mail/index.ts";
import { limitRequests } from "./limits.ts";
import { makeProof } from "./mailed-proofs.ts";
import { alreadySignedUpMail, confirmSignUpMail } from "./mails.ts";
import { hashPassword } from "./password/hash-password.ts";
import { requireGoodPassword } from "./password/require-good-password.ts";
import type { Origin } from "./redirects.ts";
import { sendProofMail } from "./send-proof-mail.ts";
import { type AuthUser, userOfRequest } from "./user.ts";

export interface SignUp {
  /** In its normal form. */
  readonly email: string;
  readonly password: string;
  /** What the person says of themselves. */
  readonly userMetadata: Readonly<Record<string, unknown>>;
}

/** As long as `profiles.display_name`. */
const LONGEST_NAME = 255;

/**
 * Makes an account with its profile, and mails a link that confirms its address. Whoever signs up again before that
 * replaces password and link, so that nobody can leave a password of theirs in an account that somebody else confirms.
 * An account that is confirmed stays as it is, and its owner is told by mail. The answer is the same in each case.
 *
 * @throws `password-length`, `password-guessable`, `too-many-mails`, `mail-not-sent`
 */
export async function signUp({ email, password, userMetadata }: SignUp, origin: Origin): Promise<AuthUser> {
  requireGoodPassword(password, email);
  await limitRequests("mail", origin.address);
  const passwordHash = await hashPassword(password);
  const mail = await asService(async (trx): Promise<Message> => {
    const userId = await addAccount(trx, { email, passwordHash, userMetadata });
    if (userId === undefined) return alreadySignedUpMail(email);
    const proof = await makeProof(trx, { userId, kind: "signup", email });
    return confirmSignUpMail({ to: email, proof, origin });
  });
  await sendProofMail("signup", mail);
  return userOfRequest(email, userMetadata);
}

/** One statement makes or replaces the account, so that of a thousand at once there is one; no id where it is confirmed. */
async function addAccount(
  trx: Transaction,
  { email, passwordHash, userMetadata }: { email: string; passwordHash: string; userMetadata: SignUp["userMetadata"] },
): Promise<string | undefined> {
  const account = await trx
    .insertInto("auth.users")
    .values({
      email,
      encrypted_password: passwordHash,
      raw_app_meta_data: jsonb({}),
      raw_user_meta_data: jsonb(userMetadata),
    })
    .onConflict((conflict) =>
      conflict
        .column("email")
        .doUpdateSet({
          encrypted_password: sql<string>`excluded.encrypted_password`,
          raw_user_meta_data: sql<string>`excluded.raw_user_meta_data`,
        })
        .where("auth.users.email_confirmed_at", "is", null),
    )
    .returning("id")
    .executeTakeFirst();
  if (!account) return undefined;
  // A trigger makes its first role, whatever anybody sends.
  await trx
    .insertInto("profiles")
    .values({ id: account.id, email, display_name: nameIn(userMetadata) })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({ display_name: sql<string | null>`excluded.display_name` }),
    )
    .execute();
  await openFreePlan(trx, account.id);
  return account.id;
}

/** The name under one of the keys that clients use for it. */
function nameIn(userMetadata: SignUp["userMetadata"]): string | null {
  const name = ["display_name", "full_name", "name"]
    .map((key) => userMetadata[key])
    .find((each) => typeof each === "string");
  return typeof name === "string" ? [...name.trim()].slice(0, LONGEST_NAME).join("") || null : null;
}
