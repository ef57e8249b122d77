import { type BookWords, countWords, plainWord } from "./book-words.ts";
import type { Line } from "./line.ts";

/** Joins two lines of a paragraph. */
export type JoinLines = (before: string, after: string) => string;

/**
 * Puts a space behind a large initial that is a word of its own, as in "I found": the book has what follows as a word,
 * and not both together.
 */
export function partInitials(lines: readonly Line[]): Line[] {
  if (!lines.some((line) => line.hasInitial)) return [...lines];
  const { count } = countWords(lines.filter((line) => !line.hasInitial).map((line) => line.text));
  return lines.map((line) => {
    const [, initial = "", rest = ""] = /^(\P{L}*\p{L})(\p{L}+)/u.exec(line.text) ?? [];
    const isWord = line.hasInitial && count(plainWord(rest)) > 0 && count(plainWord(initial.at(-1) + rest)) === 0;
    return isWord ? { ...line, text: `${initial} ${line.text.slice(initial.length)}` } : line;
  });
}

const HYPHEN_AT_END = /(?<=\p{L})[-\u2010]$/u;
/** Some programs set the hyphen so far off that it stands for itself. So does a dash. */
const HYPHEN_APART = /(?<=\p{L}) [-\u2010]$/u;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]/u;

/** Parts of a word that are shorter may be syllables. */
const SHORTEST_PART = 3;

/**
 * Makes the function that joins what was divided at the ends of lines, as this book itself writes it. A hyphen at the
 * end of the first line goes if the word goes on in lower case. It stays if the book has the word elsewhere more often
 * with the hyphen than without, or has neither, but writes others that begin or end like it so.
 *
 * @param lines all lines of the book, in order.
 */
export function wordJoiner(lines: readonly string[]): JoinLines {
  const words = countWords(lines);
  return (before, after) => {
    if (before === "") return after;
    const near = HYPHEN_APART.test(before) ? before.replace(HYPHEN_APART, "-") : before;
    if (HYPHEN_AT_END.test(before) || (near !== before && isDivided(near.slice(0, -1), after, words)))
      return keepsHyphen(near, after, words) ? near + after : near.slice(0, -1) + after;
    if (/(?:\S[—―]|--|\d[-–])$/u.test(before) || /^[—―]\S/u.test(after)) return before + after;
    const meets = SPACELESS.test(before.at(-1) ?? "") || SPACELESS.test(after[0] ?? "");
    return meets || (words.losesHyphens && isDivided(before, after, words)) ? before + after : `${before} ${after}`;
  };
}

function keepsHyphen(before: string, after: string, words: BookWords): boolean {
  const [whole, rest] = partsOf(before.slice(0, -1), after);
  if (!/^\p{Ll}/u.test(after) && !areCapitals(before, after)) return true;
  const [joined, hyphenated] = [words.count(whole + rest), words.count(`${whole}-${rest}`)];
  if (joined !== hyphenated) return hyphenated > joined;
  // Of "still-glow-" and "ing" only what meets at the end of the line is in question.
  const [head = "", tail = ""] = [whole.split("-").at(-1), rest.split("-")[0]];
  if (whole !== head || rest !== tail) {
    const [inner, parted] = [words.count(head + tail), words.count(`${head}-${tail}`)];
    return inner === parted ? words.count(head) > 0 && words.count(tail) > 0 : parted > inner;
  }
  if (/['’]s?$/u.test(head)) return true;
  const inclination = words.inclination(head, tail);
  const areLong = head.length >= SHORTEST_PART && tail.length >= SHORTEST_PART;
  if (!areLong || !words.hasCompounds) return false;
  if (inclination !== 0) return inclination > 0 && (words.count(head) > 0 || words.count(tail) > 0);
  return words.count(head) > 0 && words.count(tail) > 0;
}

/** Whether both parts are set in capitals, as a word divided in a heading is. */
function areCapitals(before: string, after: string): boolean {
  return /\p{Lu}{2}[-\u2010]$/u.test(before) && /^\p{Lu}{2}/u.test(after);
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
