import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import type { Message } from "#core/mail/index.ts";
import { type Account, findAccountByEmail, noteEmailChange } from "./accounts.ts";
import { dropProofs, makeProof } from "./mailed-proofs.ts";
import { addressTakenMail, leaveAddressMail, takeAddressMail } from "./mails.ts";
import type { Origin } from "./redirects.ts";

/**
 * Begins a change of address, or begins it anew: both mailboxes are asked to agree. Where the new address has an account
 * its owner is told so instead, and the answer is the same.
 *
 * @returns the mails to send once the transaction has ended.
 */
export async function beginEmailChange(
  trx: Transaction,
  { id, email }: Account,
  newEmail: string,
  origin: Origin,
): Promise<Message[]> {
  const change = { new_email: newEmail, sent_at: new Date().toISOString(), confirmed: null };
  await noteEmailChange(trx, id, change);
  await dropProofs(trx, id, "email_change_new");
  const leaving = await makeProof(trx, { userId: id, kind: "email_change_current", email });
  const leave = leaveAddressMail({ to: email, proof: leaving, origin, newEmail });
  if (await findAccountByEmail(trx, newEmail)) return [leave, addressTakenMail(newEmail)];
  const taking = await makeProof(trx, { userId: id, kind: "email_change_new", email: newEmail });
  return [leave, takeAddressMail({ to: newEmail, proof: taking, origin, oldEmail: email })];
}

/**
 * Agrees to the change from one side; with both, it is made.
 *
 * @returns whether it is made now.
 * @throws `email-taken` where somebody else has signed up with the new address meanwhile.
 */
export async function agreeToEmailChange(
  trx: Transaction,
  { id, emailChange }: Account,
  side: "current" | "new",
): Promise<boolean> {
  if (!emailChange) throw problem("mailed-proof-invalid");
  const { new_email: newEmail, confirmed } = emailChange;
  if (confirmed === null || confirmed === side) {
    await noteEmailChange(trx, id, { ...emailChange, confirmed: side });
    return false;
  }
  if (await findAccountByEmail(trx, newEmail)) throw problem("email-taken");
  await trx
    .updateTable("auth.users")
    .set({ email: newEmail, email_confirmed_at: sql<Date>`now()` })
    .where("id", "=", id)
    .execute();
  await trx.updateTable("profiles").set({ email: newEmail }).where("id", "=", id).execute();
  await noteEmailChange(trx, id, null);
  // The old mailbox is no way into the account any more.
  await dropProofs(trx, id, "recovery");
  return true;
}
