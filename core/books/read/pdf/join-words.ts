import { type BookWords, countWords, plainWord } from "./book-words.ts";

/** Joins two lines of a paragraph. */
export type JoinLines = (before: string, after: string) => string;

const HYPHEN_AT_END = /(?<=\p{L})[-\u2010]$/u;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]/u;

/** Parts of a word that are shorter may be syllables. */
const SHORTEST_PART = 3;

/**
 * Makes the function that joins what was divided at the ends of lines, as this book itself writes it. A hyphen at the
 * end of the first line goes if the word goes on in lower case. It stays if the book has the word elsewhere more often with
 * the hyphen than without, or has neither, but both parts as words, and is given to such compounds.
 *
 * @param lines all lines of the book, in order.
 */
export function wordJoiner(lines: readonly string[]): JoinLines {
  const words = countWords(lines);
  return (before, after) => {
    if (before === "") return after;
    if (HYPHEN_AT_END.test(before))
      return keepsHyphen(before, after, words) ? before + after : before.slice(0, -1) + after;
    if (/(?:\S[—―]|--|\d[-–])$/u.test(before) || /^[—―]\S/u.test(after)) return before + after;
    const meets = SPACELESS.test(before.at(-1) ?? "") || SPACELESS.test(after[0] ?? "");
    return meets || (words.losesHyphens && isDivided(before, after, words)) ? before + after : `${before} ${after}`;
  };
}

function keepsHyphen(before: string, after: string, words: BookWords): boolean {
  if (!/^\p{Ll}/u.test(after)) return true;
  const [head, tail] = partsOf(before.slice(0, -1), after);
  const [joined, hyphenated] = [words.count(head + tail), words.count(`${head}-${tail}`)];
  if (joined !== hyphenated) return hyphenated > joined;
  if (head.includes("-") || tail.includes("-")) return true;
  const areLong = head.length >= SHORTEST_PART && tail.length >= SHORTEST_PART;
  return words.hasCompounds && areLong && words.count(head) > 0 && words.count(tail) > 0;
}

/** Whether a line ends with a part of a word and the next begins with the rest, though no hyphen says so. */
function isDivided(before: string, after: string, words: BookWords): boolean {
  if (!/\p{L}$/u.test(before) || !/^\p{Ll}/u.test(after)) return false;
  const [head, tail] = partsOf(before, after);
  const areWords = words.count(head) > 0 && words.count(tail) > 0;
  return !areWords && (words.count(head + tail) > 0 || (words.count(head) === 0 && words.count(tail) === 0));
}

/** The last word of one line and the first of the next. */
function partsOf(before: string, after: string): [head: string, tail: string] {
  const head = /[\p{L}\p{M}'’\u2010-]+$/u.exec(before)?.[0] ?? "";
  const tail = /^[\p{L}\p{M}'’\u2010-]+/u.exec(after)?.[0] ?? "";
  return [plainWord(head), plainWord(tail)];
}
