/** As much of a chapter as one answer carries, in UTF-16 units: what a long chapter of a novel has. */
export const LONGEST_RANGE = 100_000;

/** A part of a text, and where it goes on. Positions are in UTF-16 units. */
export interface TextRange {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly nextFrom: number | null;
}

/**
 * Cuts a range out of a text: what is asked for as far as there is text, and no longer than an answer may be. A character
 * that takes two units is never cut in two: the range begins before it, and ends before it as well.
 */
export function cutRange(content: string, { from, to }: { from: number; to?: number | undefined }): TextRange {
  const begin = wholeBefore(content, Math.min(from, content.length));
  const wanted = Math.min(to ?? content.length, begin + LONGEST_RANGE, content.length);
  const end = Math.max(wholeBefore(content, wanted), wholeAfter(content, begin, wanted));
  return { text: content.slice(begin, end), from: begin, to: end, nextFrom: end < content.length ? end : null };
}

/** The nearest place at or before `at` that is not within a character. */
function wholeBefore(content: string, at: number): number {
  return isWithinPair(content, at) ? at - 1 : at;
}

/** The end of the character at `begin` where something was asked for, so that reading on gets on. */
function wholeAfter(content: string, begin: number, wanted: number): number {
  if (wanted <= begin) return begin;
  return isWithinPair(content, begin + 1) ? begin + 2 : begin + 1;
}

function isWithinPair(content: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(content.slice(Math.max(0, at - 1), at + 1));
}
