import type { SearchQuery } from "./parse-query.ts";
import { escapePattern, verbatimPattern } from "./verbatim-pattern.ts";

/** From where to where in a text, in UTF-16 code units; the second is the first one after it. */
export type Range = [from: number, to: number];

/** Control characters that no text of a book has: it is cleaned of them. They mark what Postgres highlights. */
export const [MARK_START, MARK_STOP] = ["\u0002", "\u0003"];

/** Scripts without spaces between words, whose characters Postgres has one by one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}\p{Script=Thai}\p{Script=Laoo}\p{Script=Mymr}\p{Script=Khmr}]/u;

/**
 * What to highlight in a text that a query has found: the words that Postgres marked in it, whatever their endings;
 * where words are not told apart by spaces, what was looked for as it stands; and so where nothing was marked.
 *
 * @param marked what Postgres marked in it (`markWords`).
 * @returns in order, none within another.
 */
export function findHighlights(text: string, marked: readonly Range[], { alternatives, wanted }: SearchQuery): Range[] {
  const words = marked.filter(([from, to]) => !UNSPACED.test(text.slice(from, to)));
  const stretches = alternatives
    .flat()
    .filter((part) => !part.isExcluded && UNSPACED.test(part.text))
    .flatMap((part) => findAll(text, new RegExp(escapePattern(part.text), "giu")));
  const found = [...words, ...stretches];
  const pattern = found.length > 0 ? undefined : verbatimPattern(wanted);
  return join(pattern ? findAll(text, pattern.regExp) : found);
}

/**
 * Finds where the marks of a headline stand in the text that it was made of. What follows a place where they differ is
 * not looked at.
 */
export function findMarked(text: string, headline: string): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  let from = 0;
  for (const character of headline) {
    if (character === MARK_START) from = at;
    else if (character === MARK_STOP) ranges.push([from, at]);
    else if (text.startsWith(character, at)) at += character.length;
    else break;
  }
  return ranges;
}

function findAll(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length]);
}

/** One range for those that overlap. */
function join(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
