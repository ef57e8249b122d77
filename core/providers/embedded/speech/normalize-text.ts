import { ABBREVIATIONS, NEVER_LAST } from "./pronunciations.ts";
import { sayNumber } from "./say-number.ts";
import { sayWord, spellLetters } from "./say-word.ts";

/** What the voice does after a word: nothing, or a rest as long as the mark asks for. */
export type Mark = "" | "," | ";" | "—" | "…" | "." | "?" | "!";

/** One word as it is said: a plain lower-case English word. */
export interface SaidWord {
  readonly text: string;
  /** Which written word it belongs to; several may belong to one. */
  readonly of: number;
  readonly mark: Mark;
}

export interface ReadText {
  /** The text's words as they are written, by the white space between them. */
  readonly written: readonly string[];
  readonly said: readonly SaidWord[];
}

const OPENERS = /^[("'“‘«‹[{*_]+/;
const OPENERS_BUT_APOSTROPHE = /^[("“«‹[{*_]+/;
const CLOSERS = /[)"'”’»›\]}*_]+$/;
const ENDS_SENTENCE: ReadonlySet<Mark> = new Set([".", "?", "!"]);

/** A dash or dots within a written word, or at its end. A hyphen between words is none. */
const BREAK = /(—+|--+|―|–(?!\d)|(?<!\d)–|…|\.{3,}|(?:\. ){2,}\.)/;

/**
 * Reads a text as a person would read it aloud: which plain words are said for each written one, and where the voice
 * rests. Numbers, years, amounts of money, times, abbreviations, roman numerals and addresses are spelled out.
 */
export function normalizeText(text: string): ReadText {
  const pieces = text.trim().split(/(\s+)/);
  const written = pieces.filter((_, index) => index % 2 === 0 && pieces[index] !== "");
  const said: SaidWord[] = [];
  for (const [of, word] of written.entries()) {
    if (/^[("“‘«[{]*\(/.test(word)) markLast(said, ",");
    readWord(word, written[of - 1] ?? "", written[of + 1] ?? "", of, said);
    // An empty line ends a sentence, whether the text says so or not.
    if (/\n\s*\n/.test(pieces[2 * of + 1] ?? "") && !ENDS_SENTENCE.has(said.at(-1)?.mark ?? ""))
      markLast(said, ".", true);
  }
  return { written, said };
}

function readWord(word: string, before: string, after: string, of: number, said: SaidWord[]): void {
  const parts = splitAtBreaks(word);
  for (const [index, { text, mark }] of parts.entries()) {
    const next = parts[index + 1]?.text ?? after;
    const previous = index === 0 ? before : (parts[index - 1]?.text ?? "");
    const read = readPart(text, bare(previous), next);
    const words = read.spoken.split(" ").filter((each) => each !== "");
    for (const [place, each] of words.entries()) {
      said.push({ text: each, of, mark: place === words.length - 1 ? read.mark : "" });
    }
    // Without a word of its own, a mark belongs to the word before.
    if (words.length === 0) markLast(said, read.mark);
    if (mark !== "") markLast(said, mark);
  }
}

function splitAtBreaks(word: string): { text: string; mark: Mark }[] {
  const core = word
    .replace(OPENERS, "")
    .replace(CLOSERS, "")
    .replace(/[.,;:!?]+$/, "");
  if (sayNumber(core) !== undefined) return [{ text: word, mark: "" }];
  const pieces = word.split(BREAK);
  const parts: { text: string; mark: Mark }[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const breaks = pieces[index + 1];
    parts.push({ text: pieces[index] ?? "", mark: breaks === undefined ? "" : /^[.…]/.test(breaks) ? "…" : "—" });
  }
  return parts;
}

/** Gives the last word a mark, unless it has one that weighs as much. */
function markLast(said: SaidWord[], mark: Mark, anyway = false): void {
  const last = said.at(-1);
  if (!last || mark === "" || (ENDS_SENTENCE.has(last.mark) && !anyway)) return;
  if (mark === "," && last.mark !== "") return;
  said[said.length - 1] = { ...last, mark };
}

function readPart(text: string, before: string, after: string): { spoken: string; mark: Mark } {
  const plain = text.replaceAll(/[’‘]/g, "'");
  const core = bare(plain);
  const isBeforeName = /^["'“‘(]?[A-Z]/.test(after);
  const short = readShortForm(plain, before, after);
  if (short) {
    const ends = short.mayEnd && (after === "" || isBeforeName);
    return { spoken: short.spoken, mark: ends ? markOf(plain) : markOf(plain.replace(/\.(?=[^.]*$)/, "")) };
  }
  if (/^no$/i.test(core) && /^["“(]?No\./.test(plain) && /^\d/.test(after)) return { spoken: "number", mark: "" };
  const isSaint = /^St\.$/.test(plain) && isBeforeName;
  return { spoken: sayWord(core, before, after), mark: isSaint ? "" : markOf(plain) };
}

/** An abbreviation, initials such as `U.S.A.`, or the initial of a name. */
function readShortForm(text: string, before: string, after: string): { spoken: string; mayEnd: boolean } | undefined {
  const inner = text.replace(OPENERS, "").replace(/[,;:!?)"'”’»›\]}*_]+$/, "");
  const form = inner.toLowerCase();
  const neverLast = NEVER_LAST[form];
  if (neverLast !== undefined) return { spoken: neverLast, mayEnd: false };
  const abbreviation = ABBREVIATIONS[form];
  if (abbreviation !== undefined) return { spoken: abbreviation, mayEnd: true };
  if (/^(?:\p{L}\.){2,}$/u.test(inner)) return { spoken: sayWord(inner, before, after), mayEnd: true };
  // `I.` is somebody who says I, at the end of a sentence.
  const isInitial = /^[A-HJ-Z]\.$/.test(inner) && /^["'“‘(]?[A-Z]/.test(after);
  return isInitial ? { spoken: spellLetters(inner), mayEnd: false } : undefined;
}

/** A word without the quotes, brackets and punctuation around it. */
function bare(text: string): string {
  let word = text.replaceAll(/[’‘]/g, "'");
  for (let last = ""; last !== word; ) {
    last = word;
    word = word.replace(OPENERS_BUT_APOSTROPHE, "").replace(/[)"”»›\]}*_.,;:!?…']+$/, "");
  }
  return /^'(?:tis|twas|\d0s)$/i.test(word) ? word : word.replace(/^'+/, "");
}

function markOf(text: string): Mark {
  const marks = text.match(/[.,;:!?…)"'”’»›\]}*_]+$/)?.[0] ?? "";
  if (marks.includes("?")) return "?";
  if (marks.includes("!")) return "!";
  const last = marks.match(/[.,;:](?=[^.,;:]*$)/)?.[0];
  if (last === ":") return ";";
  if (last === "." || last === ";" || last === ",") return last;
  return marks.includes(")") ? "," : "";
}
