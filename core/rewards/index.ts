/** Rewards: what a person has done so far. */
export { countFilmMade } from "./count-film-made.ts";
