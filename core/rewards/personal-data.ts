import { OWN_ROWS, type PersonalData } from "#core/db/index.ts";

/** What a person has earned. */
export const personalRewards: PersonalData = {
  rows: { user_badges: OWN_ROWS, nfts: OWN_ROWS, user_progress: OWN_ROWS },
};
