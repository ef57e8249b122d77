import type { Sketch } from "../sketch.ts";
import { type Air, wrap } from "./air.ts";

/** Flakes of three sizes that sway as they sink, the near ones larger, faster and softer. */
export function snowfall({ random, width, height }: Sketch): Air {
  const stream = random.fork("snow");
  const layers = [
    { count: 90, radius: 1.6, speed: 42, opacity: 0.75 },
    { count: 46, radius: 2.8, speed: 70, opacity: 0.8 },
    { count: 12, radius: 5.4, speed: 112, opacity: 0.45 },
  ].map((layer) => ({
    ...layer,
    flakes: Array.from({ length: Math.round((layer.count * width) / 1280) }, () => ({
      x: stream.between(0, width),
      y: stream.between(0, height),
      sway: stream.between(8, 26),
      phase: stream.between(0, 6.3),
      size: stream.between(0.7, 1.25),
    })),
  }));
  return (context, atS) => {
    for (const { flakes, radius, speed, opacity } of layers) {
      context.fillStyle = `rgba(255,255,255,${opacity})`;
      context.beginPath();
      for (const flake of flakes) {
        const y = wrap(flake.y + atS * speed * flake.size, height + 20) - 10;
        const x = wrap(flake.x + Math.sin(atS * 0.9 + flake.phase) * flake.sway - atS * 14, width + 20) - 10;
        context.moveTo(x + radius * flake.size, y);
        context.arc(x, y, radius * flake.size, 0, Math.PI * 2);
      }
      context.fill();
    }
  };
}
