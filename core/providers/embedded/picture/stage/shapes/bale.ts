import { translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillDabs, fillShape } from "./path.ts";

/** Draws a round bale of straw. */
export function drawBale(brush: Brush, { tone, cover, from }: Sketch, x: number, y: number, radius: number): void {
  fillDabs(brush, translucent(tone("#4a3a1c", 0, -0.7), 0.45), [
    { x, y: y + radius * 0.08, radius: radius * 1.5, squash: 0.16 },
  ]);
  fillDabs(brush, tone("#b58a3c", 0, -0.5), [{ x: x - from * radius * 0.55, y: y - radius * 0.98, radius, squash: 1 }]);
  fillShape(
    brush,
    tone("#c29a48", 0, -0.1),
    x - from * radius * 0.55,
    y - radius * 1.98,
    x,
    y - radius * 2,
    x,
    y,
    x - from * radius * 0.55,
    y,
  );
  fillDabs(brush, tone("#e2bd68", 0, 0.25), [{ x, y: y - radius, radius, squash: 1 }]);
  for (let turn = 1; turn < 6; turn++) {
    brush.strokeStyle = translucent(tone("#96712e", 0, -0.4), 0.7);
    brush.lineWidth = 2;
    brush.beginPath();
    brush.arc(x, y - radius, radius * (1 - turn * 0.16), turn, turn + 5);
    brush.stroke();
  }
  fillDabs(brush, tone(cover("#f0d588"), 0, 0.6), [
    { x: x - from * radius * 0.2, y: y - radius * 1.92, radius: radius * 0.5, squash: 0.14 },
  ]);
}
