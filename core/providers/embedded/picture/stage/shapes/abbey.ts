import type { Random } from "../../../seeded/random.ts";
import { type Color, translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { verticalGradient } from "./glow.ts";
import { fillDabs, fillShape, strokeLine } from "./path.ts";

/** Draws a wall of an abbey with its pointed arches. */
export function drawAbbey(
  brush: Brush,
  { width, horizon, tone, from, random, cover }: Sketch,
  stream: Random,
  stone: Color,
): void {
  const span = Math.min(640, width * 0.86);
  const left = (width - span) / 2;
  const y = horizon + 90;
  const bays = 4;
  const bay = span / bays;
  const wall = 290;
  // Courses have fallen from the top in steps, most on the side that the weather comes from.
  brush.fillStyle = verticalGradient(brush, y - wall, y, [
    [0, tone(stone, 0.36, 0.25)],
    [1, tone(stone, 0.32, -0.35)],
  ]);
  brush.beginPath();
  brush.moveTo(left, y);
  const skyline = random.fork("skyline");
  const steps = bays * 4;
  for (let step = 0; step < steps; step++) {
    const share = (step + 0.5) / steps;
    const fallen = Math.max(0, 1 - Math.abs(share - (from > 0 ? 0.8 : 0.2)) / 0.26) * 66;
    const top = y - wall + fallen + skyline.whole(0, 2) * 14;
    brush.lineTo(left + (span * step) / steps, top);
    brush.lineTo(left + (span * (step + 1)) / steps, top + skyline.between(-3, 5));
  }
  brush.lineTo(left + span, y);
  for (let index = bays - 1; index >= 0; index--) {
    const middle = left + bay * (index + 0.5);
    const half = bay * 0.32;
    brush.lineTo(middle + half, y);
    brush.lineTo(middle + half, y - 110);
    brush.quadraticCurveTo(middle + half, y - 176, middle, y - 206);
    brush.quadraticCurveTo(middle - half, y - 176, middle - half, y - 110);
    brush.lineTo(middle - half, y);
  }
  brush.fill();
  for (let course = 0; course < 12; course++) {
    for (let joint = 0; joint < bays; joint++) {
      const pier = left + bay * joint + (course % 2 ? 4 : -10);
      strokeLine(
        brush,
        translucent(tone(stone, 0.3, -0.9), 0.35),
        1.6,
        pier - bay * 0.1,
        y - course * 22 - 8,
        pier + bay * 0.14,
        y - course * 22 - 8,
      );
    }
  }
  for (let index = 0; index < bays; index++) {
    const middle = left + bay * (index + 0.5);
    const half = bay * 0.32;
    brush.strokeStyle = tone(cover(stone), 0.32, 0.45);
    brush.lineWidth = 6;
    brush.beginPath();
    brush.moveTo(middle - half, y);
    brush.lineTo(middle - half, y - 110);
    brush.quadraticCurveTo(middle - half, y - 176, middle, y - 206);
    brush.quadraticCurveTo(middle + half, y - 176, middle + half, y - 110);
    brush.lineTo(middle + half, y);
    brush.stroke();
    fillShape(
      brush,
      tone(stone, 0.3, -0.7),
      middle - from * half,
      y,
      middle - from * half,
      y - 112,
      middle - from * (half - 13),
      y - 124,
      middle - from * (half - 13),
      y,
    );
  }
  const ivy = Array.from({ length: 110 }, () => {
    const pier = left + bay * stream.pick([0, 0, 1, bays - 1, bays, bays]);
    const up = stream.next() ** 1.4;
    return {
      x: pier + stream.between(-0.14, 0.14) * bay * (1.1 - up * 0.7),
      y: y - up * wall * 0.7,
      radius: stream.between(4, 9),
      squash: 0.7,
      turn: stream.between(-1, 1),
    };
  });
  fillDabs(brush, tone("#56804a", 0.3, -0.5), ivy);
  fillDabs(
    brush,
    tone("#7aa258", 0.3, 0.3),
    ivy.filter((_, index) => index % 3 === 0),
  );
}
