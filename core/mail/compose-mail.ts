import MailComposer from "nodemailer/lib/mail-composer";
import { type Message, toHtml, toText } from "./message.ts";

/** The sender unless `MAIL_FROM` names another. */
const USUAL_SENDER = "Litink <no-reply@litink.local>";

/**
 * A message as it goes over the wire (RFC 5322, MIME): plain text, and HTML as the alternative.
 *
 * @throws TypeError where an address or the subject has a line break or another control character, with which a header
 *   could be smuggled in.
 */
export async function composeMail(message: Message): Promise<Buffer> {
  for (const header of [message.to, message.subject]) {
    if (/\p{Cc}/u.test(header)) throw new TypeError("A header of a mail has no control characters.");
  }
  const composer = new MailComposer({
    from: process.env.MAIL_FROM || USUAL_SENDER,
    // As an object: an address is one address, whatever signs are in it.
    to: { name: "", address: message.to },
    subject: message.subject,
    text: toText(message),
    html: toHtml(message),
    headers: { "auto-submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
