import { translucent } from "../../color.ts";
import { fillCircle, fillDabs, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { WOOD } from "./piece.ts";

/** Draws a globe on its stand. */
export function drawGlobe(
  brush: Brush,
  { tone, from }: Sketch,
  { x, y, height }: { x: number; y: number; height: number },
): void {
  const radius = height * 0.36;
  const middle = y - height + radius;
  fillShape(
    brush,
    tone(WOOD, 0, -0.3),
    x - radius * 0.6,
    y,
    x + radius * 0.6,
    y,
    x + radius * 0.1,
    middle + radius,
    x - radius * 0.1,
    middle + radius,
  );
  fillCircle(brush, tone("#3f7f9c", 0, -0.3), x, middle, radius);
  fillDabs(brush, tone("#6fa07c", 0, 0), [
    { x: x - radius * 0.3, y: middle - radius * 0.3, radius: radius * 0.36, squash: 0.7 },
    { x: x + radius * 0.3, y: middle + radius * 0.2, radius: radius * 0.34, squash: 1.2 },
    { x: x - radius * 0.25, y: middle + radius * 0.45, radius: radius * 0.2 },
  ]);
  fillDabs(brush, translucent(tone("#ffffff", 0, 0.3), 0.3), [
    { x: x + from * radius * 0.34, y: middle - radius * 0.36, radius: radius * 0.3, squash: 0.7 },
  ]);
  brush.strokeStyle = tone("#c9a04c", 0, 0.2);
  brush.lineWidth = radius * 0.1;
  brush.beginPath();
  brush.arc(x, middle, radius * 1.12, -Math.PI * 0.62, Math.PI * 0.52);
  brush.stroke();
}
