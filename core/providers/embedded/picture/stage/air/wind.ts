import { foliage } from "../shapes/tree-plan.ts";
import type { Sketch } from "../sketch.ts";
import { type Air, wrap } from "./air.ts";

/** Leaves that the wind carries across the frame, tumbling. */
export function leavesInWind({ random, width, height, tone }: Sketch): Air {
  const stream = random.fork("wind");
  const colors = foliage(stream).map((color) => tone(color, 0, 0.2));
  const leaves = Array.from({ length: 20 }, (_, index) => ({
    x: stream.between(0, width),
    y: stream.between(height * 0.1, height * 0.95),
    speed: stream.between(190, 400),
    size: stream.between(4, 9),
    phase: stream.between(0, 6.3),
    color: colors[index % colors.length] ?? "#7a8a4a",
  }));
  return (context, atS) => {
    for (const { x, y, speed, size, phase, color } of leaves) {
      const atX = wrap(x + atS * speed, width + 80) - 40;
      const atY = y + Math.sin(atS * 1.7 + phase) * 30 + Math.sin(atS * 4.1 + phase * 2) * 9;
      context.fillStyle = color;
      context.beginPath();
      context.ellipse(
        atX,
        atY,
        size,
        size * (0.2 + 0.3 * Math.abs(Math.sin(atS * 5 + phase))),
        atS * 3 + phase,
        0,
        Math.PI * 2,
      );
      context.fill();
    }
  };
}
