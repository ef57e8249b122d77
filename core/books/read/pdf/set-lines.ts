import { leastOf, mostOf } from "./extent.ts";
import { crosses, findGutter, type Gutter, middleOf } from "./find-gutter.ts";
import { gatherRows, type Row } from "./gather-rows.ts";
import { type Line, mostCommon, type Piece } from "./line.ts";

/** Room between two pieces from which on they are two words, as a share of the letters' size. */
const WORD_SPACE = 0.17;

/** Less room than this before a full stop or a comma is none. */
const STOP_SPACE = 0.3;

/** A sign smaller than this and above the line is the mark of a note. */
const SMALL = 0.8;
const RAISED = 0.12;
const NOTE_MARK = /^(?:[\d,]{1,4}|[*∗†‡§¶]{1,3}|\[\d{1,3}\]|\(\d{1,3}\))$/u;

/** Figures of the text are half as wide as high, in narrow fonts hardly less. */
const NARROW = 0.35;

/** Scripts that put no space between words. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]/u;

/**
 * The lines of a page in reading order: of two columns the left one first, under the lines across both.
 *
 * @param before the gutter of an earlier page.
 */
export function setLines(
  pieces: readonly Piece[],
  page: number,
  before: Gutter | undefined,
): { lines: Line[]; gutter: Gutter | undefined } {
  const rows = gatherRows(pieces);
  const gutter = findGutter(rows, before);
  const lines = gutter ? setColumns(rows, gutter, page) : rows.map((row) => setLine(row.pieces, page, 0));
  return { lines, gutter };
}

function setColumns(rows: readonly Row[], gutter: Gutter, page: number): Line[] {
  const lines: Line[] = [];
  let columns: [Line[], Line[]] = [[], []];
  for (const row of rows) {
    if (crosses(row, gutter)) {
      lines.push(...columns.flat(), setLine(row.pieces, page, 0));
      columns = [[], []];
      continue;
    }
    for (const [column, part] of partsOf(row, gutter).entries()) {
      if (part.length > 0) columns[column === 0 ? 0 : 1].push(setLine(part, page, column));
    }
  }
  return [...lines, ...columns.flat()];
}

function partsOf(row: Row, gutter: Gutter): [Piece[], Piece[]] {
  const isLeft = (piece: Piece) => piece.x < middleOf(gutter);
  return [row.pieces.filter(isLeft), row.pieces.filter((piece) => !isLeft(piece))];
}

/** Joins pieces to a line, without the marks of notes. */
function setLine(pieces: readonly Piece[], page: number, column: number): Line {
  const size = mostCommon(pieces.map((piece) => [piece.size, piece.text.length])) ?? 0;
  const level = mostCommon(pieces.map((piece) => [piece.y, piece.text.length])) ?? 0;
  const isRightToLeft = 2 * lettersOf(pieces.filter((piece) => piece.isRightToLeft)) > lettersOf(pieces);
  let text = "";
  let noteMarks = 0;
  let last: Piece | undefined;
  for (const piece of joinLetters(isRightToLeft ? fromTheRight(pieces) : pieces)) {
    const isRaised = piece.size < size * SMALL && level - piece.y > size * RAISED;
    if ((isRaised || isNarrow(piece)) && /\D$/u.test(text) && NOTE_MARK.test(piece.text)) {
      noteMarks += piece.text.length;
      if (last) last = { ...last, right: piece.right };
      continue;
    }
    text += last && isSpaced(last, piece, text) ? ` ${piece.text}` : piece.text;
    last = piece;
  }
  const x = leastOf(pieces.map((piece) => piece.x));
  const right = mostOf(pieces.map((piece) => piece.right));
  const font = mostCommon(pieces.map((piece) => [piece.font, piece.text.length])) ?? "";
  const hasInitial = pieces.some((piece) => piece.hasInitial);
  return {
    text,
    x,
    right,
    y: level,
    size,
    font,
    isRightToLeft,
    page,
    column,
    noteMarks,
    ...(hasInitial ? { hasInitial } : {}),
  };
}

/**
 * Whether a number is set in figures of their own for what is raised: they have the size of the text, but not the
 * width.
 */
function isNarrow({ text, x, right, size, hasSpaceBefore }: Piece): boolean {
  return /^\d{1,3}$/.test(text) && !hasSpaceBefore && right - x < NARROW * size * text.length;
}

function lettersOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (/\p{L}/u.test(piece.text) ? piece.text.length : 0), 0);
}

/**
 * The pieces of a line of Hebrew or Arabic in the order of reading; what runs from the left in it stays together. A
 * space before a piece in the file is then behind it, and only the room tells.
 */
function fromTheRight(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of pieces.map((each) => ({ ...each, hasSpaceBefore: false })).toReversed()) {
    const runsFromLeft = !piece.isRightToLeft && /[\p{L}\p{N}]/u.test(piece.text);
    if (runsFromLeft) {
      run.unshift(piece);
    } else {
      ordered.push(...run, piece);
      run = [];
    }
  }
  return [...ordered, ...run];
}

/** The room between two pieces, whichever way the line runs. */
function roomBetween(last: Piece, piece: Piece): number {
  return Math.max(piece.x - last.right, last.x - piece.right);
}

function isSpaced(last: Piece, piece: Piece, before: string): boolean {
  const [end = "", start = ""] = [before.at(-1), piece.text[0]];
  const room = roomBetween(last, piece);
  // Between Chinese signs the room that fills a line is none, one of half a sign and more is.
  if (SPACELESS.test(end) || SPACELESS.test(start)) return piece.hasSpaceBefore && room >= last.size / 2;
  // Behind slanted letters PDF.js finds a space that nobody set, and before a hyphen that parts a word.
  if (/[.,)]/.test(start) && room < STOP_SPACE * last.size) return false;
  if (/^[-\u2010]$/.test(piece.text) && /\p{L}/u.test(end) && room < STOP_SPACE * last.size) return false;
  return (
    piece.hasSpaceBefore ||
    last.isRightToLeft !== piece.isRightToLeft ||
    room > WORD_SPACE * Math.min(last.size, piece.size)
  );
}

/** Letters set apart: PDF.js takes the room between them for spaces. */
const SPACED_LETTERS = /^\p{L}(?: \p{L}){3,}(?: ?[\p{N}\p{P}])*$/u;
const APART = /^\S(?: \S)+$/u;

const FEWEST_LETTERS = 4;
/** Between words there is more room than between the letters of a word that is set wide. */
const WIDER = 1.6;

/** Letters without the room between them; a number behind them is a word of its own. */
function together(letters: string): string {
  return letters.replaceAll(" ", "").replaceAll(/(?<=\p{L})(?=\p{N})/gu, " ");
}

/** A line whose letters stand apart, as words: "C H A P T E R", in one piece a word, or each letter a piece. */
function joinLetters(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some(({ text }) => SPACED_LETTERS.test(text)))
    return pieces.map((piece) => (APART.test(piece.text) ? { ...piece, text: together(piece.text) } : piece));
  const isApart = pieces.length >= FEWEST_LETTERS && pieces.every(({ text }) => /^\P{M}\p{M}*$/u.test(text));
  if (!isApart || pieces.some(({ text }) => !/[\p{L}\p{N}\p{P}]/u.test(text) || SPACELESS.test(text))) return pieces;
  const rooms = pieces.slice(1).map((piece, index) => roomBetween(pieces[index] ?? piece, piece));
  const usual = rooms.toSorted((a, b) => a - b)[Math.floor(rooms.length / 2)] ?? 0;
  const words: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const word = words.at(-1);
    const isNew = !word || (rooms[index - 1] ?? 0) > Math.max(usual * WIDER, piece.size * WORD_SPACE);
    if (isNew) words.push({ ...piece, hasSpaceBefore: true });
    else words[words.length - 1] = { ...word, text: word.text + piece.text, right: piece.right };
  }
  return words;
}
