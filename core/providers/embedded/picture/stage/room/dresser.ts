import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import { fillBox, fillCircle, fillRoundBox } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Shelves with plates and jars. */
export function drawDresser(brush: Brush, { tone }: Sketch, random: Random, x: number, line: number): void {
  const left = x - 105;
  fillBox(brush, tone("#7a5236", 0, -0.5), left, line - 400, 210, 400);
  for (const shelf of [-322, -246, -168]) {
    for (let item = 0; item < 5; item++) {
      const at = left + 24 + item * 40;
      if (random.chance(0.5)) {
        fillCircle(
          brush,
          tone(random.pick<Color>(["#f2ebe0", "#a9c3d4", "#e8d5b4"]), 0, 0.1),
          at,
          line + shelf - 20,
          18,
        );
        fillCircle(brush, tone("#6f8fa8", 0, 0), at, line + shelf - 20, 10);
        fillCircle(brush, tone("#f6f0e6", 0, 0.2), at, line + shelf - 20, 8);
      } else {
        fillRoundBox(
          brush,
          tone(random.pick<Color>(["#b5523c", "#d9a54a", "#7a8f4c", "#7d5a78"]), 0, 0),
          [at - 13, line + shelf - 36, 26, 36],
          6,
        );
        fillBox(brush, tone("#e9dcc0", 0, 0.1), at - 11, line + shelf - 42, 22, 8);
      }
    }
    fillBox(brush, tone("#a87850", 0, 0.3), left, line + shelf, 210, 8);
  }
  fillBox(brush, tone("#8f6340", 0, 0.1), left - 8, line - 158, 226, 12);
  for (const door of [6, 108]) {
    fillBox(brush, tone("#8f6340", 0, -0.1), left + door, line - 138, 96, 128);
    fillBox(brush, tone("#6b472d", 0, -0.3), left + door + 14, line - 122, 68, 96);
    fillCircle(brush, tone("#d9b25c", 0, 0.3), left + (door < 50 ? 94 : 116), line - 76, 5);
  }
  for (const post of [left, left + 202]) fillBox(brush, tone("#a87850", 0, 0.1), post, line - 408, 9, 408);
  fillBox(brush, tone("#a87850", 0, 0.3), left - 10, line - 416, 230, 14);
}
