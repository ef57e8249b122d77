import type { Random } from "../../../seeded/random.ts";
import { type Color, translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillShape } from "./path.ts";

/** Draws a table mountain with its layers of rock. */
export function drawMesa(
  brush: Brush,
  { tone, from }: Sketch,
  random: Random,
  mesa: { x: number; y: number; width: number; height: number; distance: number },
): void {
  const { x, y, width, height, distance } = mesa;
  const color: Color = "#b3654a";
  const half = width / 2;
  fillShape(
    brush,
    tone(color, distance, 0.25),
    x - half,
    y,
    x - half * 0.72,
    y - height * 0.45,
    x - half * 0.62,
    y - height,
    x + half * 0.6,
    y - height * 0.97,
    x + half * 0.7,
    y - height * 0.42,
    x + half,
    y,
  );
  fillShape(
    brush,
    tone(color, distance, -0.7),
    x - from * half,
    y,
    x - from * half * 0.71,
    y - height * 0.44,
    x - from * half * 0.61,
    y - height * 0.98,
    x - from * half * 0.2,
    y - height * 0.98,
    x - from * half * 0.3,
    y - height * 0.4,
    x - from * half * 0.2,
    y,
  );
  for (const share of [0.66, 0.84])
    fillShape(
      brush,
      translucent(tone("#7f4436", distance, -0.5), 0.4),
      x - half * 0.64,
      y - height * share,
      x + half * 0.62,
      y - height * share,
      x + half * 0.62,
      y - height * (share - 0.05),
      x - half * 0.66,
      y - height * (share - 0.05),
    );
  for (let index = 0; index < 4; index++) {
    const crack = x + random.between(-0.24, 0.24) * width;
    fillShape(
      brush,
      translucent(tone("#6a3a34", distance, -0.6), 0.3),
      crack,
      y - height * 0.9,
      crack + 4,
      y - height * 0.9,
      crack + 8,
      y - height * 0.3,
    );
  }
}
