import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillDabs } from "./path.ts";

interface Meadow {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly count: number;
  /** Height of a blade that stands beside the figures. */
  readonly blade: number;
  readonly color: Color;
  /** Which blades grow; all where nothing is said, such as to leave a path free. */
  readonly where?: (x: number, y: number) => boolean;
}

/** Draws blades of grass over a meadow, taller towards the viewer, in three shades. */
export function drawGrass(brush: Brush, sketch: Sketch, random: Random, meadow: Meadow): void {
  const { tone, cover, scaleAt, horizon, ground } = sketch;
  const shades = [-0.55, 0.05, 0.55].map((lit) => ({
    lit,
    blades: [] as (readonly [x: number, y: number, height: number, bend: number])[],
  }));
  for (let index = 0; index < meadow.count; index++) {
    const x = random.between(meadow.left, meadow.right);
    const y = meadow.top + (meadow.bottom - meadow.top) * random.next() ** 0.8;
    if (meadow.where && !meadow.where(x, y)) continue;
    const height = meadow.blade * Math.min(1.6, Math.max(0.2, scaleAt(y))) * random.between(0.6, 1.3);
    shades[index % 3]?.blades.push([x, y, height, random.between(-0.5, 0.5) * height]);
  }
  for (const { lit, blades } of shades) {
    const distance = Math.max(0, 1 - (meadow.bottom - horizon) / (ground - horizon)) * 0.4;
    brush.strokeStyle = tone(cover(meadow.color), distance, lit);
    brush.lineWidth = 1.9;
    brush.beginPath();
    for (const [x, y, height, bend] of blades) {
      brush.moveTo(x, y);
      brush.quadraticCurveTo(x, y - height * 0.6, x + bend, y - height);
    }
    brush.stroke();
  }
}

/** Scatters flowers: a stem, and petals round a heart. */
export function drawFlowers(
  brush: Brush,
  sketch: Sketch,
  random: Random,
  bed: {
    left: number;
    right: number;
    top: number;
    bottom: number;
    count: number;
    size: number;
    colors: readonly [Color, ...Color[]];
    stem?: number;
    where?: (x: number, y: number) => boolean;
  },
): void {
  const { tone, scaleAt, setting } = sketch;
  if (setting.weather === "snow") return;
  for (let index = 0; index < bed.count; index++) {
    const x = random.between(bed.left, bed.right);
    const y = bed.top + ((index + random.next()) / bed.count) * (bed.bottom - bed.top);
    const size = bed.size * Math.min(1.5, Math.max(0.35, scaleAt(y))) * random.between(0.7, 1.2);
    const color = random.pick(bed.colors);
    const stem = size * (bed.stem ?? 3) * random.between(0.7, 1.3);
    if (bed.where && !bed.where(x, y)) continue;
    brush.strokeStyle = tone("#4c7c3a", 0, -0.3);
    brush.lineWidth = Math.max(1, size * 0.22);
    brush.beginPath();
    brush.moveTo(x, y);
    brush.quadraticCurveTo(x + size * 0.3, y - stem * 0.6, x, y - stem);
    brush.stroke();
    const petals = Array.from({ length: 5 }, (_, petal) => {
      const angle = (petal / 5) * Math.PI * 2 + index;
      return {
        x: x + Math.cos(angle) * size * 0.55,
        y: y - stem + Math.sin(angle) * size * 0.45,
        radius: size * 0.5,
        squash: 0.75,
        turn: angle,
      };
    });
    fillDabs(brush, tone(color, 0, -0.25), petals);
    fillDabs(
      brush,
      tone(color, 0, 0.45),
      petals.slice(2).map((petal) => ({ ...petal, radius: petal.radius * 0.7 })),
    );
    fillDabs(brush, tone("#f3c64a", 0, 0.3), [{ x, y: y - stem, radius: size * 0.26 }]);
  }
}

/** Draws tall stalks from the lower edge, such as reeds or wheat, bent by the wind. */
export function drawStalks(
  brush: Brush,
  sketch: Sketch,
  random: Random,
  stalks: {
    left: number;
    right: number;
    bottom: number;
    height: number;
    count: number;
    color: Color;
    head: "reed" | "wheat" | "none";
  },
): void {
  const { tone } = sketch;
  for (let index = 0; index < stalks.count; index++) {
    const x = random.between(stalks.left, stalks.right);
    const height = stalks.height * random.between(0.55, 1.08);
    const lean = random.between(-0.12, 0.24) * height;
    const tipX = x + lean;
    const tipY = stalks.bottom - height;
    brush.strokeStyle = tone(stalks.color, 0, random.between(-0.85, 0.1));
    brush.lineWidth = random.between(2, 4);
    brush.beginPath();
    brush.moveTo(x, stalks.bottom);
    brush.quadraticCurveTo(x, stalks.bottom - height * 0.6, tipX, tipY);
    brush.stroke();
    if (stalks.head === "reed")
      fillDabs(brush, tone("#6b4526", 0, -0.35), [
        { x: tipX, y: tipY, radius: height * 0.07 + 3, squash: 0.3, turn: Math.PI / 2 - 0.25 },
      ]);
    if (stalks.head === "wheat") {
      const grains = Array.from({ length: 9 }, (_, grain) => ({
        x: tipX - grain * lean * 0.02 + (grain % 2 ? 3 : -3),
        y: tipY + grain * 4,
        radius: 5,
        squash: 0.48,
        turn: grain % 2 ? -1.1 : -2,
      }));
      fillDabs(brush, tone("#d9ab4a", 0, index % 2 ? 0.2 : -0.4), grains);
    }
  }
}
