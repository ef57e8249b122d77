import type { Random } from "../../../seeded/random.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillDabs, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import type { Piece } from "./piece.ts";

/** Draws a picture in a gilt frame: a small landscape or a head against a dark ground. */
export function drawPicture(brush: Brush, { tone }: Sketch, random: Random, { x, y, width, height }: Piece): void {
  const left = x - width / 2;
  const top = y - height;
  strokeLine(brush, tone("#5a4a3a", 0, -0.5), 1.5, x - width * 0.3, top, x, top - 24, x + width * 0.3, top);
  fillBox(brush, "rgba(14,8,12,0.3)", left + 5, top + 7, width, height);
  fillBox(brush, tone("#c9a04c", 0, -0.2), left, top, width, height);
  fillBox(brush, tone("#ecd084", 0, 0.3), left, top, width, 4);
  fillBox(brush, tone("#7a5a24", 0, -0.4), left + 7, top + 7, width - 14, height - 14);
  const inner = [left + 10, top + 10, width - 20, height - 20] as const;
  if (random.chance(0.5)) {
    fillBox(
      brush,
      verticalGradient(brush, inner[1], inner[1] + inner[3], [
        [0, tone("#7aa0b8", 0, -0.2)],
        [0.6, tone("#e8cfa0", 0, -0.1)],
        [0.62, tone("#5f7a4c", 0, -0.2)],
        [1, tone("#3f5a3a", 0, -0.4)],
      ]),
      ...inner,
    );
    fillDabs(brush, tone("#48613f", 0, -0.4), [
      { x: x - width * 0.2, y: top + height * 0.55, radius: width * 0.1 },
      { x: x + width * 0.22, y: top + height * 0.58, radius: width * 0.07 },
    ]);
  } else {
    fillBox(brush, tone("#3a3030", 0, -0.2), ...inner);
    fillDabs(brush, tone("#5a3a3c", 0, -0.1), [{ x, y: top + height * 0.86, radius: width * 0.3, squash: 0.8 }]);
    fillDabs(brush, tone("#d9a883", 0, -0.2), [{ x, y: top + height * 0.46, radius: width * 0.13, squash: 1.2 }]);
    fillDabs(brush, tone("#4a3428", 0, -0.3), [{ x, y: top + height * 0.36, radius: width * 0.14, squash: 0.6 }]);
  }
}
