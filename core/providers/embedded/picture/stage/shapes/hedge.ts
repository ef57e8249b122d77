import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillBox, fillDabs } from "./path.ts";

/** Draws a clipped hedge with balls of box on top. */
export function drawHedge(
  brush: Brush,
  { tone, cover, width, random }: Sketch,
  leaf: Color,
  top: number,
  tall: number,
): void {
  const stream = random.fork("hedge");
  fillBox(brush, tone(leaf, 0.28, -0.45), -140, top, width + 280, tall + 130);
  fillBox(brush, tone(cover(leaf), 0.28, 0.4), -140, top - 6, width + 280, 15);
  const dabs = (count: number, low: number, high: number) =>
    Array.from({ length: count }, () => ({
      x: stream.between(-130, width + 130),
      y: stream.between(low, high),
      radius: stream.between(5, 12),
      squash: 0.7,
    }));
  fillDabs(brush, tone(leaf, 0.26, -0.75), dabs(110, top + 20, top + tall + 50));
  fillDabs(brush, tone(leaf, 0.26, 0.15), dabs(120, top + 2, top + tall * 0.6));
  fillDabs(brush, tone(cover(leaf), 0.26, 0.55), dabs(90, top - 8, top + 8));
  for (let x = -100; x < width + 120; x += 190)
    fillDabs(brush, tone(leaf, 0.26, 0.1), [
      { x, y: top - 22, radius: 30 },
      { x: x - 7, y: top - 30, radius: 19 },
    ]);
}
