import { setTimeout as delay } from "node:timers/promises";
import { asService, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import type { Message } from "#core/mail/index.ts";
import { findAccount, findAccountByEmail, lockAccount } from "./accounts.ts";
import { beginEmailChange } from "./change-email.ts";
import { limitRequests } from "./limits.ts";
import { makeProof } from "./mailed-proofs.ts";
import { confirmSignUpMail, reauthenticationMail, recoveryMail } from "./mails.ts";
import type { LinkType, Origin } from "./redirects.ts";
import { sendProofMail } from "./send-proof-mail.ts";

/** About what finding an account and sending it a mail takes: whoever measures learns nothing of whether there is one. */
const STEADY_MS = 200;

/**
 * Mails a link with which somebody gets in who has forgotten their password, where there is such an account. Nobody is
 * told whether there is.
 *
 * @param email in its normal form.
 * @throws `too-many-mails`, `mail-not-sent`
 */
export async function recoverAccount(email: string, origin: Origin): Promise<void> {
  await mailUnlessUnknown("recovery", origin, async (trx) => {
    const account = await findAccountByEmail(trx, email);
    if (!account || account.isLocked) return [];
    const proof = await makeProof(trx, { userId: account.id, kind: "recovery", email });
    return [recoveryMail({ to: email, proof, origin })];
  });
}

/**
 * Mails anew what is waited for: the confirmation of a sign-up, or of a change of address. What was mailed before is
 * good for nothing then. Nobody is told whether there was anything.
 *
 * @param email the address of the account, in its normal form.
 * @throws `too-many-mails`, `mail-not-sent`
 */
export async function resendMail(type: "signup" | "email_change", email: string, origin: Origin): Promise<void> {
  await mailUnlessUnknown(type, origin, async (trx) => {
    const account = await findAccountByEmail(trx, email);
    if (!account || account.isLocked) return [];
    if (type === "email_change") {
      const held = await lockAccount(trx, account.id);
      return held?.emailChange ? beginEmailChange(trx, held, held.emailChange.new_email, origin) : [];
    }
    if (account.emailConfirmedAt) return [];
    const proof = await makeProof(trx, { userId: account.id, kind: "signup", email });
    return [confirmSignUpMail({ to: email, proof, origin })];
  });
}

/**
 * Mails a code to somebody who is signed in, for what asks who they are once more.
 *
 * @throws `too-many-mails`, `mail-not-sent`
 */
export async function mailReauthentication(userId: string, { address }: Origin): Promise<void> {
  await limitRequests("mail", address);
  const mail = await asService(async (trx) => {
    const account = await findAccount(trx, userId);
    if (!account) throw problem("token-invalid");
    const { email } = account;
    const proof = await makeProof(trx, { userId, kind: "reauthentication", email });
    return reauthenticationMail({ to: email, proof });
  });
  await sendProofMail("reauthentication", mail);
}

async function mailUnlessUnknown(
  kind: LinkType,
  { address }: Origin,
  makeMails: (trx: Transaction) => Promise<readonly Message[]>,
): Promise<void> {
  await limitRequests("mail", address);
  const work = async () => {
    const mails = await asService(makeMails);
    await Promise.all(mails.map((mail) => sendProofMail(kind, mail)));
  };
  await Promise.all([work(), delay(STEADY_MS)]);
}
