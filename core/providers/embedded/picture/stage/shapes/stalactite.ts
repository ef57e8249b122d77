import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillShape } from "./path.ts";

/** Hangs stalactites from the upper edge, short in the middle where heads are. */
export function drawStalactites(brush: Brush, { tone, width, ground }: Sketch, random: Random, rock: Color): void {
  const reach = Math.min(140, ground * 0.24);
  for (const [lit, scale] of [
    [-0.6, 1],
    [-0.2, 0.6],
  ] as const) {
    for (let x = -170; x < width + 170; x += random.between(34, 74)) {
      const middle = Math.abs(x / width - 0.5) * 2;
      const length = -70 + (reach + 70) * scale * Math.min(1, 0.3 + middle * 0.75) * random.between(0.45, 1);
      const half = random.between(20, 44);
      fillShape(
        brush,
        tone(rock, 0, lit),
        x - half,
        -110,
        x + half,
        -110,
        x + half * 0.3,
        length * 0.5,
        x + 2,
        length,
        x - half * 0.4,
        length * 0.4,
      );
    }
  }
}
