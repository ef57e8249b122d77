import { cutText } from "./cut-text.ts";

/** A span of a chapter: the unit of search. */
export interface Passage {
  /** From 1 within the chapter. */
  readonly number: number;
  /** Where it begins in the chapter's text, its paragraphs joined by a blank line; in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
}

const WANTED_CHARACTERS = 1000;
const MOST_CHARACTERS = 1300;
/** A last passage below this is joined to the one before. */
const FEWEST_CHARACTERS = 300;
const BLANK_LINE = "\n\n";

/**
 * Splits a chapter into passages of about 1,000 characters, on borders of paragraphs, or of sentences where a
 * paragraph is longer than that. Every paragraph is in them in full, in order, and none overlap.
 */
export function splitPassages(paragraphs: readonly string[]): Passage[] {
  const passages: { start: number; text: string }[] = [];
  for (const piece of piecesOf(paragraphs)) {
    const open = passages.at(-1);
    if (open && fits(open, piece)) open.text += piece.separator + piece.text;
    else passages.push({ start: piece.start, text: piece.text });
  }
  const last = passages.at(-1);
  const before = passages.at(-2);
  if (last && before && last.text.length < FEWEST_CHARACTERS) {
    const gap = last.start - before.start - before.text.length;
    before.text += (gap === BLANK_LINE.length ? BLANK_LINE : "") + last.text;
    passages.pop();
  }
  return passages
    .map(({ start, text }) => ({ start: start + text.length - text.trimStart().length, text: text.trim() }))
    .filter(({ text }) => text !== "")
    .map((passage, index) => ({ number: index + 1, ...passage }));
}

function fits(open: { text: string }, piece: Piece): boolean {
  if (open.text.length >= WANTED_CHARACTERS) return false;
  const joined = open.text.length + piece.separator.length + piece.text.length;
  return joined <= MOST_CHARACTERS || open.text.length < FEWEST_CHARACTERS;
}

interface Piece {
  readonly start: number;
  readonly text: string;
  /** What stands between it and the piece before: a blank line, or nothing inside of a paragraph. */
  readonly separator: string;
}

function piecesOf(paragraphs: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    for (const [index, text] of cutText(paragraph, MOST_CHARACTERS - FEWEST_CHARACTERS).entries()) {
      pieces.push({ start, text, separator: index === 0 ? BLANK_LINE : "" });
      start += text.length;
    }
    start += BLANK_LINE.length;
  }
  return pieces;
}
