import type { Random } from "../../seeded/random.ts";
import { mix, translucent } from "../color.ts";
import { fillDabs } from "./shapes/path.ts";
import type { Brush, Sketch } from "./sketch.ts";

interface Band {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws clouds over a band of sky that closes at its ends, so that it can drift without end. */
export function drawClouds(brush: Brush, sketch: Sketch, band: Band): void {
  const { outside, horizon, setting } = sketch;
  const random = sketch.random.fork("clouds");
  const heavy = setting.weather === "storm" || setting.weather === "rain";
  const puffy = outside.altitude > 0.3 || heavy;
  const streaks = Math.round((band.width / 1280) * (puffy ? 4 : 9));
  for (let index = 0; index < streaks; index++) {
    drawStreak(brush, sketch, random, band, random.between(horizon * 0.3, horizon * 0.92));
  }
  const count = Math.round((band.width / 1280) * (heavy ? 20 : 9) * outside.clouds + (puffy ? 1 : 0));
  const places = Array.from({ length: count }, () => random.next() ** (heavy ? 1.6 : 1)).sort();
  for (const height of places) {
    const y = -10 + height * horizon * 0.8;
    const near = 1 - height;
    drawCumulus(brush, sketch, random, band, y, (heavy ? 190 : 120) * (0.35 + near * 0.75) * random.between(0.7, 1.2));
  }
}

/** Puts a drawing also where it leaves one end of the band and must enter the other. */
function wrapped(brush: Brush, band: Band, x: number, half: number, draw: () => void): void {
  for (const shift of [0, -band.width, band.width]) {
    if (x + half + shift < band.left || x - half + shift > band.left + band.width) continue;
    brush.save();
    brush.translate(shift, 0);
    draw();
    brush.restore();
  }
}

function drawStreak(brush: Brush, { outside }: Sketch, random: Random, band: Band, y: number): void {
  const x = random.between(band.left, band.left + band.width);
  const length = random.between(150, 420);
  const lines = Array.from({ length: 5 }, () => ({
    x: x + random.between(-0.5, 0.5) * length,
    y: y + random.between(-9, 9),
    radius: length * random.between(0.15, 0.4),
    squash: random.between(0.012, 0.035),
  }));
  wrapped(brush, band, x, length, () => {
    fillDabs(brush, translucent(outside.cloud.lit, 0.34), lines);
    fillDabs(
      brush,
      translucent(outside.cloud.shade, 0.22),
      lines.slice(0, 2).map((line) => ({ ...line, y: line.y - 5 })),
    );
  });
}

function drawCumulus(brush: Brush, sketch: Sketch, random: Random, band: Band, y: number, size: number): void {
  const { outside, sun, horizon } = sketch;
  const x = random.between(band.left, band.left + band.width);
  const puffs = Array.from({ length: 11 }, (_, index) => {
    const along = (index / 10) * 2 - 1 + random.between(-0.08, 0.08);
    const bulk = Math.sqrt(Math.max(0.05, 1 - along * along));
    return {
      x: x + along * size * 1.15,
      y: y - bulk * size * random.between(0.05, 0.3),
      radius: size * (0.1 + 0.24 * bulk) * random.between(0.75, 1.15),
    };
  });
  const side = Math.sign(sun.x - x);
  // Low clouds stand further off: the air pales them.
  const far = Math.max(0, y / horizon) * 0.55;
  const shade = mix(outside.cloud.shade, outside.sky[2], far);
  const lit = mix(outside.cloud.lit, outside.sky[2], far);
  const solid = 0.78 + 0.2 * outside.overcast;
  wrapped(brush, band, x, size * 1.6, () => {
    brush.save();
    brush.beginPath();
    brush.rect(x - size * 2, y - size * 2, size * 4, size * 2 + size * 0.13);
    brush.clip();
    fillDabs(brush, translucent(shade, solid), puffs);
    fillDabs(
      brush,
      translucent(mix(shade, lit, 0.6), solid),
      puffs.map((puff) => ({
        x: puff.x + side * puff.radius * 0.16,
        y: puff.y - puff.radius * 0.2,
        radius: puff.radius * 0.84,
      })),
    );
    fillDabs(
      brush,
      translucent(lit, solid),
      puffs.map((puff) => ({
        x: puff.x + side * puff.radius * 0.3,
        y: puff.y - puff.radius * 0.36,
        radius: puff.radius * 0.6,
      })),
    );
    brush.restore();
  });
}
