import { translucent } from "../../color.ts";
import type { Sketch } from "../sketch.ts";
import { type Air, wrap } from "./air.ts";

/** Rain in two depths: fine streaks far off, long ones near. A storm drives it aslant. */
export function rainfall({ random, width, height, setting, outside }: Sketch): Air {
  const stream = random.fork("rain");
  const storm = setting.weather === "storm";
  const slant = storm ? 0.34 : 0.13;
  const sheets = [
    { count: 90, length: 20, speed: 780, thick: 1.2, opacity: 0.3 },
    { count: storm ? 70 : 46, length: 46, speed: 1250, thick: 1.9, opacity: 0.36 },
  ].map((sheet) => ({
    ...sheet,
    drops: Array.from({ length: Math.round((sheet.count * width) / 1280) }, () => ({
      x: stream.between(0, width),
      y: stream.between(0, height),
      pace: stream.between(0.85, 1.15),
    })),
  }));
  const span = height + 80;
  return (context, atS) => {
    context.lineCap = "round";
    for (const { drops, length, speed, thick, opacity } of sheets) {
      context.strokeStyle = translucent(outside.cloud.lit, opacity);
      context.lineWidth = thick;
      context.beginPath();
      for (const { x, y, pace } of drops) {
        const fallen = y + atS * speed * pace;
        const atY = wrap(fallen, span) - 60;
        const atX = wrap(x - fallen * slant, width + 80) - 20;
        context.moveTo(atX, atY);
        context.lineTo(atX - length * slant, atY + length);
      }
      context.stroke();
    }
  };
}
