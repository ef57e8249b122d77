/** Rewards: what a person has done so far. */
export { countFilmMade } from "./count-film-made.ts";
export { personalRewards } from "./personal-data.ts";
