import type { Random } from "../../../seeded/random.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillDabs, fillShape } from "./path.ts";
import { BARK, type TreePlan } from "./tree-plan.ts";

/** Draws a slender poplar or cypress. */
export function drawPoplar(brush: Brush, sketch: Sketch, random: Random, tree: TreePlan): void {
  const { tone, from } = sketch;
  const { x, y, height, distance, leaf } = tree;
  fillShape(brush, tone(BARK, distance, -0.4), x - height * 0.018, y, x + height * 0.018, y, x, y - height * 0.4);
  const clumps = Array.from({ length: 12 }, (_, index) => {
    const share = index / 11;
    const bulk = Math.sin(Math.PI * (0.14 + share * 0.8)) * height * 0.075;
    return {
      x: x + random.between(-0.25, 0.25) * bulk,
      y: y - height * (0.13 + share * 0.83),
      radius: bulk,
      squash: 1.5,
    };
  });
  fillDabs(brush, tone(leaf, distance, -0.7), clumps);
  fillDabs(
    brush,
    tone(leaf, distance, -0.05),
    clumps.map((clump) => ({ ...clump, x: clump.x + from * clump.radius * 0.3, radius: clump.radius * 0.72 })),
  );
  fillDabs(
    brush,
    tone(leaf, distance, 0.55),
    clumps.map((clump) => ({ ...clump, x: clump.x + from * clump.radius * 0.55, radius: clump.radius * 0.36 })),
  );
}
