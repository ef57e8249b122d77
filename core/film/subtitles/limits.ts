/**
 * What people read with ease; the figures are those of the Netflix Timed Text Style Guide for Latin scripts. The limits
 * hold always: where speech is faster than people read, a subtitle stays longer and the ones after it come later, until
 * the next pause.
 */
export const MOST_LINES = 2;
/** Columns of a line; a character of a wide script takes two. */
export const MOST_COLUMNS = 42;
const MOST_COLUMNS_A_SECOND = 17;
export const SHORTEST_MS = 800;
export const LONGEST_MS = 7_000;
/** Without a gap the eye does not see that the text has changed. */
export const GAP_MS = 80;

/** How long a text must be there to be read. */
export function readingMs(columns: number): number {
  return Math.max(SHORTEST_MS, Math.ceil((columns * 1000) / MOST_COLUMNS_A_SECOND));
}
