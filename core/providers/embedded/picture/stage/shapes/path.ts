import type { Brush, Point } from "../sketch.ts";

/** Fills the shape whose corners are given as x, y, x, y, and so on. */
export function fillShape(brush: Brush, color: Brush["fillStyle"], ...corners: readonly number[]): void {
  brush.fillStyle = color;
  brush.beginPath();
  for (let index = 0; index + 1 < corners.length; index += 2)
    brush.lineTo(corners[index] ?? 0, corners[index + 1] ?? 0);
  brush.closePath();
  brush.fill();
}

/** Strokes a line through points given as x, y, x, y, and so on. */
export function strokeLine(
  brush: Brush,
  color: Brush["strokeStyle"],
  width: number,
  ...points: readonly number[]
): void {
  brush.strokeStyle = color;
  brush.lineWidth = width;
  brush.beginPath();
  for (let index = 0; index + 1 < points.length; index += 2) brush.lineTo(points[index] ?? 0, points[index + 1] ?? 0);
  brush.stroke();
}

/** Fills an upright rectangle. */
export function fillBox(
  brush: Brush,
  color: Brush["fillStyle"],
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  brush.fillStyle = color;
  brush.fillRect(x, y, width, height);
}

/** Fills a rectangle with round corners. */
export function fillRoundBox(
  brush: Brush,
  color: Brush["fillStyle"],
  box: readonly [x: number, y: number, width: number, height: number],
  radius: number,
): void {
  brush.fillStyle = color;
  brush.beginPath();
  brush.roundRect(...box, radius);
  brush.fill();
}

/** Fills many round dabs as one shape, so that they neither show seams nor cost one call each. */
export function fillDabs(
  brush: Brush,
  color: Brush["fillStyle"],
  dabs: Iterable<Point & { readonly radius: number; readonly squash?: number; readonly turn?: number }>,
): void {
  brush.fillStyle = color;
  brush.beginPath();
  for (const { x, y, radius, squash = 1, turn = 0 } of dabs) {
    brush.moveTo(x + Math.cos(turn) * radius, y + Math.sin(turn) * radius);
    brush.ellipse(x, y, radius, radius * squash, turn, 0, Math.PI * 2);
  }
  brush.fill();
}

/** Fills a circle. */
export function fillCircle(brush: Brush, color: Brush["fillStyle"], x: number, y: number, radius: number): void {
  brush.fillStyle = color;
  brush.beginPath();
  brush.arc(x, y, radius, 0, Math.PI * 2);
  brush.fill();
}
