import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Mails that this process has put into a mailbox: of two in one millisecond it tells the order. */
let count = 0;

/**
 * Puts a mail into a folder as `<time>-<count>-<id>.eml`, so that names sort as mails were sent. Written aside and then
 * renamed: whoever looks into the folder finds whole mails only.
 */
export async function putIntoMailbox(folder: string, mail: Buffer): Promise<void> {
  await mkdir(folder).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== "EEXIST") throw thrown;
  });
  const time = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const name = `${time}-${String(count++ % 10_000).padStart(4, "0")}-${randomUUID().slice(0, 8)}.eml`;
  const aside = join(folder, `.${name}.new`);
  await writeFile(aside, mail);
  await rename(aside, join(folder, name));
}
