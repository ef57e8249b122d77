import { createCanvas } from "@napi-rs/canvas";
import { type Light, type Pen, takeUpPen } from "./pen.ts";
import type { Raster } from "./raster-cache.ts";

/** Draws a part of a figure about its origin. */
export type Paint = (pen: Pen) => void;

/** What a part covers, in thousandths of the figure's height from the part's origin. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** No part reaches further from its origin than this. */
const ROOM: Box = { left: -400, top: -1000, right: 400, bottom: 400 };

/** Height of the figure in the small picture that a part is measured on, in pixels. */
const PROBE_PX = 125;

/**
 * Measures what a part covers, by drawing it small: a picture cut to its part is a good half smaller, and every pixel
 * left out is one that no frame pays for.
 */
export function measureBox(paint: Paint): Box {
  const unit = PROBE_PX / 1000;
  const canvas = createCanvas(Math.ceil((ROOM.right - ROOM.left) * unit), Math.ceil((ROOM.bottom - ROOM.top) * unit));
  const context = canvas.getContext("2d");
  context.translate(-ROOM.left * unit, -ROOM.top * unit);
  context.scale(unit, unit);
  paint(takeUpPen(context, PROBE_PX, undefined));
  const { width, height } = canvas;
  const pixels = context.getImageData(0, 0, width, height).data;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let index = 3; index < pixels.length; index += 4) {
    if (pixels[index] === 0) continue;
    const [column, row] = [((index - 3) / 4) % width, Math.floor(index / 4 / width)];
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = row + 1;
  }
  if (right === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  // A pixel of room all around, for what was too faint to be seen on the small picture.
  return {
    left: ROOM.left + (left - 1) / unit,
    top: ROOM.top + (top - 1) / unit,
    right: ROOM.left + (right + 1) / unit,
    bottom: ROOM.top + (bottom + 1) / unit,
  };
}

/** Draws a part as a picture, for a figure of so many pixels. */
export function rasterize(heightPx: number, light: Light | undefined, box: Box, paint: Paint): Raster {
  const unit = heightPx / 1000;
  const [x, y] = [Math.floor(box.left * unit), Math.floor(box.top * unit)];
  const canvas = createCanvas(Math.ceil(box.right * unit) - x + 1, Math.ceil(box.bottom * unit) - y + 1);
  const context = canvas.getContext("2d");
  context.translate(-x, -y);
  context.scale(unit, unit);
  paint(takeUpPen(context, heightPx, light));
  return { canvas, x, y };
}
