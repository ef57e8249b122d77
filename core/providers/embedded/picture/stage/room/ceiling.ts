import type { Color } from "../../color.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { BEYOND } from "./beyond.ts";

/** Hangs beams under the ceiling. */
export function drawBeams(brush: Brush, { tone, width }: Sketch, color: Color, y: number): void {
  fillBox(brush, tone(color, 0, -0.85), -BEYOND, -120, width + BEYOND * 2, y + 120);
  for (let x = -120; x < width + 160; x += 186) {
    const inward = (x - width / 2) * 0.1;
    fillShape(brush, tone(color, 0, -0.5), x, -120, x + 46, -120, x + 40 - inward, y, x + 4 - inward, y);
    fillShape(
      brush,
      tone(color, 0, 0.05),
      x + 4 - inward,
      y,
      x + 40 - inward,
      y,
      x + 40 - inward,
      y + 12,
      x + 4 - inward,
      y + 12,
    );
  }
  fillBox(
    brush,
    verticalGradient(brush, y, y + 30, [
      [0, tone(color, 0, 0.25)],
      [1, tone(color, 0, -0.5)],
    ]),
    -BEYOND,
    y,
    width + BEYOND * 2,
    30,
  );
  fillBox(
    brush,
    verticalGradient(brush, y + 30, y + 78, [
      [0, "rgba(20,12,20,0.4)"],
      [1, "rgba(20,12,20,0)"],
    ]),
    -BEYOND,
    y + 30,
    width + BEYOND * 2,
    48,
  );
}

/** Runs a moulded cornice under a plain ceiling. */
export function drawCornice(brush: Brush, { tone, width }: Sketch, color: Color, y: number): void {
  fillBox(brush, tone(color, 0, -0.35), -BEYOND, -120, width + BEYOND * 2, y + 120);
  for (const [shift, tall, lit] of [
    [0, 9, 0.4],
    [9, 6, -0.3],
    [15, 12, 0.15],
    [27, 4, -0.5],
  ] as const)
    fillBox(brush, tone(color, 0, lit), -BEYOND, y + shift, width + BEYOND * 2, tall);
  fillBox(
    brush,
    verticalGradient(brush, y + 31, y + 64, [
      [0, "rgba(20,12,20,0.3)"],
      [1, "rgba(20,12,20,0)"],
    ]),
    -BEYOND,
    y + 31,
    width + BEYOND * 2,
    33,
  );
}
