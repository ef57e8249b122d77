import { mostCommon, type Piece } from "./line.ts";

/** Pieces that stand on one level of the page, in whatever columns. */
export interface Row {
  readonly y: number;
  readonly size: number;
  /** From left to right. */
  readonly pieces: readonly Piece[];
}

interface OpenRow {
  readonly y: number;
  readonly size: number;
  pieces: Piece[];
}

/** Shares of the size of a row's letters: how far its pieces may stand off its level, */
const OFF_LEVEL = 0.25;
/** how much smaller a raised or lowered sign is than they, */
const SMALL = 0.8;
/** how far such a sign stands above or below, */
const RAISED = 0.65;
const LOWERED = 0.3;
/** and how far beside. */
const BESIDE = 0.6;

/** A row of signs has no longer pieces. */
const LONGEST_SIGN = 2;
/** Letters that are so much of another's size are as large. */
const AS_LARGE = 0.7;

/** An initial over several lines is larger than the letters around it by this. */
const INITIAL = 1.7;
/** Of its size it rises so much above its own level. */
const INITIAL_HEIGHT = 0.8;

/**
 * The rows of a page from top to bottom. Raised and lowered signs are in the row they belong to, and so is the large
 * initial of a chapter, which goes before the first row that it stands beside.
 */
export function gatherRows(pieces: readonly Piece[]): Row[] {
  const size = mostCommon(pieces.map((piece) => [Math.round(piece.size), piece.text.length])) ?? 0;
  const rows: OpenRow[] = [];
  const initials = pieces.filter((piece) => isInitial(piece, size) && !isAmongLarge(piece, pieces));
  const small = pieces.filter((piece) => piece.size < size * SMALL);
  const others = pieces.filter((piece) => !initials.includes(piece) && piece.size >= size * SMALL);
  for (const piece of others.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(piece.y - row.y) <= OFF_LEVEL * Math.min(row.size, piece.size)) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  // The larger first: the mark of a note hangs on the note, which may be small as well.
  for (const piece of small.toSorted((a, b) => b.size - a.size)) {
    const row = rows.find((each) => isAttached(piece, each)) ?? rows.find((each) => isLevel(piece, each));
    if (row) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  for (const initial of initials) attachInitial(initial, rows);
  return withSigns(rows)
    .toSorted((a, b) => a.y - b.y)
    .map((row) => ({ ...row, pieces: row.pieces.toSorted((a, b) => a.x - b.x) }));
}

function isInitial(piece: Piece, size: number): boolean {
  return piece.size >= size * INITIAL && /^["“‘«]?\p{Lu}$/u.test(piece.text);
}

/** Whether a large capital belongs to a line of letters as large, such as the A in the name of LaTeX. */
function isAmongLarge(piece: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some(
    (each) =>
      each !== piece && each.size >= piece.size * AS_LARGE && Math.abs(each.y - piece.y) <= OFF_LEVEL * piece.size,
  );
}

/**
 * Rows without those of a few signs that stand off the level of another in its gaps, such as the E in the name of TeX.
 */
function withSigns(rows: readonly OpenRow[]): OpenRow[] {
  const kept = rows.filter((row) => !row.pieces.every(({ text }) => text.length <= LONGEST_SIGN));
  for (const row of rows) {
    if (kept.includes(row)) continue;
    const host = kept.find((each) => row.pieces.every((piece) => isInGap(piece, each)));
    if (host) host.pieces.push(...row.pieces);
    else kept.push(row);
  }
  return kept;
}

function isInGap({ x, right, y }: Piece, { y: level, size, pieces }: OpenRow): boolean {
  const near = BESIDE * size;
  const isBefore = pieces.some((each) => each.right <= right && x - each.right <= near);
  const isBehind = pieces.some((each) => each.x >= x && each.x - right <= near);
  return Math.abs(y - level) <= OFF_LEVEL * 2 * size && isBefore && isBehind;
}

/** Puts an initial before the first of the rows beside it; all of them then begin where it does. */
function attachInitial(initial: Piece, rows: OpenRow[]): void {
  const beside = rows
    .filter((row) => row.y > initial.y - INITIAL_HEIGHT * initial.size && row.y <= initial.y + 1)
    .toSorted((a, b) => a.y - b.y);
  const [row, ...others] = beside;
  const next = row?.pieces.filter((piece) => piece.x > initial.x).toSorted((a, b) => a.x - b.x)[0];
  if (!row || !next) {
    rows.push({ y: initial.y, size: initial.size, pieces: [initial] });
    return;
  }
  const isBeside = (piece: Piece) => Math.abs(piece.x - next.x) <= next.size;
  const word = { ...next, text: initial.text + next.text, x: initial.x, hasInitial: true };
  row.pieces = row.pieces.map((piece) => (piece === next ? word : piece));
  for (const other of others) {
    other.pieces = other.pieces.map((piece) => (isBeside(piece) ? { ...piece, x: initial.x } : piece));
  }
}

/** Whether a small piece hangs on a row: above or below its level, and directly beside one of its words. */
function isAttached(piece: Piece, row: Row): boolean {
  const up = row.y - piece.y;
  if (piece.size >= row.size * SMALL || up > RAISED * row.size || -up > LOWERED * row.size) return false;
  return row.pieces.some(
    (each) => piece.x <= each.right + BESIDE * row.size && piece.right >= each.x - BESIDE * row.size,
  );
}

function isLevel(piece: Piece, row: Row): boolean {
  return Math.abs(piece.y - row.y) <= OFF_LEVEL * Math.min(row.size, piece.size);
}
