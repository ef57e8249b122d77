import { timingSafeEqual } from "node:crypto";
import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { signedGetUrl } from "#core/storage/index.ts";
import { exportPartKey } from "#core/storage/keys.ts";
import { type AccountExport, readExport } from "./account-export.ts";
import { digestOfToken } from "./finish-export.ts";

/** A download begins at once; it may then take as long as it takes. */
const URL_S = 900;

/** Whether the archives of an export can be had now. */
export function isAvailable({ status, expiresAt }: AccountExport): boolean {
  return status === "completed" && expiresAt !== null && expiresAt.getTime() > Date.now();
}

/** An address at which one archive can be had for a quarter of an hour, under a name that tells what it is. */
export function signPart({ id, userId, completedAt, createdAt }: AccountExport, part: number): Promise<string> {
  const day = (completedAt ?? createdAt).toISOString().slice(0, 10);
  return signedGetUrl(exportPartKey(userId, id, part), {
    expiresInSeconds: URL_S,
    fileName: `litink-${day}-${part}.zip`,
  });
}

/**
 * An address of an archive for whoever follows a link of the mail.
 *
 * @throws `export-not-found` for whatever is not right about it: nobody learns which exports there are.
 */
export async function openMailedLink(link: { exportId: string; part: number; token: string }): Promise<string> {
  const { exportId, part, token } = link;
  const found = await asService((trx) => readExport(trx, exportId));
  const isThere = isAvailable(found) && found.parts.some(({ number }) => number === part);
  if (!isThere || !isToken(token, found.tokenHash)) throw problem("export-not-found", { exportId });
  return signPart(found, part);
}

function isToken(token: string, hash: string | null): boolean {
  return hash !== null && timingSafeEqual(Buffer.from(digestOfToken(token)), Buffer.from(hash));
}
