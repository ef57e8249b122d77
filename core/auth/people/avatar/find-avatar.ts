import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { parseObjectUrl, signedGetUrl } from "#core/storage/index.ts";
import { AVATAR_URL_S } from "./avatar-limits.ts";

/**
 * An address under which a person's picture can be read for a quarter of an hour.
 *
 * @throws `avatar-not-found`
 */
export async function findAvatar(userId: string): Promise<{ url: string; expiresAt: string }> {
  const row = await asService((trx) =>
    trx.selectFrom("profiles").select("avatar_url").where("id", "=", userId).executeTakeFirst(),
  );
  if (!row?.avatar_url) throw problem("avatar-not-found");
  const expiresAt = new Date(Date.now() + AVATAR_URL_S * 1000).toISOString();
  return {
    url: await signedGetUrl(parseObjectUrl(row.avatar_url).key, { expiresInSeconds: AVATAR_URL_S }),
    expiresAt,
  };
}
