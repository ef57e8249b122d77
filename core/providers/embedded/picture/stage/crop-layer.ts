import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { letGo } from "../let-go.ts";
import type { Layer } from "./stage.ts";

/** Pixels of the side of the cells that a picture is searched by. */
const CELL = 16;

/** Share of a row's cells that must be painted for it to belong to a solid foot, such as the ground under its trees. */
const SOLID = 0.7;

/** Empty cells between two things below which they are kept together. */
const NEAR = 3;

/** Pixels that a piece reaches over the one below it, so that no seam shows when both lie between pixels. */
const OVERLAP = 2;

/** Share of a picture that cutting must save to be worth its copies. */
const WORTH = 0.1;

/** Cells from `left`, `top` up to, not including, `right`, `bottom`. */
interface Block {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Cuts a layer into the pieces that are painted: its solid foot, and what stands up from it. A camera that lays them
 * over each other pays for no empty air between a lamp post and a crane. A layer that drifts is cut into bands alone.
 */
export function cropLayer(layer: Layer): readonly Layer[] {
  const cells = paintedCells(layer.image);
  const whole: Block = { left: 0, top: 0, right: cells.columns, bottom: cells.rows };
  const blocks = layer.driftPerS === undefined ? piecesOf(cells, whole, 3) : bandsOf(cells, whole);
  const area = blocks.reduce((sum, block) => sum + (block.right - block.left) * (block.bottom - block.top), 0);
  if (area > (1 - WORTH) * cells.columns * cells.rows) return [layer];
  return blocks.map((block) => cutOut(layer, block));
}

interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly painted: (column: number, row: number) => boolean;
}

function paintedCells(image: Canvas): Cells {
  const columns = Math.ceil(image.width / CELL);
  const rows = Math.ceil(image.height / CELL);
  const painted = new Uint8Array(columns * rows);
  const bytes = image.data();
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, image.width * image.height);
  for (let y = 0; y < image.height; y++) {
    const row = Math.floor(y / CELL) * columns;
    const line = y * image.width;
    for (let column = 0; column < columns; column++) {
      if (painted[row + column]) continue;
      const end = line + Math.min(image.width, (column + 1) * CELL);
      for (let at = line + column * CELL; at < end; at++) {
        if (pixels[at]) {
          painted[row + column] = 1;
          break;
        }
      }
    }
  }
  letGo(bytes);
  return { columns, rows, painted: (column, row) => painted[row * columns + column] === 1 };
}

/** The solid foot of a block and, cut in the same way, the things above it. */
function piecesOf(cells: Cells, block: Block, depth: number): Block[] {
  const tight = shrink(cells, block);
  if (!tight) return [];
  const foot = solidFrom(cells, tight);
  const upper = runsOf(cells, { ...tight, bottom: foot });
  const base = foot < tight.bottom ? [{ ...tight, top: foot }] : [];
  if (depth === 0 || (base.length === 0 && upper.length < 2)) return [tight];
  return [...upper.flatMap((run) => piecesOf(cells, run, depth - 1)), ...base];
}

/** The row from which all rows to the bottom are solid; the bottom if its last row is not. */
function solidFrom(cells: Cells, block: Block): number {
  let row = block.bottom;
  while (row > block.top) {
    let count = 0;
    for (let column = block.left; column < block.right; column++) if (cells.painted(column, row - 1)) count++;
    if (count < SOLID * (block.right - block.left)) break;
    row--;
  }
  return row;
}

/** Things that stand beside one another in a block, parted by empty columns. */
function runsOf(cells: Cells, block: Block): Block[] {
  const columnPainted = (column: number) => {
    for (let row = block.top; row < block.bottom; row++) if (cells.painted(column, row)) return true;
    return false;
  };
  return spansOf(block.left, block.right, columnPainted).map(([left, right]) => ({ ...block, left, right }));
}

function bandsOf(cells: Cells, block: Block): Block[] {
  const rowPainted = (row: number) => {
    for (let column = block.left; column < block.right; column++) if (cells.painted(column, row)) return true;
    return false;
  };
  return spansOf(block.top, block.bottom, rowPainted).map(([top, bottom]) => ({ ...block, top, bottom }));
}

/** Stretches of `from` to `to` that are painted, over gaps of less than `NEAR`. */
function spansOf(
  from: number,
  to: number,
  painted: (at: number) => boolean,
): (readonly [start: number, end: number])[] {
  const spans: [start: number, end: number][] = [];
  for (let at = from; at < to; at++) {
    if (!painted(at)) continue;
    const last = spans.at(-1);
    if (last && at - last[1] < NEAR) last[1] = at + 1;
    else spans.push([at, at + 1]);
  }
  return spans;
}

function shrink(cells: Cells, block: Block): Block | undefined {
  const rows = bandsOf(cells, block);
  const columns = runsOf(cells, block);
  const [firstRow, lastRow, firstColumn, lastColumn] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  if (!firstRow || !lastRow || !firstColumn || !lastColumn) return undefined;
  return { left: firstColumn.left, right: lastColumn.right, top: firstRow.top, bottom: lastRow.bottom };
}

function cutOut(layer: Layer, block: Block): Layer {
  const { image } = layer;
  const left = block.left * CELL;
  const top = block.top * CELL;
  const right = Math.min(image.width, block.right * CELL);
  const bottom = Math.min(image.height, block.bottom * CELL + OVERLAP);
  const piece = createCanvas(right - left, bottom - top);
  piece.getContext("2d").drawImage(image, -left, -top);
  const across = layer.width / image.width;
  const down = layer.height / image.height;
  return {
    ...layer,
    image: piece,
    x: layer.x + left * across,
    y: layer.y + top * down,
    width: (right - left) * across,
    height: (bottom - top) * down,
  };
}
