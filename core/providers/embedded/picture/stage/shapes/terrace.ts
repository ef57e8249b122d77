import type { Random } from "../../../seeded/random.ts";
import { type Color, translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { drawGlow } from "./glow.ts";
import { houseColors } from "./house.ts";
import { LAMPLIGHT } from "./lamp.ts";
import { fillShape } from "./path.ts";

/** A row of houses along one side of the street, in perspective. */
export function drawTerrace(brush: Brush, sketch: Sketch, random: Random, side: -1 | 1): void {
  const { width, horizon, ground, tone, from, outside, cover } = sketch;
  const vanish = { x: width / 2, y: horizon + 8 };
  const near = width / 2 + side * width * 0.66;
  const far = width / 2 + side * Math.max(70, width * 0.13);
  const houses = 5;
  const at = (share: number) => near + (far - near) * share ** 0.62;
  const project = (x: number, heightAtNear: number) => vanish.y - (heightAtNear * (x - vanish.x)) / (near - vanish.x);
  const footAt = (x: number) => vanish.y + ((ground - 60 - vanish.y) * (x - vanish.x)) / (near - vanish.x);
  const lit = side === from ? -0.55 : 0.3;
  for (let index = houses - 1; index >= 0; index--) {
    const a = at(index / houses);
    const b = at((index + 1) / houses);
    const tall = random.between(330, 520);
    const { wall } = houseColors(random);
    const distance = 0.06 + index * 0.08;
    fillShape(brush, tone(wall, distance, lit), a, project(a, tall), b, project(b, tall), b, footAt(b), a, footAt(a));
    fillShape(
      brush,
      tone(cover("#6a5a58"), distance, lit + 0.2),
      a,
      project(a, tall),
      b,
      project(b, tall),
      b,
      project(b, tall + 26),
      a,
      project(a, tall + 26),
    );
    const shadow = brush.createLinearGradient(0, project(a, tall), 0, footAt(a));
    shadow.addColorStop(0, translucent(tone("#40364a", 0, -0.6), 0));
    shadow.addColorStop(1, translucent(tone("#40364a", 0, -0.6), 0.42));
    fillShape(brush, shadow, a, project(a, tall), b, project(b, tall), b, footAt(b), a, footAt(a));
    const floors = Math.round(tall / 92);
    for (let floor = 0; floor <= floors; floor++) {
      for (let column = 0; column < 3; column++) {
        const left = a + (b - a) * (0.1 + column * 0.3);
        const right = a + (b - a) * (0.3 + column * 0.3);
        const low = -100 + floor * 92 + (floor === 0 ? -20 : 16);
        const high = low + (floor === 0 ? 84 : 58);
        if (high > tall - 14) continue;
        const glowing = outside.lamps > 0.4 && random.chance(floor === 0 ? 0.85 : 0.5);
        const glass: Color = glowing
          ? random.pick<Color>(["#ffdf95", "#ffcb72", "#ffe9b8"])
          : tone(random.pick<Color>(["#516a80", "#5f7b90", "#42586c"]), distance, lit * 0.4);
        const frame = tone("#f0e6d4", distance, lit - 0.1);
        fillShape(
          brush,
          frame,
          left - 2,
          project(left, high + 6),
          right + 2,
          project(right, high + 6),
          right + 2,
          project(right, low - 6),
          left - 2,
          project(left, low - 6),
        );
        fillShape(
          brush,
          glass,
          left,
          project(left, high),
          right,
          project(right, high),
          right,
          project(right, low),
          left,
          project(left, low),
        );
        if (glowing)
          drawGlow(
            brush,
            { x: (left + right) / 2, y: project((left + right) / 2, (high + low) / 2) },
            Math.abs(right - left) * 2.4,
            LAMPLIGHT,
            0.34 * outside.lamps,
          );
      }
    }
    const awning = random.pick<Color>(["#b3433a", "#3f6a58", "#d0a044", "#3d5577"]);
    const left = a + (b - a) * 0.06;
    const right = a + (b - a) * 0.94;
    const out = -side * 26 * ((a - vanish.x) / (near - vanish.x));
    fillShape(
      brush,
      tone(awning, distance, lit + 0.3),
      left,
      project(left, -8),
      right,
      project(right, -8),
      right + out,
      project(right, -34),
      left + out,
      project(left, -34),
    );
  }
}
