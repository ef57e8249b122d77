import type { Random } from "../../../seeded/random.ts";
import { type Color, translucent } from "../../color.ts";
import type { Brush, Point, Sketch } from "../sketch.ts";
import { verticalGradient } from "./glow.ts";

interface RidgeShape {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Units that the line rises and falls by. */
  readonly amplitude: number;
  /** Units from crest to crest. */
  readonly wave: number;
  /** 0 for rolling hills to 1 for broken ground. */
  readonly rough?: number;
}

/** The line of hills from left to right: a sum of waves, each half as long as the one before. */
export function ridge(random: Random, { left, right, y, amplitude, wave, rough = 0.35 }: RidgeShape): Point[] {
  const octaves = [1, 2.1, 4.3, 8.7].map((frequency, index) => ({
    frequency: (frequency * Math.PI * 2) / wave,
    phase: random.between(0, Math.PI * 2),
    height: amplitude * rough ** index,
  }));
  const step = 8;
  const points: Point[] = [];
  for (let x = left; x <= right + step; x += step) {
    points.push({
      x,
      y: y + octaves.reduce((sum, wave) => sum + Math.sin(x * wave.frequency + wave.phase) * wave.height, 0),
    });
  }
  return points;
}

/** Fills the land under a ridge. */
export function fillRidge(brush: Brush, points: readonly Point[], bottom: number, fill: Brush["fillStyle"]): void {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return;
  brush.fillStyle = fill;
  brush.beginPath();
  brush.moveTo(first.x, bottom);
  for (const { x, y } of points) brush.lineTo(x, y);
  brush.lineTo(last.x, bottom);
  brush.fill();
}

/** y of a ridge at x. */
export function ridgeAt(points: readonly Point[], x: number): number {
  const first = points[0];
  if (!first) return 0;
  const step = (points[1]?.x ?? first.x + 1) - first.x;
  return (points[Math.min(points.length - 1, Math.max(0, Math.round((x - first.x) / step)))] ?? first).y;
}

/** Draws a hill from `distance`: lit along its crest, sinking into haze at its foot. Gives its ridge. */
export function drawHill(
  brush: Brush,
  sketch: Sketch,
  random: Random,
  shape: RidgeShape & {
    readonly bottom: number;
    readonly color: Color;
    readonly distance: number;
    readonly fade?: number;
  },
): Point[] {
  const { tone, light } = sketch;
  const points = ridge(random, shape);
  const top = shape.y - shape.amplitude * 1.5;
  const { distance, fade = 0.5 } = shape;
  const color = sketch.cover(shape.color);
  fillRidge(
    brush,
    points,
    shape.bottom,
    verticalGradient(brush, top, top + Math.max(90, shape.amplitude * 3), [
      [0, tone(color, distance, 0.55)],
      [0.35, tone(color, distance, 0.05)],
      [1, tone(color, Math.min(1, distance + fade * (1 - distance)), -0.1)],
    ]),
  );
  brush.strokeStyle = translucent(light.key, 0.22 * (1 - light.overcast) * (1 - distance * 0.5));
  brush.lineWidth = 2.5;
  brush.beginPath();
  for (const { x, y } of points) brush.lineTo(x, y + 1);
  brush.stroke();
  return points;
}
