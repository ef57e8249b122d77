import type { Color } from "../../color.ts";
import { fillCircle, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Draws a toothed wheel with spokes. */
export function drawGear(
  brush: Brush,
  { tone, from }: Sketch,
  x: number,
  y: number,
  radius: number,
  color: Color,
): void {
  const teeth = Math.round(radius / 5);
  for (const [shift, lit] of [
    [4, -0.75],
    [0, 0.1],
  ] as const) {
    brush.fillStyle = tone(color, 0, lit);
    brush.beginPath();
    for (let tooth = 0; tooth < teeth; tooth++) {
      for (const [part, reach] of [
        [0, 1],
        [0.3, 1],
        [0.42, 0.87],
        [0.88, 0.87],
      ] as const) {
        const angle = ((tooth + part) / teeth) * Math.PI * 2;
        brush.lineTo(x + Math.cos(angle) * radius * reach - from * shift, y + Math.sin(angle) * radius * reach + shift);
      }
    }
    brush.closePath();
    brush.moveTo(x + radius * 0.66, y);
    brush.arc(x, y, radius * 0.66, 0, Math.PI * 2, true);
    brush.fill();
  }
  for (let spoke = 0; spoke < 6; spoke++) {
    const angle = (spoke / 6) * Math.PI * 2 + radius;
    strokeLine(
      brush,
      tone(color, 0, -0.05),
      radius * 0.11,
      x,
      y,
      x + Math.cos(angle) * radius * 0.7,
      y + Math.sin(angle) * radius * 0.7,
    );
  }
  fillCircle(brush, tone(color, 0, -0.3), x, y, radius * 0.2);
  fillCircle(brush, tone("#d9c08a", 0, 0.3), x - 1, y - 1, radius * 0.1);
}

/** Draws three wheels that take hold of one another, the largest at (x, y). */
export function drawGears(brush: Brush, sketch: Sketch, x: number, y: number): void {
  drawGear(brush, sketch, x, y, 104, "#96703c");
  drawGear(brush, sketch, x + 142, y + 74, 62, "#74727a");
  drawGear(brush, sketch, x - 116, y + 92, 46, "#a5854c");
}
