import type { Random } from "../../../seeded/random.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { type BoatPlan, CANVAS, drawHull, SPARS } from "./hull.ts";
import { drawLantern } from "./lamp.ts";
import { fillDabs, fillShape, strokeLine } from "./path.ts";

/** Draws a ship with three masts under full sail. */
export function drawTallShip(brush: Brush, sketch: Sketch, random: Random, ship: BoatPlan): void {
  const { x, y, length, distance } = ship;
  const { tone } = sketch;
  const spar = tone(SPARS, distance, -0.5);
  const masts: readonly (readonly [along: number, height: number])[] = [
    [-0.27, 0.8],
    [0.02, 0.95],
    [0.28, 0.76],
  ];
  for (const [along, height] of masts) {
    const mastX = x + along * length;
    const mastHeight = height * length;
    strokeLine(brush, spar, length * 0.014, mastX, y - length * 0.06, mastX, y - mastHeight);
    for (const [low, high, half] of [
      [0.16, 0.43, 0.15],
      [0.45, 0.68, 0.12],
      [0.7, 0.9, 0.085],
    ] as const) {
      drawSquareSail(brush, sketch, {
        x: mastX,
        top: y - mastHeight * high,
        bottom: y - mastHeight * low,
        half: half * length,
        distance,
      });
    }
    fillShape(
      brush,
      tone("#b3392f", distance, 0.1),
      mastX,
      y - mastHeight,
      mastX + length * 0.07,
      y - mastHeight * 1.015,
      mastX,
      y - mastHeight * 1.03,
    );
  }
  fillShape(
    brush,
    tone(CANVAS, distance, 0.1),
    x + length * 0.32,
    y - length * 0.62,
    x + length * 0.62,
    y - length * 0.17,
    x + length * 0.34,
    y - length * 0.14,
  );
  strokeLine(brush, spar, length * 0.012, x + length * 0.4, y - length * 0.1, x + length * 0.68, y - length * 0.2);
  drawHull(brush, sketch, ship, "#4a3329");
  const ports = Array.from({ length: 9 }, (_, index) => ({
    x: x + (index / 8 - 0.5) * length * 0.7,
    y: y - length * 0.062,
    radius: length * 0.009,
  }));
  fillDabs(brush, sketch.outside.lamps > 0.4 ? "#ffcf7d" : tone("#d9b98a", distance, 0), ports);
  if (sketch.outside.lamps > 0.4)
    drawLantern(brush, sketch, { x: x - length * 0.47, y: y - length * 0.2, size: length * 0.03, distance });
  if (random.chance(0.5))
    strokeLine(
      brush,
      tone("#c9a36a", distance, 0.1),
      length * 0.008,
      x - length * 0.5,
      y - length * 0.1,
      x + length * 0.42,
      y - length * 0.09,
    );
}

function drawSquareSail(
  brush: Brush,
  { tone, from }: Sketch,
  sail: { x: number; top: number; bottom: number; half: number; distance: number },
): void {
  const { x, top, bottom, half, distance } = sail;
  const belly = (bottom - top) * 0.16;
  const shape = (squeeze: number) => {
    brush.beginPath();
    brush.moveTo(x - half * 0.86, top);
    brush.lineTo(x + half * 0.86, top);
    brush.quadraticCurveTo(x + half * 0.92 + belly, (top + bottom) / 2, x + half, bottom);
    brush.quadraticCurveTo(x + half * 0.2, bottom - belly * 1.4, x - half, bottom);
    brush.quadraticCurveTo(x - half * 0.92 + belly, (top + bottom) / 2, x - half * 0.86, top);
    brush.save();
    if (squeeze) brush.clip();
  };
  brush.fillStyle = tone(CANVAS, distance, 0.25);
  shape(0);
  brush.fill();
  brush.restore();
  shape(1);
  const fold = brush.createLinearGradient(x - half, 0, x + half, 0);
  const dark = tone(CANVAS, distance, -0.55);
  fold.addColorStop(from > 0 ? 0 : 1, dark);
  fold.addColorStop(0.55, `${dark}00`);
  brush.fillStyle = fold;
  brush.fillRect(x - half * 1.3, top, half * 2.6, bottom - top);
  brush.restore();
  strokeLine(brush, tone(SPARS, distance, -0.3), Math.max(1, half * 0.045), x - half * 0.95, top, x + half * 0.95, top);
}
