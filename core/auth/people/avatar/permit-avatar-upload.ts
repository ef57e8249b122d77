import { presignedPost } from "#core/storage/index.ts";
import { avatarUploadKey } from "#core/storage/keys.ts";
import { AVATAR_LIMITS, AVATAR_UPLOAD_S } from "./avatar-limits.ts";

/** What a browser needs to upload one picture: a form with these fields, and the file last. */
export async function permitAvatarUpload(userId: string, uploadId: string, contentType: string) {
  const expiresAt = new Date(Date.now() + AVATAR_UPLOAD_S * 1000).toISOString();
  const { url, fields } = await presignedPost(avatarUploadKey(userId, uploadId), {
    contentType,
    maxBytes: AVATAR_LIMITS.megabytes * 1024 * 1024,
    expiresInSeconds: AVATAR_UPLOAD_S,
  });
  return { uploadId, url, fields, expiresAt };
}
