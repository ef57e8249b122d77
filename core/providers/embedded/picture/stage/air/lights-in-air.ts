import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { type Color, translucent } from "../../color.ts";
import type { Sketch } from "../sketch.ts";
import { type Air, wrap } from "./air.ts";

/** Dust that floats and glints in the light of a window or between leaves. */
export function dustInLight({ random, width, height, outside }: Sketch): Air {
  const stream = random.fork("dust");
  const mote = paintSpark(outside.lamps > 0.6 ? "#ffd9a0" : "#fff6dc");
  const motes = Array.from({ length: Math.round((34 * width) / 1280) + 8 }, () => ({
    x: stream.between(0, width),
    y: stream.between(0, height * 0.9),
    radius: stream.between(2, 5),
    sway: stream.between(12, 40),
    rise: stream.between(2, 9),
    phase: stream.between(0, 6.3),
  }));
  return (context, atS) => {
    for (const { x, y, radius, sway, rise, phase } of motes) {
      const glint = 0.5 + 0.5 * Math.sin(atS * 0.9 + phase * 3);
      context.globalAlpha = 0.5 * glint * glint;
      context.drawImage(
        mote,
        x + Math.sin(atS * 0.3 + phase) * sway - radius,
        wrap(y - atS * rise, height) - radius,
        radius * 2,
        radius * 2,
      );
    }
    context.globalAlpha = 1;
  };
}

/** Fireflies that wander over the ground and glow by turns. */
export function fireflies({ random, width, ground }: Sketch): Air {
  const stream = random.fork("fireflies");
  const spark = paintSpark("#e6ff8a");
  const flies = Array.from({ length: 20 }, () => ({
    x: stream.between(0, width),
    y: ground - stream.between(0, 280),
    radius: stream.between(6, 12),
    reach: stream.between(20, 60),
    pace: stream.between(0.3, 0.8),
    phase: stream.between(0, 6.3),
  }));
  return (context, atS) => {
    context.globalCompositeOperation = "lighter";
    for (const { x, y, radius, reach, pace, phase } of flies) {
      const glow = Math.max(0, Math.sin(atS * pace * 2.2 + phase * 4));
      if (glow < 0.03) continue;
      const atX = x + Math.sin(atS * pace + phase) * reach + Math.sin(atS * pace * 2.3) * reach * 0.3;
      const atY = y + Math.cos(atS * pace * 1.3 + phase) * reach * 0.5;
      context.globalAlpha = glow;
      context.drawImage(spark, atX - radius, atY - radius, radius * 2, radius * 2);
    }
    context.globalAlpha = 1;
    context.globalCompositeOperation = "source-over";
  };
}

/** Sparks of an open fire that rise, waver and go out. */
export function embers({ random, width, ground }: Sketch): Air {
  const stream = random.fork("embers");
  const spark = paintSpark("#ffb054");
  const sparks = Array.from({ length: 16 }, () => ({
    x: stream.between(0, width),
    lifeS: stream.between(2.4, 4.6),
    offsetS: stream.between(0, 5),
    rise: stream.between(170, 340),
    radius: stream.between(2.4, 4.6),
    phase: stream.between(0, 6.3),
  }));
  return (context, atS) => {
    context.globalCompositeOperation = "lighter";
    for (const { x, lifeS, offsetS, rise, radius, phase } of sparks) {
      const age = wrap(atS + offsetS, lifeS) / lifeS;
      context.globalAlpha = Math.sin(age * Math.PI) * 0.8;
      const atX = x + Math.sin(atS * 1.6 + phase) * 16;
      context.drawImage(spark, atX - radius, ground - 20 - age * rise - radius, radius * 2, radius * 2);
    }
    context.globalAlpha = 1;
    context.globalCompositeOperation = "source-over";
  };
}

/** A small round light, white in its middle. */
function paintSpark(color: Color): Canvas {
  const canvas = createCanvas(24, 24);
  const brush = canvas.getContext("2d");
  const light = brush.createRadialGradient(12, 12, 0, 12, 12, 12);
  light.addColorStop(0, "#ffffff");
  light.addColorStop(0.25, translucent(color, 0.9));
  light.addColorStop(1, translucent(color, 0));
  brush.fillStyle = light;
  brush.fillRect(0, 0, 24, 24);
  return canvas;
}
