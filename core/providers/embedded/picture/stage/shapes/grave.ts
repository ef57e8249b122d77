import type { Random } from "../../../seeded/random.ts";
import { type Color, translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { verticalGradient } from "./glow.ts";
import { fillBox, fillDabs, strokeLine } from "./path.ts";

/** Draws a gravestone or a stone cross, leaning a little, in the grass. */
export function drawGrave(
  brush: Brush,
  sketch: Sketch,
  random: Random,
  grave: { x: number; y: number; size: number; distance: number; lit?: number },
): void {
  const { tone, from, cover } = sketch;
  const { size, distance, lit = 0 } = grave;
  const stone: Color = random.pick<Color>(["#a39e9c", "#8f8d94", "#b0a798"]);
  const face = verticalGradient(brush, -130, 0, [
    [0, tone(stone, distance, lit + 0.25)],
    [1, tone(stone, distance, lit - 0.5)],
  ]);
  brush.save();
  brush.translate(grave.x, grave.y);
  brush.rotate(random.between(-0.08, 0.08));
  brush.scale(size, size);
  fillDabs(brush, translucent(tone("#20261c", distance, -0.8), 0.4), [
    { x: -from * 16, y: 0, radius: 58, squash: 0.16 },
  ]);
  if (random.chance(0.34)) {
    fillBox(brush, tone(stone, distance, lit - 0.7), -from * 6 - 9, -132, 18, 132);
    fillBox(brush, face, -9, -132, 18, 132);
    fillBox(brush, face, -38, -104, 76, 17);
    fillBox(brush, tone(cover(stone), distance, lit + 0.5), -38, -105, 76, 4);
    fillBox(brush, tone(stone, distance, lit - 0.2), -26, -14, 52, 14);
  } else {
    const slab = (shift: number, fill: Brush["fillStyle"]) => {
      brush.fillStyle = fill;
      brush.beginPath();
      brush.moveTo(-36 + shift, 0);
      brush.lineTo(-36 + shift, -74);
      brush.arc(shift, -74, 36, Math.PI, 0);
      brush.lineTo(36 + shift, 0);
      brush.fill();
    };
    slab(-from * 9, tone(stone, distance, lit - 0.8));
    slab(0, face);
    brush.strokeStyle = tone(cover(stone), distance, lit + 0.55);
    brush.lineWidth = 3;
    brush.beginPath();
    brush.arc(0, -74, 34, Math.PI * 1.1, Math.PI * 1.9);
    brush.stroke();
    for (const [y, half] of [
      [-72, 18],
      [-58, 22],
      [-46, 15],
    ] as const)
      strokeLine(brush, tone("#5c5860", distance, lit - 0.4), 2.4, -half, y, half, y);
  }
  fillDabs(brush, translucent(tone("#6f8048", distance, lit), 0.8), [
    { x: -24, y: -4, radius: 13, squash: 0.5 },
    { x: 22, y: -8, radius: 10, squash: 0.5 },
  ]);
  brush.restore();
}
