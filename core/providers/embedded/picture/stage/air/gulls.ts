import type { Sketch } from "../sketch.ts";
import { type Air, wrap } from "./air.ts";

/** A few gulls that cross the upper sky on beating wings. */
export function gulls({ random, width, horizon, tone }: Sketch): Air {
  const stream = random.fork("gulls");
  const color = tone("#5a6270", 0.3, 0);
  const birds = Array.from({ length: 4 }, () => ({
    x: stream.between(0, width),
    y: stream.between(50, horizon * 0.46),
    size: stream.between(8, 17),
    speed: stream.between(16, 34) * (stream.chance(0.5) ? 1 : -1),
    phase: stream.between(0, 6.3),
  }));
  return (context, atS) => {
    context.strokeStyle = color;
    context.lineCap = "round";
    for (const { x, y, size, speed, phase } of birds) {
      const atX = wrap(x + atS * speed, width + 120) - 60;
      const atY = y + Math.sin(atS * 0.5 + phase) * 12;
      // They glide as often as they beat their wings.
      const beat = Math.sin(atS * 6 + phase) * Math.max(0, Math.sin(atS * 0.7 + phase));
      const tip = atY - size * (0.34 + 0.4 * beat);
      context.lineWidth = size * 0.16;
      context.beginPath();
      context.moveTo(atX - size, tip);
      context.quadraticCurveTo(atX - size * 0.45, atY - size * 0.5, atX, atY);
      context.quadraticCurveTo(atX + size * 0.45, atY - size * 0.5, atX + size, tip);
      context.stroke();
    }
  };
}
