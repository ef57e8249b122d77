import { translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillBox, fillDabs, fillShape, strokeLine } from "./path.ts";

/** Draws a well of stone under a roof, with its bucket. */
export function drawWell(brush: Brush, { tone, cover, from }: Sketch, x: number, y: number): void {
  const stone = (lit: number) => tone("#a59c94", 0.02, lit);
  fillDabs(brush, translucent(tone("#2f2a24", 0, -0.8), 0.4), [
    { x: x - from * 20, y: y + 2, radius: 82, squash: 0.17 },
  ]);
  for (const post of [-48, 48])
    fillBox(brush, tone("#6f5138", 0, post * from > 0 ? 0.2 : -0.4), x + post - 6, y - 178, 12, 140);
  fillShape(brush, tone(cover("#9c5844"), 0, 0.1), x - 78, y - 160, x - 14, y - 214, x + 14, y - 214, x + 78, y - 160);
  fillShape(brush, tone("#7a4436", 0, -0.5), x - 78, y - 160, x + 78, y - 160, x + 72, y - 150, x - 72, y - 150);
  strokeLine(brush, tone("#d3b98c", 0, -0.2), 2.4, x, y - 150, x, y - 88);
  fillShape(brush, tone("#8f6a46", 0, 0), x - 12, y - 88, x + 12, y - 88, x + 9, y - 66, x - 9, y - 66);
  fillBox(brush, stone(-0.3), x - 62, y - 56, 124, 54);
  fillDabs(brush, stone(-0.3), [{ x, y: y - 2, radius: 62, squash: 0.2 }]);
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 5; column++) {
      const left = x - 60 + column * 24 + (row % 2) * 8;
      fillBox(
        brush,
        stone((((row * 5 + column) * 7) % 4) * 0.2 - 0.3 + (column - 2) * from * 0.18),
        left,
        y - 54 + row * 18,
        21,
        15,
      );
    }
  }
  fillDabs(brush, tone(cover("#c2b9ae"), 0.02, 0.35), [{ x, y: y - 57, radius: 66, squash: 0.2 }]);
  fillDabs(brush, tone("#2b2f38", 0, -0.4), [{ x, y: y - 57, radius: 48, squash: 0.17 }]);
}
