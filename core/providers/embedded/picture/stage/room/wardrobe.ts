import { fillBox, fillCircle, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Draws a wardrobe with two doors and a drawer; (x, y) is the middle of its foot. */
export function drawWardrobe(brush: Brush, { tone }: Sketch, x: number, y: number): void {
  const wood = (lit: number) => tone("#76523a", 0, lit);
  fillBox(brush, wood(-0.3), x - 104, y - 400, 208, 400);
  fillShape(brush, wood(0.15), x - 120, y - 400, x + 120, y - 400, x + 104, y - 432, x, y - 452, x - 104, y - 432);
  for (const door of [-94, 4]) {
    fillBox(brush, wood(0.05), x + door, y - 384, 90, 306);
    for (const [top, tall] of [
      [-370, 120],
      [-238, 146],
    ] as const) {
      fillBox(brush, wood(-0.55), x + door + 13, y + top, 64, tall);
      fillBox(brush, wood(0.2), x + door + 17, y + top + 4, 56, tall - 8);
    }
    fillCircle(brush, tone("#d9b25c", 0, 0.3), x + (door < 0 ? -14 : 14), y - 232, 5);
  }
  fillBox(brush, wood(-0.1), x - 94, y - 68, 188, 54);
  for (const knob of [-48, 48]) fillCircle(brush, tone("#d9b25c", 0, 0.3), x + knob, y - 42, 5);
}
