import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import { fillBox, fillRoundBox, fillShape, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Draws a board of saws, hammers, chisels and pliers, each on its hook. */
export function drawToolWall(brush: Brush, { tone }: Sketch, random: Random, x: number, y: number): void {
  fillBox(brush, tone("#b38d60", 0, -0.15), x - 172, y - 158, 344, 190);
  fillBox(brush, tone("#d3ad7c", 0, 0.4), x - 172, y - 160, 344, 5);
  const steel = tone("#a9adb5", 0, 0.15);
  const wood = tone("#7a4f30", 0, 0);
  for (let slot = 0; slot < 8; slot++) {
    const at = x - 148 + slot * 42;
    const kind = (slot + random.whole(0, 1)) % 4;
    if (kind === 0) {
      fillBox(brush, wood, at - 4, y - 136, 8, 88);
      fillRoundBox(brush, steel, [at - 20, y - 142, 40, 20], 4);
    } else if (kind === 1) {
      fillShape(brush, steel, at - 13, y - 132, at + 13, y - 132, at + 5, y - 40, at - 3, y - 40);
      fillRoundBox(brush, wood, [at - 15, y - 152, 30, 26], 8);
    } else if (kind === 2) {
      fillBox(brush, steel, at - 3, y - 108, 6, 64);
      fillRoundBox(brush, tone("#a8402f", 0, 0.1), [at - 7, y - 146, 14, 42], 5);
    } else {
      strokeLine(brush, steel, 6, at - 9, y - 146, at, y - 100, at + 9, y - 146);
      strokeLine(brush, tone("#39597a", 0, 0.1), 7, at, y - 100, at - 10, y - 52);
      strokeLine(brush, tone("#39597a", 0, 0.1), 7, at, y - 100, at + 10, y - 52);
    }
  }
  for (let hook = 0; hook < 5; hook++) {
    const at = x - 140 + hook * 70;
    brush.strokeStyle = tone("#c9a670", 0, 0.1);
    brush.lineWidth = 6;
    brush.beginPath();
    brush.arc(at, y + 2, 17, 0, Math.PI * 2);
    brush.stroke();
  }
}

/** Draws two shelves of labelled tins. */
export function drawShelf(brush: Brush, { tone }: Sketch, random: Random, x: number, line: number): void {
  for (const shelf of [-60, -140]) {
    for (let at = x - 130; at < x + 120; at += random.between(36, 56)) {
      const color = random.pick<Color>(["#8a5a3c", "#5f7480", "#a8843f", "#7a3f36", "#6a7a52"]);
      fillRoundBox(brush, tone(color, 0, 0), [at, line + shelf - 42, 32, 42], 4);
      fillBox(brush, tone("#e9dcc0", 0, 0), at + 5, line + shelf - 28, 22, 11);
    }
    fillBox(brush, tone("#a8805a", 0, 0.3), x - 150, line + shelf, 300, 9);
    for (const bracket of [-120, 120])
      fillShape(
        brush,
        tone("#5a4636", 0, -0.3),
        x + bracket - 4,
        line + shelf + 9,
        x + bracket + 4,
        line + shelf + 9,
        x + bracket,
        line + shelf + 34,
      );
  }
}
