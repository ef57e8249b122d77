import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReadMail, readMail } from "./read-mail.ts";

/** The mails of a mailbox to an address, the first one first. */
export function mailsIn(mailbox: string, email: string): ReadMail[] {
  if (!existsSync(mailbox)) return [];
  return readdirSync(mailbox)
    .filter((name) => name.endsWith(".eml"))
    .toSorted()
    .map((name) => readMail(readFileSync(join(mailbox, name), "utf8")))
    .filter(({ to }) => to === email);
}
