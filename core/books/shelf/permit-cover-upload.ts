import { asTenant, type TenantClaims } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import type { PictureLimits } from "#core/media/take-picture.ts";
import { presignedPost } from "#core/storage/index.ts";
import { coverUploadKey } from "#core/storage/keys.ts";

/** What a cover may be at most. */
export const COVER_LIMITS: PictureLimits = { megabytes: 10, sidePx: 6000 };

/** How long an upload that was permitted may begin. */
const COVER_UPLOAD_S = 600;

/**
 * What a browser needs to upload a cover for a person's book: a form with these fields, and the file last.
 *
 * @throws `book-not-found`
 */
export async function permitCoverUpload(tenant: TenantClaims, bookId: string, uploadId: string, contentType: string) {
  const book = await asTenant(tenant, (trx) =>
    trx.selectFrom("books").select("id").where("id", "=", bookId).executeTakeFirst(),
  );
  if (!book) throw problem("book-not-found", { bookId });
  const expiresAt = new Date(Date.now() + COVER_UPLOAD_S * 1000).toISOString();
  const { url, fields } = await presignedPost(coverUploadKey(bookId, uploadId), {
    contentType,
    maxBytes: COVER_LIMITS.megabytes * 1024 * 1024,
    expiresInSeconds: COVER_UPLOAD_S,
  });
  return { uploadId, url, fields, expiresAt };
}
