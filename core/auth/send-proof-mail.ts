import { type Message, sendMail } from "#core/mail/index.ts";
import { forgetCodeTries } from "./limits.ts";
import type { LinkType } from "./redirects.ts";

/** Sends a mail that brings a code; the new code has all its tries. */
export async function sendProofMail(kind: LinkType | "reauthentication", mail: Message): Promise<void> {
  await forgetCodeTries(kind, mail.to);
  await sendMail(mail);
}
