import type { Random } from "../../../seeded/random.ts";
import { type Color, translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillBox, fillDabs, fillShape, strokeLine } from "./path.ts";

interface Column {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly height: number;
  readonly stone: Color;
  readonly distance: number;
  readonly broken: boolean;
  readonly leaf: Color;
}

/** A fluted column, whole with its capital or broken off, with ivy on it. */
export function drawColumn(brush: Brush, { tone, from, cover }: Sketch, random: Random, column: Column): void {
  const { x, y, half, height, stone, distance, broken, leaf } = column;
  const round = brush.createLinearGradient(x - half, 0, x + half, 0);
  round.addColorStop(from < 0 ? 0 : 1, tone(stone, distance, 0.55));
  round.addColorStop(0.5, tone(stone, distance, -0.05));
  round.addColorStop(from < 0 ? 1 : 0, tone(stone, distance, -0.8));
  const top = y - height;
  const jag = broken
    ? [
        x - half,
        top + half * 0.4,
        x - half * 0.4,
        top - half * 0.2,
        x,
        top + half * 0.6,
        x + half * 0.5,
        top - half * 0.5,
        x + half,
        top + half * 0.2,
      ]
    : [x - half * 0.86, top, x + half * 0.86, top];
  fillShape(brush, round, ...jag, x + half * 1.08, y - half * 0.5, x - half * 1.08, y - half * 0.5);
  for (const flute of [-0.6, -0.2, 0.2, 0.6])
    strokeLine(
      brush,
      translucent(tone(stone, distance, -0.9), 0.5),
      half * 0.09,
      x + flute * half * 0.9,
      top + half * 0.7,
      x + flute * half,
      y - half * 0.5,
    );
  fillBox(brush, tone(stone, distance, -0.25), x - half * 1.4, y - half * 0.5, half * 2.8, half * 0.5);
  fillBox(brush, tone(cover(stone), distance, 0.4), x - half * 1.4, y - half * 0.54, half * 2.8, half * 0.12);
  if (!broken) {
    fillBox(brush, tone(stone, distance, 0.1), x - half * 1.35, top - half * 0.7, half * 2.7, half * 0.72);
    fillBox(brush, tone(cover(stone), distance, 0.5), x - half * 1.35, top - half * 0.74, half * 2.7, half * 0.14);
  }
  const ivy = Array.from({ length: 26 }, () => {
    const up = random.next() ** 1.5;
    return {
      x: x - from * half * random.between(0.1, 1.05),
      y: y - up * height * 0.8,
      radius: half * random.between(0.12, 0.24),
      squash: 0.7,
      turn: random.between(-1, 1),
    };
  });
  fillDabs(brush, tone(leaf, distance, -0.6), ivy);
  fillDabs(
    brush,
    tone(leaf, distance, 0.3),
    ivy.filter((_, index) => index % 2).map((dab) => ({ ...dab, y: dab.y - 2, radius: dab.radius * 0.6 })),
  );
}
