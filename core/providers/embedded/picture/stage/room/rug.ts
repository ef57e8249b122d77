import type { Color } from "../../color.ts";
import { fillDabs, fillShape, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Lays a rug where figures stand: bands of colour, and a fringe. */
export function drawRug(
  brush: Brush,
  { tone, ground, width }: Sketch,
  rug: { x: number; halfWidth: number; color: Color; accent: Color; round?: boolean },
): void {
  const half = Math.min(rug.halfWidth, width * 0.46);
  const y = ground - 4;
  const tall = 54;
  const bands: readonly (readonly [number, Color, number])[] = [
    [1, rug.color, -0.3],
    [0.92, rug.accent, 0.1],
    [0.86, rug.color, 0],
    [0.66, rug.accent, -0.15],
    [0.6, rug.color, 0.15],
    [0.3, rug.accent, 0.2],
    [0.24, rug.color, -0.1],
  ];
  for (const [size, color, lit] of bands) {
    if (rug.round)
      fillDabs(brush, tone(color, 0, lit), [{ x: rug.x, y, radius: half * size, squash: (tall / half) * 1.1 }]);
    else
      fillShape(
        brush,
        tone(color, 0, lit),
        rug.x - half * size * 0.86,
        y - tall * size,
        rug.x + half * size * 0.86,
        y - tall * size,
        rug.x + half * size,
        y + tall * size,
        rug.x - half * size,
        y + tall * size,
      );
  }
  if (rug.round) return;
  for (let share = 0; share <= 1; share += 0.02)
    strokeLine(
      brush,
      tone("#efe0be", 0, -0.1),
      1.6,
      rug.x - half + half * 2 * share,
      y + tall,
      rug.x - half + half * 2 * share + 1,
      y + tall + 9,
    );
}
