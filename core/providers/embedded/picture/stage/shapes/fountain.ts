import { translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillBox, fillDabs, fillShape, strokeLine } from "./path.ts";

/** Draws a stone fountain that plays. */
export function drawFountain(brush: Brush, { tone, cover }: Sketch, x: number, y: number): void {
  const stone = (lit: number) => tone("#c9c2b8", 0.2, lit);
  fillDabs(brush, stone(-0.5), [{ x, y, radius: 112, squash: 0.24 }]);
  fillBox(brush, stone(-0.3), x - 112, y - 28, 224, 28);
  fillDabs(brush, stone(0.35), [{ x, y: y - 28, radius: 112, squash: 0.2 }]);
  fillDabs(brush, tone("#5fa3b4", 0.2, 0.1), [{ x, y: y - 27, radius: 98, squash: 0.17 }]);
  fillShape(brush, stone(-0.1), x - 11, y - 26, x + 11, y - 26, x + 7, y - 104, x - 7, y - 104);
  fillDabs(brush, stone(-0.4), [{ x, y: y - 98, radius: 46, squash: 0.3 }]);
  fillDabs(brush, tone(cover("#d8d2c8"), 0.2, 0.4), [{ x, y: y - 104, radius: 48, squash: 0.18 }]);
  fillShape(brush, stone(0), x - 6, y - 104, x + 6, y - 104, x + 3, y - 136, x - 3, y - 136);
  const water = translucent(tone("#eaf8ff", 0.1, 0.4), 0.75);
  for (const reach of [-44, -24, -8, 8, 24, 44]) {
    brush.strokeStyle = water;
    brush.lineWidth = 2.6;
    brush.beginPath();
    brush.moveTo(x, y - 138);
    brush.quadraticCurveTo(x + reach * 0.8, y - 172, x + reach, y - 104);
    brush.quadraticCurveTo(x + reach * 1.25, y - 60, x + reach * 1.5, y - 28);
    brush.stroke();
  }
  strokeLine(brush, stone(0.5), 2, x - 110, y - 30, x + 110, y - 30);
}
