import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillDabs, fillShape } from "./path.ts";

interface RockPlan {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly distance?: number;
  readonly color?: Color;
}

/** Draws a boulder with its foot at (x, y): a dark body, a lit top and flank, a cap of snow when it snows. */
export function drawRock(brush: Brush, sketch: Sketch, random: Random, rock: RockPlan): void {
  const { tone, from, setting } = sketch;
  const { x, y, width, height, distance = 0, color = "#7c7680" } = rock;
  const corners = Array.from({ length: 9 }, (_, index) => {
    const angle = Math.PI - (index / 8) * Math.PI;
    const reach = random.between(0.82, 1.08);
    return { x: x + Math.cos(angle) * width * 0.5 * reach, y: y - Math.sin(angle) ** 0.8 * height * reach };
  });
  const flat = corners.flatMap((corner) => [corner.x, corner.y]);
  const middle = { x: x - from * width * 0.08, y: y - height * 0.52 };
  fillShape(brush, tone(color, distance, -0.75), ...flat);
  const facets = corners.slice(0, -1).map((corner, index) => {
    const next = corners[index + 1] ?? corner;
    const outward = ((corner.x + next.x) / 2 - x) / (width * 0.5);
    return {
      corner,
      next,
      lit: outward * from * 0.7 - 0.25 + ((index * 7) % 3) * 0.08 + (index > 1 && index < 6 ? 0.45 : 0),
    };
  });
  for (const { corner, next, lit } of facets) {
    fillShape(brush, tone(color, distance, lit), corner.x, corner.y, next.x, next.y, middle.x, middle.y);
  }
  if (setting.weather === "snow") {
    const cap = corners.slice(2, 7);
    fillShape(
      brush,
      tone("#f1f5fb", distance, 0.2),
      ...cap.flatMap((corner) => [corner.x, corner.y - 2]),
      x + width * 0.2,
      y - height * 0.72,
      x - width * 0.1,
      y - height * 0.66,
    );
  } else if (width > 60) {
    const specks = Array.from({ length: 10 }, () => ({
      x: x + random.between(-0.35, 0.35) * width,
      y: y - random.between(0.15, 0.75) * height,
      radius: random.between(1.5, 4),
      squash: 0.5,
    }));
    fillDabs(brush, tone(color, distance, -0.9), specks);
  }
}
