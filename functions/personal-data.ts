import { personalAccount } from "#core/auth/index.ts";
import { personalBilling } from "#core/billing/index.ts";
import { personalBooks } from "#core/books/index.ts";
import type { PersonalData } from "#core/db/index.ts";
import { personalFilms } from "#core/film/index.ts";
import { personalRewards } from "#core/rewards/index.ts";
import { personalStories } from "#core/story/index.ts";

/** What every domain keeps of a person. Joined here, for none of them knows all others. */
export const PERSONAL_DATA: readonly PersonalData[] = [
  personalAccount,
  personalBooks,
  personalStories,
  personalFilms,
  personalBilling,
  personalRewards,
];
