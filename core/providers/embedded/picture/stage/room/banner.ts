import { type Color, translucent } from "../../color.ts";
import { fillBox, fillCircle, fillDabs, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Hangs a long banner with a fringe and a crest. */
export function drawBanner(
  brush: Brush,
  { tone }: Sketch,
  x: number,
  top: number,
  length: number,
  color: Color,
  gold: Color,
): void {
  fillBox(brush, tone("#6a4a2c", 0, 0), x - 54, top - 8, 108, 8);
  const cloth = (inset: number, fill: Brush["fillStyle"]) =>
    fillShape(
      brush,
      fill,
      x - 44 + inset,
      top,
      x + 44 - inset,
      top,
      x + 44 - inset,
      top + length - inset,
      x,
      top + length + 38 - inset * 1.6,
      x - 44 + inset,
      top + length - inset,
    );
  cloth(0, tone(gold, 0, -0.1));
  cloth(6, tone(color, 0, 0));
  for (const fold of [-26, 6]) fillBox(brush, translucent(tone(color, 0, -0.8), 0.35), x + fold, top, 14, length);
  const y = top + length * 0.45;
  fillCircle(brush, tone(gold, 0, 0.2), x, y, 21);
  fillCircle(brush, tone(color, 0, 0), x, y, 15);
  for (let ray = 0; ray < 8; ray++) {
    const angle = (ray / 8) * Math.PI * 2;
    fillDabs(brush, tone(gold, 0, 0.3), [{ x: x + Math.cos(angle) * 28, y: y + Math.sin(angle) * 28, radius: 4 }]);
  }
}
