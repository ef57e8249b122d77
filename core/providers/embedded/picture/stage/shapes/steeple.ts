import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillBox, fillCircle, fillShape, strokeLine } from "./path.ts";

/** Draws a church tower with a clock, a spire and a cross; `height` counts without the spire. */
export function drawSteeple(
  brush: Brush,
  { tone, from, cover, outside }: Sketch,
  tower: { x: number; y: number; width: number; height: number; distance: number; roof: Color },
): void {
  const { x, y, width, height, distance, roof } = tower;
  const half = width / 2;
  const top = y - height;
  fillBox(brush, tone("#e2d6c2", distance, 0.25), x - half, top, width, height);
  fillBox(brush, tone("#b0a294", distance, -0.6), from > 0 ? x - half : x, top, half, height);
  fillShape(
    brush,
    tone(cover(roof), distance, from < 0 ? 0.3 : -0.5),
    x - half * 1.2,
    top,
    x,
    top - height * 0.95,
    x,
    top,
  );
  fillShape(
    brush,
    tone(cover(roof), distance, from > 0 ? 0.3 : -0.5),
    x + half * 1.2,
    top,
    x,
    top - height * 0.95,
    x,
    top,
  );
  strokeLine(brush, tone("#3a3438", distance, -0.2), width * 0.05, x, top - height * 0.93, x, top - height * 1.08);
  strokeLine(
    brush,
    tone("#3a3438", distance, -0.2),
    width * 0.05,
    x - width * 0.09,
    top - height * 1.03,
    x + width * 0.09,
    top - height * 1.03,
  );
  fillCircle(
    brush,
    outside.lamps > 0.6 ? "#ffe3a6" : tone("#f7f0e0", distance, 0.3),
    x,
    top + height * 0.2,
    width * 0.2,
  );
  strokeLine(
    brush,
    tone("#2f2a30", distance, -0.2),
    width * 0.035,
    x,
    top + height * 0.2,
    x,
    top + height * 0.2 - width * 0.14,
  );
  strokeLine(
    brush,
    tone("#2f2a30", distance, -0.2),
    width * 0.035,
    x,
    top + height * 0.2,
    x + width * 0.1,
    top + height * 0.2 + width * 0.04,
  );
  brush.fillStyle = tone("#3f4654", distance, -0.3);
  brush.beginPath();
  brush.arc(x, top + height * 0.52, width * 0.13, Math.PI, 0);
  brush.lineTo(x + width * 0.13, top + height * 0.72);
  brush.lineTo(x - width * 0.13, top + height * 0.72);
  brush.fill();
}
