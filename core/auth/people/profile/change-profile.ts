import { asService } from "#core/db/index.ts";
import type { Profile, UserMode } from "./profile.ts";
import { lockProfile, type ProfileOwner, readProfile } from "./read-profile.ts";

/** What a person decides of their profile; what is absent stays. */
export interface ProfileChange {
  readonly displayName?: string | undefined;
  readonly userMode?: UserMode | undefined;
  /** Set once the person has said who they are and what they are here for. */
  readonly onboardingComplete?: true;
}

/**
 * Changes a person's profile.
 *
 * @param requireMatch is given what the profile is, its row held, and may refuse.
 * @throws `token-invalid`; what `requireMatch` throws.
 */
export async function changeProfile(
  owner: ProfileOwner,
  { displayName, userMode, onboardingComplete }: ProfileChange,
  requireMatch: (current: Profile) => void,
): Promise<Profile> {
  return asService(async (trx) => {
    requireMatch(await lockProfile(trx, owner));
    await trx
      .updateTable("profiles")
      .set({
        ...(displayName === undefined ? {} : { display_name: displayName }),
        ...(userMode === undefined ? {} : { user_mode: userMode }),
        ...(onboardingComplete === undefined ? {} : { onboarding_complete: onboardingComplete }),
      })
      .where("id", "=", owner.id)
      .execute();
    return readProfile(trx, owner);
  });
}
