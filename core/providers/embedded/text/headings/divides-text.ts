import type { Title } from "./gather-lines.ts";

const FEWEST = 2;
/** Words of a usual section, at least; poems are shorter. */
const SHORT_SECTION = { prose: 120, verse: 30 };
/** A few sections may be shorter than this share of the usual one. */
const STUMP = 0.1;
const MOST_STUMPS = 0.2;
/** No section is so many times as long as the usual one, nor longer than any chapter is. */
const LONGEST_TIMES = 8;
const LONGEST_SECTION = 25_000;

/** What stands before the first title is no longer than a usual section, and among two sections only a few words. */
const LONGEST_PREAMBLE = 60;

/**
 * How sure it is, 0 to 1, that titles divide their text: none is far from the next, hardly any is near to it, and the
 * first stands where the text begins. 0 where they do not.
 */
export function dividesText(titles: readonly Title[]): number {
  const [first] = titles;
  if (!first || titles.length < FEWEST) return 0;
  const lengths = titles.map((title) => title.words).toSorted((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  const stumps = lengths.filter((length) => length < usual * STUMP).length;
  const isVerse = 2 * titles.filter((title) => title.isVerse).length > titles.length;
  const preamble = titles.length > FEWEST ? Math.max(usual, LONGEST_PREAMBLE) : LONGEST_PREAMBLE;
  const holds =
    usual >= (isVerse ? SHORT_SECTION.verse : SHORT_SECTION.prose) &&
    stumps <= titles.length * MOST_STUMPS &&
    longest <= Math.min(usual * LONGEST_TIMES, LONGEST_SECTION) &&
    first.position <= preamble;
  if (!holds) return 0;
  return 0.4 + (titles.length >= 5 ? 0.1 : 0) + (longest <= 3 * usual ? 0.1 : 0);
}
