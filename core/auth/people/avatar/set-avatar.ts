import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { pictureVersion, takePicture } from "#core/media/take-picture.ts";
import { deleteObject, objectUrl, parseObjectUrl, putObject } from "#core/storage/index.ts";
import { avatarKey, avatarUploadKey } from "#core/storage/keys.ts";
import type { Profile } from "../profile/profile.ts";
import { lockProfile, type ProfileOwner, readProfile } from "../profile/read-profile.ts";
import { AVATAR_LIMITS } from "./avatar-limits.ts";

/**
 * Makes an uploaded picture the profile's, once its bytes were looked at. They are put where nobody may upload to: the
 * permission to upload lasts longer than this look at them. Asked again, it is well.
 *
 * @throws `avatar-not-uploaded`, `avatar-unfit`; what `requireMatch` throws.
 */
export async function setAvatar(
  owner: ProfileOwner,
  uploadId: string,
  requireMatch: (current: Profile) => void,
): Promise<Profile> {
  const uploaded = avatarUploadKey(owner.id, uploadId);
  const taken = await takePicture(uploaded, AVATAR_LIMITS);
  if (!taken) return requireSet(owner, uploadId);
  if ("unfit" in taken) throw problem("avatar-unfit", { reason: taken.unfit });
  const { bytes, format } = taken;
  const key = avatarKey(owner.id, pictureVersion(uploadId, bytes), format.extension);
  await putObject(key, bytes, { contentType: format.contentType });
  const profile = await replaceAvatar(owner, objectUrl(key), requireMatch);
  await deleteObject(uploaded);
  return profile;
}

/** Takes the picture off the profile. Where there is none, it is well. */
export async function removeAvatar(owner: ProfileOwner): Promise<void> {
  await replaceAvatar(owner, null, () => {});
}

/** The profile where an upload has become its picture before, and its answer was lost. */
async function requireSet(owner: ProfileOwner, uploadId: string): Promise<Profile> {
  const profile = await asService((trx) => readProfile(trx, owner));
  if (!profile.avatarVersion?.startsWith(uploadId)) throw problem("avatar-not-uploaded");
  return profile;
}

async function replaceAvatar(
  owner: ProfileOwner,
  avatarUrl: string | null,
  requireMatch: (current: Profile) => void,
): Promise<Profile> {
  const { profile, before } = await asService(async (trx) => {
    requireMatch(await lockProfile(trx, owner));
    const { avatar_url: before } = await trx
      .selectFrom("profiles")
      .select("avatar_url")
      .where("id", "=", owner.id)
      .executeTakeFirstOrThrow();
    await trx.updateTable("profiles").set({ avatar_url: avatarUrl }).where("id", "=", owner.id).execute();
    return { profile: await readProfile(trx, owner), before };
  });
  // Where this does not come to be done, the object lies under the person's prefix and goes with the account.
  if (before && before !== avatarUrl) await deleteObject(parseObjectUrl(before).key);
  return profile;
}
