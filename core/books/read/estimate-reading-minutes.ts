const WORDS_A_MINUTE = 230;

/** Whole minutes that reading so many words takes at 230 words a minute; at least one. */
export function estimateReadingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
