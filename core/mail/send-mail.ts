import { fileURLToPath } from "node:url";
import { problem } from "#core/http/errors.ts";
import { putIntoMailbox } from "./mailbox.ts";
import type { Message } from "./message.ts";

/**
 * Sends a mail to where `MAIL_URL` says: `ses:` is Amazon SES, `file:///folder` a mailbox on this machine. Call it after
 * the transaction has ended, so that nobody is told what then did not happen.
 *
 * @throws `mail-not-sent`
 */
export async function sendMail(message: Message): Promise<void> {
  // Loaded when there is something to send: most functions that know accounts never do.
  const { composeMail } = await import("./compose-mail.ts");
  const mail = await composeMail(message);
  try {
    await deliver(message.to, mail);
  } catch (cause) {
    throw problem("mail-not-sent", {}, { cause, retryAfterS: 10 });
  }
}

async function deliver(to: string, mail: Buffer): Promise<void> {
  const url = process.env.MAIL_URL ?? "";
  if (url.startsWith("file:")) return putIntoMailbox(fileURLToPath(url), mail);
  if (url !== "ses:") throw new Error("MAIL_URL is neither ses: nor a file: URL.");
  // Loaded when it is needed only: one machine has no use for it.
  const { sendBySes } = await import("./send-by-ses.ts");
  await sendBySes(to, mail);
}
