import { asTenant, type TenantClaims } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { parseObjectUrl, signedGetUrl } from "#core/storage/index.ts";
import type { Cover } from "./book.ts";
import { coverUrlOf } from "./read-books.ts";

/** How long the address of a cover is good for. */
const COVER_URL_S = 900;

/**
 * An address under which the cover of a person's book can be read for a quarter of an hour.
 *
 * @throws `book-not-found`, `cover-not-found`
 */
export async function findCover(tenant: TenantClaims, bookId: string): Promise<Cover> {
  const row = await asTenant(tenant, (trx) =>
    trx.selectFrom("books").select(["cover_url", "metadata"]).where("id", "=", bookId).executeTakeFirst(),
  );
  if (!row) throw problem("book-not-found", { bookId });
  const cover = await signCover(coverUrlOf(row));
  if (!cover) throw problem("cover-not-found");
  return cover;
}

/** Signs the address of a cover; `null` where there is none. */
export async function signCover(coverUrl: string | null): Promise<Cover | null> {
  if (!coverUrl) return null;
  const expiresAt = new Date(Date.now() + COVER_URL_S * 1000).toISOString();
  return { url: await signedGetUrl(parseObjectUrl(coverUrl).key, { expiresInSeconds: COVER_URL_S }), expiresAt };
}
