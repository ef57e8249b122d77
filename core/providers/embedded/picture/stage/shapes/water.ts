import type { Random } from "../../../seeded/random.ts";
import { type Color, mix, translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { verticalGradient } from "./glow.ts";
import { fillDabs } from "./path.ts";

interface Water {
  readonly left: number;
  readonly right: number;
  /** y of its far and its near edge. */
  readonly top: number;
  readonly bottom: number;
  readonly color: Color;
  /** 0 for a mirror to 1 for open sea. */
  readonly waves: number;
}

/** Fills a sheet of water: the sky mirrored far off, its own colour near, waves, and the sun's or moon's path on it. */
export function drawWater(brush: Brush, sketch: Sketch, random: Random, water: Water): void {
  const { outside } = sketch;
  const own = sketch.tone(water.color, 0.08, -0.1);
  const far = mix(own, mix(outside.sky[2], outside.sky[1], 0.35), 0.72);
  brush.fillStyle = verticalGradient(brush, water.top, water.bottom, [
    [0, far],
    [0.12, mix(far, own, 0.35)],
    [0.55, own],
    [1, mix(own, outside.sky[0], 0.3)],
  ]);
  brush.fillRect(water.left, water.top, water.right - water.left, water.bottom - water.top);
  drawWaves(brush, sketch, random, water, own);
  drawLightPath(brush, sketch, random, water);
}

function drawWaves(brush: Brush, { outside }: Sketch, random: Random, water: Water, own: Color): void {
  const depth = water.bottom - water.top;
  const span = water.right - water.left;
  const rough = water.waves * (outside.clouds > 0.9 ? 1.5 : 1);
  for (const [color, opacity] of [
    [mix(own, outside.shade, 0.6), 0.5],
    [mix(own, outside.sky[2], 0.6), 0.55],
  ] as const) {
    const count = Math.round((span / 1280) * (60 + 130 * rough));
    const dabs = Array.from({ length: count }, () => {
      const near = random.next() ** 1.3;
      return {
        x: random.between(water.left, water.right),
        y: water.top + 3 + near * depth,
        radius: (8 + near * 70) * random.between(0.5, 1.2),
        squash: 0.03 + 0.05 * rough * near,
      };
    });
    fillDabs(brush, translucent(color, opacity * (0.5 + 0.5 * rough)), dabs);
  }
  if (rough < 0.6) return;
  const crests = Array.from({ length: Math.round((span / 1280) * 26 * rough) }, () => {
    const near = random.next();
    return {
      x: random.between(water.left, water.right),
      y: water.top + 12 + near * depth,
      radius: (4 + near * 30) * random.between(0.4, 1),
      squash: 0.1,
    };
  });
  fillDabs(brush, translucent(mix("#ffffff", outside.ambient, 0.7), 0.65), crests);
}

function drawLightPath(brush: Brush, { outside, sun }: Sketch, random: Random, water: Water): void {
  const strength =
    (1 - outside.overcast) *
    (outside.disc.kind === "none" ? 0.35 : 1) *
    (outside.altitude > 0.6 && outside.disc.kind === "sun" ? 0.45 : 1);
  if (strength < 0.1) return;
  const depth = water.bottom - water.top;
  const dabs = (count: number, spread: number) =>
    Array.from({ length: count }, () => {
      const near = random.next() ** 1.2;
      const width = spread * (26 + near * 150);
      const stray = (random.next() + random.next() + random.next()) * (2 / 3) - 1;
      return {
        x: sun.x + stray * width,
        y: water.top + 2 + near * depth,
        radius: (3 + near * 24) * random.between(0.4, 1.2),
        squash: 0.09,
      };
    });
  brush.save();
  brush.globalCompositeOperation = "screen";
  fillDabs(brush, translucent(outside.disc.glow, 0.55 * strength), dabs(150, 1.25));
  fillDabs(brush, translucent(mix(outside.disc.color, outside.disc.glow, 0.3), 0.8 * strength), dabs(90, 0.7));
  brush.restore();
}
