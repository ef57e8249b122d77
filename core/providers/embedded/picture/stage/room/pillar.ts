import type { Color } from "../../color.ts";
import { fillBox } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Draws a stone pillar that carries the ceiling. */
export function drawPillar(brush: Brush, { tone, from }: Sketch, x: number, foot: number, stone: Color): void {
  const half = 30;
  const round = brush.createLinearGradient(x - half, 0, x + half, 0);
  round.addColorStop(from < 0 ? 0.1 : 0.9, tone(stone, 0, 0.45));
  round.addColorStop(0.5, tone(stone, 0, -0.1));
  round.addColorStop(from < 0 ? 1 : 0, tone(stone, 0, -0.8));
  fillBox(brush, round, x - half, -120, half * 2, foot + 120);
  for (const [y, wide, tall] of [
    [foot - 42, 42, 14],
    [foot - 30, 50, 30],
    [120, 40, 12],
    [96, 48, 24],
  ] as const)
    fillBox(brush, round, x - wide, y, wide * 2, tall);
  fillBox(brush, tone(stone, 0, 0.5), x - 50, foot - 31, 100, 3);
}

/** Draws a pillar that stands close to the viewer, in the shade. */
export function drawNearPillar(brush: Brush, { tone, height }: Sketch, x: number, stone: Color): void {
  const round = brush.createLinearGradient(x - 130, 0, x + 130, 0);
  round.addColorStop(0.1, tone(stone, 0, -0.7));
  round.addColorStop(0.45, tone(stone, 0, 0.1));
  round.addColorStop(0.9, tone(stone, 0, -0.7));
  fillBox(brush, round, x - 72, -100, 144, height + 220);
  fillBox(brush, round, x - 100, height - 90, 200, 240);
  fillBox(brush, tone(stone, 0, -0.1), x - 100, height - 92, 200, 4);
}
