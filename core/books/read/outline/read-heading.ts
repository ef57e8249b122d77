import type { DivisionKind } from "../book-text.ts";
import { NUMERAL_PATTERN, readNumeral } from "./read-numeral.ts";

export interface Heading {
  readonly kind: DivisionKind;
  /** `undefined` for one such as "Epilogue". */
  readonly number: number | undefined;
  /** What follows the numeral, such as `Loomings.`; empty if nothing does. */
  readonly title: string;
}

/** What divisions are called, in English and its neighbours. */
const NAMES: Readonly<Record<string, DivisionKind>> = {
  ...named("volume", "volume vol vol. tome tomo band том"),
  ...named("part", "part teil partie parte deel часть"),
  ...named("book", "book buch livre libro"),
  ...named("act", "act akt aufzug acte acto atto"),
  ...named("movement", "movement"),
  ...named("canto", "canto gesang chant"),
  ...named("tablet", "tablet"),
  ...named("chapter", "chapter chap. kapitel chapitre capítulo capitulo capitolo hoofdstuk глава"),
  ...named("letter", "letter lettre"),
  ...named("stave", "stave"),
  ...named("scene", "scene szene scène scena"),
  ...named("section", "section"),
};

/** Headings without a numeral that begin a part of the story itself. */
const UNNUMBERED = /^(?:prologue|epilogue|interlude|prelude|postlude|finale|conclusion|prolog|epilog)[.:]?$/iu;

const NAME_PATTERN = Object.keys(NAMES)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(".", String.raw`\.`))
  .join("|");

const NAME_FIRST = new RegExp(
  String.raw`^(${NAME_PATTERN})\s+(?:n[o°]\.?\s*)?(${NUMERAL_PATTERN})(?![\p{L}\p{N}])(\s*[.:)\]–—-]+\s*|\s+|$)(.*)$`,
  "isu",
);
const NUMERAL_FIRST = new RegExp(
  String.raw`^(${NUMERAL_PATTERN})\s+(${NAME_PATTERN})(?![\p{L}\p{N}])(\s*[.:–—-]+\s*|$)(.*)$`,
  "isu",
);
const CHINESE = /^第\s*([\d０-９一二三四五六七八九十百千〇零两]+)\s*([章回节節話话卷部])(\s*)(.*)$/su;

const LONGEST_HEADING = 250;
/** A title that follows its numeral after no more than a space is no longer than this. */
const LONGEST_PLAIN_TITLE = 80;

/**
 * Reads a line as the heading of a division: `CHAPTER XIV. The Whale`, `Part One`, `The Third Book`, `Act I, Scene 2`
 * gives the act. `undefined` for a line that only begins like one ("Part one of the plan was simple.") and for
 * lines of a table of contents, which end in leaders or a page number.
 */
export function readHeading(line: string): Heading | undefined {
  if (line.length > 2 * LONGEST_HEADING) return undefined;
  const text = line
    .trim()
    .replaceAll(/\s+/g, " ")
    .replace(/^[[(*_]+|[\])*_]+$/g, "");
  if (text === "" || text.length > LONGEST_HEADING || isContentsLine(text)) return undefined;
  if (UNNUMBERED.test(text)) return { kind: "chapter", number: undefined, title: text };
  return readNameFirst(text) ?? readNumeralFirst(text) ?? readChinese(text);
}

function readNameFirst(text: string): Heading | undefined {
  const [, name, numeral, separator, title = ""] = NAME_FIRST.exec(text) ?? [];
  return name && numeral ? heading(name, numeral, separator ?? "", title) : undefined;
}

function readNumeralFirst(text: string): Heading | undefined {
  const [, numeral, name, separator, title = ""] = NUMERAL_FIRST.exec(text) ?? [];
  // "First Part", never "2 Parts" nor "V book".
  return name && numeral && /^\p{L}{3}/u.test(numeral) ? heading(name, numeral, separator ?? "", title) : undefined;
}

function readChinese(text: string): Heading | undefined {
  const [, , division, , title = ""] = CHINESE.exec(text) ?? [];
  if (!division || text.length > LONGEST_PLAIN_TITLE) return undefined;
  return { kind: division === "卷" || division === "部" ? "part" : "chapter", number: undefined, title };
}

function heading(name: string, numeral: string, separator: string, title: string): Heading | undefined {
  const kind = NAMES[name.toLowerCase()];
  const number = readNumeral(numeral);
  if (!kind || number === undefined || !isTitle(title, separator.trim() !== "")) return undefined;
  return { kind, number, title: title.trim() };
}

/** After a dot or dash nearly anything is a title; after a bare space only what is capitalised as one. */
function isTitle(text: string, separated: boolean): boolean {
  if (text === "") return true;
  if (separated)
    return /^["'“‘«(¿¡\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text) && !/[.!?]["”’]?\s+\S.*[.!?]\s+\S/su.test(text);
  return text.length <= LONGEST_PLAIN_TITLE && looksLikeTitle(text);
}

/** Whether a line is set as a title: in capitals, or with a capital on every longer word and no full stop inside. */
export function looksLikeTitle(line: string): boolean {
  const text = line.trim();
  if (text === "" || /[.!?;,:]["”’']?\s+\p{Ll}/u.test(text) || /[;,:—]$/.test(text)) return false;
  if (!/\p{Ll}/u.test(text)) return /\p{L}/u.test(text);
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return /^["'“‘]?[\p{Lu}\p{N}]/u.test(text) && long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
}

function isContentsLine(text: string): boolean {
  return /(?:\.\s?){4,}|\s{1}\d{1,4}$/.test(text) && !/^\S+\s+\d{1,4}$/.test(text);
}

function named(kind: DivisionKind, names: string): Record<string, DivisionKind> {
  return Object.fromEntries(names.split(" ").map((name) => [name, kind]));
}
