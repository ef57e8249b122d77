import { leastOf, mostOf } from "./extent.ts";
import type { Row } from "./gather-rows.ts";

/** The empty strip between two columns. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** It lies in this part of the text's width. */
const MIDDLE = [0.25, 0.75] as const;

/** Rows that may cross it: headings and pictures' captions across both columns. */
const MOST_CROSSING = 0.4;

/** Rows that a column has at least, so that a table or a letterhead is none. */
const FEWEST_ROWS = 6;

/** Rows that reach into it a little, such as a line of verse that is too long. */
const STRAY = 0.05;

/** How much of its column the text of half its rows fills. That of a table of contents does not. */
const FILLED = 0.6;

/** Width, as a share of the size of the letters. */
const NARROWEST = 0.7;

/**
 * The gutter of a page in two columns, `undefined` for one in a single column.
 *
 * @param before that of an earlier page: it is this page's, too, if the rows keep to it, be they ever so few.
 */
export function findGutter(rows: readonly Row[], before: Gutter | undefined): Gutter | undefined {
  return measureGutter(rows) ?? (before && keepTo(rows, before) ? before : undefined);
}

function keepTo(rows: readonly Row[], gutter: Gutter): boolean {
  const parted = rows.filter((row) => !crosses(row, gutter));
  const isOn = (isSide: (x: number) => boolean) => parted.some((row) => extentOf(row, isSide).length > 0);
  const hasBoth = isOn((x) => x < middleOf(gutter)) && isOn((x) => x >= middleOf(gutter));
  return hasBoth && rows.length - parted.length <= rows.length * MOST_CROSSING;
}

function measureGutter(rows: readonly Row[]): Gutter | undefined {
  if (rows.length < FEWEST_ROWS) return undefined;
  const left = leastOf(rows.map((row) => row.pieces[0]?.x ?? Number.POSITIVE_INFINITY));
  const right = mostOf(rows.map((row) => row.pieces.at(-1)?.right ?? 0));
  const strip = emptiestStrip(rows, left + (right - left) * MIDDLE[0], left + (right - left) * MIDDLE[1]);
  const size = rows.map((row) => row.size).toSorted((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;
  if (!strip || strip.right - strip.left < NARROWEST * size) return undefined;
  const parted = rows.filter((row) => !crosses(row, strip));
  const before = parted.flatMap((row) => extentOf(row, (x) => x < middleOf(strip)));
  const behind = parted.flatMap((row) => extentOf(row, (x) => x >= middleOf(strip)));
  const isColumn = (extents: readonly number[], width: number) =>
    extents.length >= FEWEST_ROWS &&
    (extents.toSorted((a, b) => a - b)[Math.floor(extents.length / 2)] ?? 0) >= FILLED * width;
  return isColumn(before, strip.left - left) && isColumn(behind, right - strip.right) ? strip : undefined;
}

/** Where one column is told from the other. */
export function middleOf({ left, right }: Gutter): number {
  return (left + right) / 2;
}

/** Whether a row has text across the gutter, and not only into it. */
export function crosses(row: Row, gutter: Gutter): boolean {
  const middle = middleOf(gutter);
  return row.pieces.some((piece) => piece.x < middle && piece.right > middle);
}

/** The widest strip of whole points that hardly more rows cross than the emptiest point. */
function emptiestStrip(rows: readonly Row[], from: number, to: number): Gutter | undefined {
  const start = Math.ceil(from);
  const crossing = new Uint32Array(Math.max(0, Math.floor(to) - start));
  for (const { pieces } of rows) {
    for (const piece of pieces) {
      const last = Math.min(crossing.length, Math.ceil(piece.right) - start);
      for (let at = Math.max(0, Math.floor(piece.x) - start); at < last; at++) crossing[at] = (crossing[at] ?? 0) + 1;
    }
  }
  const fewest = crossing.length > 0 ? crossing.reduce((least, count) => Math.min(least, count)) : rows.length;
  if (fewest > rows.length * MOST_CROSSING) return undefined;
  const most = fewest + Math.max(1, rows.length * STRAY);
  const isEmpty = (at: number) => (crossing[at] ?? Number.POSITIVE_INFINITY) <= most;
  let best: Gutter | undefined;
  for (let at = 0; at < crossing.length; at++) {
    if (!isEmpty(at)) continue;
    let end = at;
    while (isEmpty(end)) end++;
    if (!best || end - at > best.right - best.left) best = { left: start + at, right: start + end };
    at = end;
  }
  return best;
}

/** The width of a row's text on one side of the gutter; empty if there is none. */
function extentOf(row: Row, isOnSide: (x: number) => boolean): number[] {
  const pieces = row.pieces.filter((piece) => isOnSide(piece.x));
  const first = pieces[0];
  return first ? [mostOf(pieces.map((piece) => piece.right)) - first.x] : [];
}
