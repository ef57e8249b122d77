import type { Random } from "../../../seeded/random.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillShape } from "./path.ts";
import { BARK, SNOW, type TreePlan } from "./tree-plan.ts";

/** Draws a fir: tiers of drooping branches, the sun's side lighter. */
export function drawFir(brush: Brush, sketch: Sketch, random: Random, tree: TreePlan): void {
  const { tone, from, setting } = sketch;
  const { x, y, height, distance, leaf } = tree;
  const width = height * random.between(0.17, 0.23);
  fillShape(
    brush,
    tone(BARK, distance, -0.5),
    x - height * 0.02,
    y,
    x + height * 0.02,
    y,
    x + height * 0.008,
    y - height,
    x - height * 0.008,
    y - height,
  );
  const tiers = height > 90 ? 9 : 6;
  for (let tier = 0; tier < tiers; tier++) {
    const share = tier / tiers;
    const half = width * (1 - share) ** 0.85 * random.between(0.88, 1.08) + 2;
    const low = y - height * (0.09 + share * 0.88);
    const high = Math.max(y - height * 1.02, low - height * (0.3 - share * 0.12));
    const droop = half * 0.22;
    const jag = (side: number) =>
      Array.from({ length: 5 }, (_, index) => {
        const out = 1 - index / 5;
        return [x + side * half * out, low + droop * out + (index % 2 ? -droop * 0.5 : droop * 0.3)];
      }).flat();
    const rightEdge = jag(1);
    const leftEdge = jag(-1);
    fillShape(brush, tone(leaf, distance, -0.7), x, high, ...rightEdge, x, low - droop, ...pairsReversed(leftEdge));
    const litEdge = from > 0 ? rightEdge : leftEdge;
    fillShape(
      brush,
      tone(leaf, distance, 0.15 + 0.2 * share),
      x,
      high,
      ...litEdge.map((value, index) => (index % 2 ? value - 2 : x + (value - x) * 0.92)),
      x + from * half * 0.1,
      low - droop * 1.4,
    );
    if (setting.weather === "snow") {
      const out = half * 0.75;
      fillShape(
        brush,
        tone(SNOW, distance, 0.25),
        x,
        high,
        x + out,
        low + droop * 0.1,
        x + out * 0.4,
        low - droop,
        x,
        low - droop * 0.4,
        x - out * 0.4,
        low - droop,
        x - out,
        low + droop * 0.1,
      );
    }
  }
}

function pairsReversed(flat: readonly number[]): number[] {
  const result: number[] = [];
  for (let index = flat.length - 2; index >= 0; index -= 2) result.push(flat[index] ?? 0, flat[index + 1] ?? 0);
  return result;
}
