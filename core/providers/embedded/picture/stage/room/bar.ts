import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import { fillBox, fillDabs, fillRoundBox } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** The bar, with shelves of bottles and casks behind it. */
export function drawBar(brush: Brush, sketch: Sketch, random: Random, x: number, line: number, width: number): void {
  const { tone } = sketch;
  const left = x - width / 2;
  fillBox(brush, tone("#3f2b20", 0, -0.3), left, line - 420, width, 300);
  for (const shelf of [-346, -272]) {
    for (let at = left + 18; at < left + width - 16; at += random.between(19, 30)) {
      const color = random.pick<Color>(["#4f7a4a", "#8a4a2c", "#c9a24a", "#5a6f86", "#7a2f3a", "#d9d0b8"]);
      const tall = random.between(36, 54);
      fillRoundBox(brush, tone(color, 0, 0), [at - 7, line + shelf - tall * 0.66, 14, tall * 0.66], 4);
      fillBox(brush, tone(color, 0, 0.1), at - 2.5, line + shelf - tall, 5, tall * 0.4);
      fillBox(brush, tone("#ffffff", 0, 0.2), at - 4, line + shelf - tall * 0.56, 2, tall * 0.4);
    }
    fillBox(brush, tone("#8a5f3c", 0, 0.2), left, line + shelf, width, 8);
  }
  for (let cask = 0; cask < Math.floor(width / 88); cask++) {
    const middle = left + 50 + cask * 88;
    fillDabs(brush, tone("#6b4429", 0, -0.2), [{ x: middle, y: line - 200, radius: 40 }]);
    fillDabs(brush, tone("#96643c", 0, 0.15), [{ x: middle, y: line - 200, radius: 34 }]);
    for (const stave of [-18, 0, 18]) fillBox(brush, tone("#5a3a24", 0, -0.2), middle + stave, line - 232, 1.6, 64);
    fillBox(brush, tone("#c9a04c", 0, 0.3), middle - 4, line - 178, 8, 16);
  }
  fillBox(brush, tone("#6f4a30", 0, -0.25), left - 16, line - 138, width + 32, 150);
  for (let panel = left; panel < left + width - 60; panel += 92) {
    fillBox(brush, tone("#54371f", 0, -0.4), panel, line - 108, 78, 96);
    fillBox(brush, tone("#80583a", 0, 0.05), panel + 6, line - 102, 66, 84);
  }
  fillBox(brush, tone("#b8824f", 0, 0.35), left - 28, line - 150, width + 56, 8);
  fillBox(brush, tone("#8a5f3c", 0, -0.1), left - 28, line - 142, width + 56, 10);
  for (const mug of [0.2, 0.34, 0.78]) drawMug(brush, sketch, left + width * mug, line - 150);
}

/** Draws a pewter mug of beer with its foam. */
export function drawMug(brush: Brush, { tone }: Sketch, x: number, y: number): void {
  brush.strokeStyle = tone("#a9a6a2", 0, 0);
  brush.lineWidth = 5;
  brush.beginPath();
  brush.arc(x + 15, y - 18, 10, -1.3, 1.3);
  brush.stroke();
  fillRoundBox(brush, tone("#b5b0aa", 0, 0), [x - 15, y - 36, 30, 36], 4);
  fillBox(brush, tone("#e9e4da", 0, 0.3), x - 11, y - 32, 5, 28);
  fillDabs(brush, tone("#fff6e0", 0, 0.2), [
    { x: x - 8, y: y - 38, radius: 8 },
    { x: x + 4, y: y - 40, radius: 9 },
    { x: x + 11, y: y - 37, radius: 6 },
  ]);
}
