import type { DivisionKind } from "../book-text.ts";
import { divisionNamed, HAN_DIVISIONS, isUnnumberedDivision } from "./division-words.ts";
import { readNumeral } from "./read-numeral.ts";

export interface Heading {
  readonly kind: DivisionKind;
  /** `undefined` for one such as "Epilogue". */
  readonly number: number | undefined;
  /** What follows the numeral, such as `Loomings.`; empty if nothing does. */
  readonly title: string;
}

const LONGEST_HEADING = 250;
/** A title that follows its numeral after no more than a space is no longer than this. */
const LONGEST_PLAIN_TITLE = 80;
const LONGEST_HAN_TITLE = 30;

/** "One Hundred and Twenty-Five" are the most words that a numeral takes. */
const MOST_NUMERAL_WORDS = 5;

/** Brackets, dashes and signs around a heading: `[Chapter 1]`, `— I —`. */
export const ORNAMENTS = /^[[(*_~=–—•·-]+\s*|\s*[\])*_~=–—•·-]+$/gu;

const WORD = /[\p{L}\p{M}\p{N}]+(?:["״׳'’](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+|[׳'’](?![\p{L}\p{N}]))?/gu;
const HAN_HEADING = /^第\s*([\p{Nd}〇零一二三四五六七八九十百千两兩]+)\s*(\p{Script=Han})(\s*[:：.·、-]?\s*)(.*)$/su;
const HAN_VOLUME = /^([卷巻])[之の]?([〇一二三四五六七八九十百]+)(\s*)(.*)$/su;
const KOREAN_HEADING = /^제\s*(\p{Nd}+)\s*([장부막])(\s*[:.-]?\s*)(.*)$/su;
const KOREAN: Readonly<Record<string, DivisionKind>> = { 장: "chapter", 부: "part", 막: "act" };

/**
 * Reads a line as the heading of a division: `CHAPTER XIV. The Whale`, `Part One`, `The Third Book`, `Erstes Kapitel`,
 * `第三章 風の音`; `Act I, Scene 2` gives the act. `undefined` for a line that only begins like one ("Part one of the plan
 * was simple.") and for lines of a table of contents, which end in leaders or a page number.
 */
export function readHeading(line: string): Heading | undefined {
  if (line.length > 2 * LONGEST_HEADING) return undefined;
  const text = line.trim().replaceAll(/\s+/g, " ").replace(ORNAMENTS, "");
  if (text === "" || text.length > LONGEST_HEADING) return undefined;
  const words = [...text.matchAll(WORD)].slice(0, MOST_NUMERAL_WORDS + 3).map(toWord);
  if (words[0]?.start !== 0) return undefined;
  return readUnnumbered(text, words) ?? readNameFirst(text, words) ?? readNumeralFirst(text, words) ?? readHan(text);
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function toWord({ 0: text, index }: RegExpExecArray): Word {
  return { text, start: index, end: index + text.length };
}

function readUnnumbered(text: string, [first]: readonly Word[]): Heading | undefined {
  if (!first || !isUnnumberedDivision(first.text)) return undefined;
  const [, separator = "", title = ""] = splitTitle(text.slice(first.end));
  const stands = title === "" || (/[:.–—-]/.test(separator) && isTitle(title, true) && !isContentsLine(title, true));
  return stands ? { kind: "chapter", number: undefined, title: text } : undefined;
}

/** "Chapter One", "Chapter the First", "Chapter No. 1". */
function readNameFirst(text: string, words: readonly Word[]): Heading | undefined {
  const [name, second] = words;
  const kind = name && divisionNamed(name.text);
  if (!kind || !second) return undefined;
  const first = /^(?:the|no|nr|n|nº|le|la|el|der|die|das)$/iu.test(second.text) ? 2 : 1;
  if (!/^\.?\s+$/.test(text.slice(name.end, second.start))) return undefined;
  const numeral = readNumeralAt(text, words, first);
  return numeral && headingOf(kind, numeral.value, text.slice(numeral.end));
}

/** "First Part", "The Third Book", "1. Kapitel", never "2 Parts" nor "V book". */
function readNumeralFirst(text: string, words: readonly Word[]): Heading | undefined {
  const name = words.find((word, index) => index > 0 && divisionNamed(word.text));
  const kind = name && divisionNamed(name.text);
  if (!kind) return undefined;
  const first = /^(?:the|la|le|el|der|die|das|il)$/i.test(words[0]?.text ?? "") ? 1 : 0;
  const numeral = readNumeralAt(text, words, first);
  if (!numeral) return undefined;
  const between = text.slice(numeral.end, name.start);
  const written = text.slice(words[first]?.start, numeral.end);
  const isOrdinal = /^\d+$/.test(written) ? /^\. ?$/.test(between) : /^\p{L}{3}/u.test(written) && between === " ";
  return isOrdinal ? headingOf(kind, numeral.value, text.slice(name.end)) : undefined;
}

/** The numeral of as many words as can be that begins at one of them. */
function readNumeralAt(text: string, words: readonly Word[], at: number): { value: number; end: number } | undefined {
  const first = words[at];
  if (!first) return undefined;
  for (let last = Math.min(words.length, at + MOST_NUMERAL_WORDS) - 1; last >= at; last--) {
    const end = words[last]?.end ?? 0;
    const isOne = words.slice(at, last).every((word, index) => {
      const gap = text.slice(word.end, words[at + index + 1]?.start);
      return gap === " " || gap === "-";
    });
    const value = isOne ? readNumeral(text.slice(first.start, end)) : undefined;
    if (value !== undefined) return { value, end };
  }
  return undefined;
}

/** Chinese, Japanese and Korean headings. */
function readHan(text: string): Heading | undefined {
  const [, hanNumeral = "", counter = "", separator = "", title = ""] = HAN_HEADING.exec(text) ?? [];
  const kind = HAN_DIVISIONS[counter];
  if (kind) return hanHeading(kind, hanNumeral, separator, title);
  const [, , volume, volumeSeparator = "", volumeTitle = ""] = HAN_VOLUME.exec(text) ?? [];
  if (volume) return hanHeading("part", volume, volumeSeparator, volumeTitle);
  const [, korean = "", unit = "", koreanSeparator = "", koreanTitle = ""] = KOREAN_HEADING.exec(text) ?? [];
  const koreanKind = KOREAN[unit];
  return koreanKind && hanHeading(koreanKind, korean, koreanSeparator, koreanTitle);
}

/** A title may follow at once, a sentence not: 第一章では、彼が旅に出る。 */
function hanHeading(kind: DivisionKind, numeral: string, separator: string, title: string): Heading | undefined {
  const number = readNumeral(numeral);
  const isSentence = /[。]$/u.test(title) || (separator === "" && /[。、,，]|^[のはがをにでと的是]/u.test(title));
  const longest = separator === "" ? LONGEST_HAN_TITLE : LONGEST_PLAIN_TITLE;
  if (number === undefined || isSentence || title.length > longest || isContentsLine(title, false)) return undefined;
  return { kind, number, title };
}

function headingOf(kind: DivisionKind, number: number, rest: string): Heading | undefined {
  const inner = /^,\s+(.*)$/s.exec(rest)?.[1];
  if (inner && readHeading(inner)?.number !== undefined) return { kind, number, title: inner };
  const [, separator = "", title = ""] = splitTitle(rest);
  const isSeparated = separator.trim() !== "";
  const isPlace = kind === "scene" && isSeparated && title.length <= LONGEST_PLAIN_TITLE && /^\p{Lu}/u.test(title);
  if (!(isPlace || isTitle(title, isSeparated)) || isContentsLine(title, isSeparated)) return undefined;
  return { kind, number, title };
}

/** What parts a numeral from its title, and the title. */
function splitTitle(rest: string): readonly string[] {
  return /^(\s*[.:)\]–—-]*\s*)(.*)$/su.exec(rest) ?? [];
}

/** After a dot or dash nearly anything is a title; after a bare space only what is capitalised as one. */
function isTitle(text: string, separated: boolean): boolean {
  if (text === "") return true;
  if (separated)
    return /^["'“‘«(¿¡\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text) && !/[.!?]["”’]?\s+\S.*[.!?]\s+\S/su.test(text);
  return text.length <= LONGEST_PLAIN_TITLE && looksLikeTitle(text);
}

/** Whether a line is only a name and a numeral, or a numeral alone, so that what stands below may be its title. */
export function isBareHeading(line: string): boolean {
  return readHeading(line)?.title === "" || readNumeral(line.trim().replace(/[.:)]$/, "")) !== undefined;
}

/** Words that titles keep small though they are long. */
const SMALL_WORDS = new Set(
  "with from into upon over under after before that than when through without between".split(" "),
);

/** Whether a line is set as a title: in capitals, or with a capital on every longer word and no full stop inside. */
export function looksLikeTitle(line: string): boolean {
  const text = line.trim();
  if (text === "" || /[.!?;,:]["”’']?\s+\p{Ll}/u.test(text) || /[;,:—]$/.test(text)) return false;
  if (!/\p{Ll}/u.test(text)) return /\p{L}/u.test(text);
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  const maySmall = (word: string, index: number) =>
    index < words.length - 1 && (word.length <= 3 || SMALL_WORDS.has(word.toLowerCase()));
  return /^["'“‘]?[\p{Lu}\p{N}]/u.test(text) && words.every((word, index) => isCapital(word) || maySmall(word, index));
}

/** Leaders, or a page number behind a title. A number that is all of the title, or a year, is one: "Book One: 1805". */
function isContentsLine(title: string, separated: boolean): boolean {
  if (/(?:[.·…]\s?){4,}/.test(title)) return true;
  return separated ? /\S\s\d{1,3}$/.test(title) : /(?:^|\s)\d{1,4}$/.test(title);
}
