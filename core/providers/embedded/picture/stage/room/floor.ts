import { type Color, translucent } from "../../color.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillShape, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { BEYOND } from "./beyond.ts";

/** Lays floor boards that run away from the viewer. */
export function drawFloorBoards(brush: Brush, sketch: Sketch, color: Color, top: number): void {
  const { tone, width, height, random } = sketch;
  const stream = random.fork("floor");
  const bottom = height + 100;
  const vanish = { x: width / 2, y: top - 240 };
  const at = (x: number, y: number) => vanish.x + ((x - vanish.x) * (y - vanish.y)) / (bottom - vanish.y);
  fillBox(brush, tone(color, 0, -0.95), -BEYOND, top, width + BEYOND * 2, bottom - top);
  for (let x = -width; x < width * 2; x += 74) {
    const lit = stream.between(-0.35, 0.3);
    fillShape(
      brush,
      verticalGradient(brush, top, bottom, [
        [0, tone(color, 0, lit - 0.25)],
        [0.45, tone(color, 0, lit + 0.1)],
        [1, tone(color, 0, lit - 0.65)],
      ]),
      at(x, top),
      top,
      at(x + 74, top),
      top,
      x + 74,
      bottom,
      x,
      bottom,
    );
    strokeLine(brush, tone(color, 0, -0.95), 1.8, at(x, top), top, x, bottom);
    const seam = stream.between(top + 10, bottom);
    strokeLine(brush, tone(color, 0, -0.85), 1.5, at(x, seam), seam, at(x + 74, seam), seam);
  }
  drawSkirtingShadow(brush, sketch, top);
}

/** Lays square tiles or flags in perspective, in two colours by turns. */
export function drawFloorTiles(
  brush: Brush,
  sketch: Sketch,
  colors: readonly [Color, Color],
  top: number,
  size = 112,
): void {
  const { tone, width, height, random } = sketch;
  const stream = random.fork("tiles");
  const bottom = height + 100;
  const vanish = { x: width / 2, y: top - 190 };
  const at = (x: number, y: number) => vanish.x + ((x - vanish.x) * (y - vanish.y)) / (bottom - vanish.y);
  fillBox(brush, tone(colors[0], 0, -0.8), -BEYOND, top, width + BEYOND * 2, bottom - top);
  const rows = 7;
  const lines = Array.from(
    { length: rows + 1 },
    (_, row) =>
      vanish.y + (bottom - vanish.y) / (1 + ((rows - row) / rows) * ((bottom - vanish.y) / (top - vanish.y) - 1)),
  );
  for (let row = 0; row < rows; row++) {
    const upper = (lines[row] ?? top) + 1;
    const lower = lines[row + 1] ?? bottom;
    for (let column = -16; column < 28; column++) {
      const left = column * size + width / 2 - size * 6;
      const color = colors[(row + column + 100) % 2 === 0 ? 0 : 1];
      fillShape(
        brush,
        tone(color, 0, stream.between(-0.25, 0.15) - (row / rows) * 0.3),
        at(left, upper) + 1,
        upper,
        at(left + size, upper),
        upper,
        at(left + size, lower),
        lower,
        at(left, lower) + 1.5,
        lower,
      );
    }
  }
  drawSkirtingShadow(brush, sketch, top);
}

function drawSkirtingShadow(brush: Brush, { tone, width }: Sketch, top: number): void {
  const dark = tone("#1c141c", 0, -0.5);
  fillBox(
    brush,
    verticalGradient(brush, top, top + 34, [
      [0, translucent(dark, 0.55)],
      [1, translucent(dark, 0)],
    ]),
    -BEYOND,
    top,
    width + BEYOND * 2,
    34,
  );
}
