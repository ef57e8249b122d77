import { type Color, translucent } from "../../color.ts";
import type { Brush, Point } from "../sketch.ts";

/** Lays a soft round light over what is painted, brightest in its middle. */
export function drawGlow(brush: Brush, at: Point, radius: number, color: Color, strength: number): void {
  const gradient = brush.createRadialGradient(at.x, at.y, 0, at.x, at.y, radius);
  gradient.addColorStop(0, translucent(color, strength));
  gradient.addColorStop(0.25, translucent(color, strength * 0.45));
  gradient.addColorStop(0.6, translucent(color, strength * 0.1));
  gradient.addColorStop(1, translucent(color, 0));
  brush.save();
  brush.globalCompositeOperation = "screen";
  brush.fillStyle = gradient;
  brush.fillRect(at.x - radius, at.y - radius, radius * 2, radius * 2);
  brush.restore();
}

/** A level band of mist, thickest at `y` and gone at `y ± height`. */
export function drawMist(
  brush: Brush,
  band: { readonly left: number; readonly right: number; readonly y: number; readonly height: number },
  color: Color,
  opacity: number,
): void {
  const gradient = brush.createLinearGradient(0, band.y - band.height, 0, band.y + band.height);
  gradient.addColorStop(0, translucent(color, 0));
  gradient.addColorStop(0.5, translucent(color, opacity));
  gradient.addColorStop(1, translucent(color, 0));
  brush.fillStyle = gradient;
  brush.fillRect(band.left, band.y - band.height, band.right - band.left, band.height * 2);
}

/** A gradient from top to bottom: colours with the shares of the way at which they stand. */
export function verticalGradient(
  brush: Brush,
  top: number,
  bottom: number,
  stops: readonly (readonly [share: number, color: string])[],
) {
  const gradient = brush.createLinearGradient(0, top, 0, bottom);
  for (const [share, color] of stops) gradient.addColorStop(share, color);
  return gradient;
}
