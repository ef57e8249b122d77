import { joinTitle, LONGEST_TITLE, MOST_LINES } from "./candidate.ts";
import { divisionNamed } from "./division-words.ts";
import { foldCase } from "./fold-case.ts";
import { looksLikeTitle, ORNAMENTS } from "./read-heading.ts";
import { readNumeral } from "./read-numeral.ts";

/** A line that counts: a numeral, perhaps with a word before it and a title after it. */
export interface CountedLine {
  readonly number: number;
  readonly title: string;
  /** What lines of one row have in common: the form of the numeral, and the word before it after a space. */
  readonly row: string;
  /** Whether there is no title, so that one may stand below. */
  readonly isBare: boolean;
}

/** What captions and exercises call themselves; they are counted too. */
const CAPTIONS = new Set(
  `figure fig table plate map chart graph photo illustration exhibit box equation example note page question exercise
  step item rule verse line no number abbildung abb tabelle tafel tableau figura tabla рис рисунок таблица`.split(
    /\s+/,
  ),
);

const ALONE = /^([\p{L}\p{N}\p{M}' -]{1,30}?)[.):\]]?$/u;
const TITLED = /^([IVXLC]+|\p{Nd}{1,3}|[一二三四五六七八九十百]+)(?:[.):、]\s*|\s*[–—-]\s+|\s(?=\p{Lu}))(\S.*)$/u;
const WORDED = /^(\p{Lu}\p{L}{2,20})\s+(?:(?:[Tt]he|THE)\s+)?([\p{L}\p{N}-]{1,20})(?:\s*[.:–—]\s*(.*))?$/u;

/**
 * Reads a paragraph of at most three lines as a heading that counts: `IV`, `12.`, `Seven`, `— 3 —`, `IV. The Storm`,
 * `Day 3`, `Fit the First`. `undefined` for any other; a step of a recipe, "1. Take two eggs.", is a sentence.
 */
export function readCountedLine(text: string): CountedLine | undefined {
  const [line = "", ...rest] = text.split("\n", MOST_LINES + 1);
  if (rest.length >= MOST_LINES || [line, ...rest].some((each) => each.length > LONGEST_TITLE)) return undefined;
  const found = readLine(line.trim().replace(ORNAMENTS, ""));
  if (!found) return undefined;
  const { number, row, title } = found;
  const isBare = title === "" && rest.length === 0;
  return { number, row, title: joinTitle([line, ...rest].map((part) => part.trim())), isBare };
}

function readLine(line: string): { number: number; row: string; title: string } | undefined {
  const [, alone = ""] = ALONE.exec(line) ?? [];
  const [, numeral = "", title = ""] = TITLED.exec(line) ?? [];
  const [, word = "", count = "", titleOfWord = ""] = WORDED.exec(line) ?? [];
  const isWord = word !== "" && !CAPTIONS.has(foldCase(word)) && divisionNamed(word) === undefined;
  return (
    counted(alone, "") ??
    (isTitle(title) ? counted(numeral, title) : undefined) ??
    (isWord && (titleOfWord === "" || isTitle(titleOfWord))
      ? counted(count, titleOfWord, ` ${foldCase(word)}`)
      : undefined)
  );
}

function counted(numeral: string, title: string, word = ""): ReturnType<typeof readLine> {
  const number = readNumeral(numeral);
  const form = formOf(numeral);
  return number && form ? { number, title, row: `${form}${word}` } : undefined;
}

/** A title has no full stop, or a capital on every word. */
function isTitle(text: string): boolean {
  const isLine = /^["“‘«¿¡]?[\p{Lu}\p{Lo}]/u.test(text) && !/\p{P}$/u.test(text);
  return isLine || (looksLikeTitle(text) && !/^\p{N}|["”’!]$/u.test(text));
}

/** Small roman letters and words count paragraphs and lists at most. */
function formOf(numeral: string): "digits" | "roman" | "han" | "words" | undefined {
  if (/^\p{Nd}+$/u.test(numeral)) return "digits";
  if (/^\p{Script=Han}+$/u.test(numeral)) return "han";
  if (/^[IVXLC]+$/.test(numeral)) return "roman";
  return /^\p{Lu}\p{L}{2}/u.test(numeral) ? "words" : undefined;
}
