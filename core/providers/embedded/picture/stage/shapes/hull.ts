import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillDabs } from "./path.ts";

/** A boat, and where it floats. */
export interface BoatPlan {
  readonly x: number;
  /** y of the water line. */
  readonly y: number;
  /** Of the hull. */
  readonly length: number;
  readonly distance: number;
}

/** The colour of sails. */
export const CANVAS: Color = "#f6ecd6";

/** The colour of masts and yards. */
export const SPARS: Color = "#5d4232";

/** Draws a boat's side and its dark double on the water. */
export function drawHull(
  brush: Brush,
  { tone, outside, from }: Sketch,
  { x, y, length, distance }: BoatPlan,
  color: Color,
): void {
  const hull = (lift: number) => {
    brush.beginPath();
    brush.moveTo(x - length * 0.5, y - length * 0.17);
    brush.quadraticCurveTo(x, y - length * 0.08, x + length * 0.52, y - length * 0.2);
    brush.quadraticCurveTo(x + length * 0.46, y - lift, x + length * 0.36, y);
    brush.lineTo(x - length * 0.4, y);
    brush.quadraticCurveTo(x - length * 0.48, y - lift, x - length * 0.5, y - length * 0.17);
  };
  const gradient = brush.createLinearGradient(x - length * 0.5, y - length * 0.2, x + length * 0.5, y);
  gradient.addColorStop(from < 0 ? 0 : 1, tone(color, distance, 0.35));
  gradient.addColorStop(from < 0 ? 1 : 0, tone(color, distance, -0.7));
  brush.fillStyle = gradient;
  hull(length * 0.05);
  brush.fill();
  brush.strokeStyle = tone("#f0dfbf", distance, 0.1);
  brush.lineWidth = Math.max(1.2, length * 0.018);
  brush.beginPath();
  brush.moveTo(x - length * 0.5, y - length * 0.17);
  brush.quadraticCurveTo(x, y - length * 0.08, x + length * 0.52, y - length * 0.2);
  brush.stroke();
  // Its dark double on the water.
  fillDabs(brush, `${tone("#22303f", distance * 0.7, -0.5)}55`, [
    { x: x + length * 0.01, y: y + length * 0.03, radius: length * 0.42, squash: 0.07 },
    { x: x - length * 0.04, y: y + length * 0.09, radius: length * 0.3, squash: 0.05 },
  ]);
  fillDabs(brush, `${outside.sky[2]}88`, [{ x, y: y + 1, radius: length * 0.4, squash: 0.012 }]);
}
