import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { leaves, scallops } from "./leaves.ts";
import { fillDabs } from "./path.ts";
import { SNOW, type TreePlan } from "./tree-plan.ts";

/** Draws a low bush of leaves, with blossoms if a colour is given. */
export function drawBush(
  brush: Brush,
  sketch: Sketch,
  random: Random,
  bush: TreePlan & { readonly blossom?: Color },
): void {
  const { tone, from, setting } = sketch;
  const { x, y, height, distance, leaf } = bush;
  const clumps = Array.from({ length: 7 }, (_, index) => ({
    x: x + ((index / 6) * 2 - 1) * height * 0.85,
    y: y - height * (0.28 + 0.3 * Math.sin((index / 6) * Math.PI)) * random.between(0.8, 1.15),
    radius: height * random.between(0.28, 0.4),
  }));
  const shifted = (shift: number, size: number) =>
    clumps.map((clump) => ({
      x: clump.x + from * clump.radius * shift,
      y: clump.y - clump.radius * shift,
      radius: clump.radius * size,
    }));
  const edge = height > 24 ? scallops(random, clumps, 6) : [];
  fillDabs(brush, tone(leaf, distance, -0.7), [...clumps, ...edge]);
  fillDabs(brush, tone(leaf, distance, -0.1), shifted(0.2, 0.82));
  fillDabs(brush, tone(leaf, distance, 0.45), [
    ...shifted(0.5, 0.46),
    ...(height > 24 ? scallops(random, shifted(0.5, 0.46), 4) : []),
  ]);
  if (bush.blossom) {
    const blossoms = leaves(random, clumps, height * 4, 5, 0).map((dab) => ({ ...dab, squash: 1 }));
    fillDabs(
      brush,
      tone(bush.blossom, distance, -0.3),
      blossoms.map((dab) => ({ ...dab, y: dab.y + 1.5 })),
    );
    fillDabs(brush, tone(bush.blossom, distance, 0.5), blossoms);
  }
  if (setting.weather === "snow")
    fillDabs(
      brush,
      tone(SNOW, distance, 0.2),
      shifted(0.75, 0.55).map((clump) => ({ ...clump, squash: 0.5 })),
    );
}
