import { translucent } from "../../color.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillRoundBox } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** The end and back of a pew that runs out of the frame. */
export function drawPew(brush: Brush, { tone, width }: Sketch, x: number, y: number, side: -1 | 1, size: number): void {
  const wood = (lit: number) => tone("#7d5434", 0, lit);
  const far = width;
  const tall = 92 * size;
  fillBox(brush, "rgba(14,8,12,0.35)", side < 0 ? x - far : x, y - 4, far, 10 * size);
  fillBox(
    brush,
    verticalGradient(brush, y - tall, y, [
      [0, wood(0.15)],
      [1, wood(-0.5)],
    ]),
    side < 0 ? x - far : x,
    y - tall,
    far,
    tall,
  );
  fillBox(brush, wood(0.5), side < 0 ? x - far : x, y - tall - 5 * size, far, 8 * size);
  for (let panel = 1; panel < 8; panel++)
    fillBox(
      brush,
      translucent(wood(-0.9), 0.5),
      x + side * panel * 76 * size,
      y - tall + 12 * size,
      4 * size,
      tall - 24 * size,
    );
  fillRoundBox(brush, wood(-0.2), [x - 15 * size, y - tall - 26 * size, 30 * size, tall + 26 * size], 12 * size);
  fillRoundBox(brush, wood(0.35), [x - 11 * size, y - tall - 22 * size, 9 * size, tall + 14 * size], 4 * size);
}
