import type { Range } from "./find-highlights.ts";

export interface Snippet {
  readonly text: string;
  /** Where it begins in what it was cut from, in UTF-16 code units. */
  readonly start: number;
  /** Within the snippet, in order. */
  readonly highlights: Range[];
}

const MOST_CHARACTERS = 240;
/** What stands before the first highlight, so that it is read in its sentence. */
const LEAD_CHARACTERS = 60;
/** How far a border moves so as not to cut a word. */
const WORD_CHARACTERS = 24;

/** Cuts out of a passage the stretch of some 240 characters that shows most of what is highlighted, the first of equals. */
export function cutSnippet(text: string, highlights: readonly Range[]): Snippet {
  const starts = [0, ...highlights.map(([from]) => Math.max(0, from - LEAD_CHARACTERS))];
  const [best = 0] = starts.toSorted((a, b) => worth(text, highlights, b) - worth(text, highlights, a) || a - b);
  const latest = Math.max(0, text.length - MOST_CHARACTERS);
  const start = toStartOfWord(text, Math.min(best, latest));
  const end = text.slice(0, toEndOfWord(text, Math.min(text.length, start + MOST_CHARACTERS))).trimEnd().length;
  return {
    text: text.slice(start, end),
    start,
    highlights: highlights
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from - start, to - start]),
  };
}

/** Different words count before the same one again. */
function worth(text: string, highlights: readonly Range[], start: number): number {
  const shown = highlights.filter(([from, to]) => from >= start && to <= start + MOST_CHARACTERS);
  const words = new Set(shown.map(([from, to]) => text.slice(from, to).toLowerCase()));
  return words.size * 100 + shown.length;
}

/** The start of the next word, unless the text has no spaces there. */
function toStartOfWord(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at - 1, at + WORD_CHARACTERS).search(/\s\S/);
  return space === -1 ? notInsideCharacter(text, at) : at + space;
}

function toEndOfWord(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.slice(at - WORD_CHARACTERS, at + 1).search(/\s\S*$/);
  return space === -1 ? notInsideCharacter(text, at) : at - WORD_CHARACTERS + space;
}

function notInsideCharacter(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at)) ? at - 1 : at;
}
