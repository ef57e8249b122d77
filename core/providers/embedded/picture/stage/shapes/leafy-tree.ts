import type { Random } from "../../../seeded/random.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { leaves, scallops } from "./leaves.ts";
import { fillDabs } from "./path.ts";
import { BARK, SNOW, type TreePlan } from "./tree-plan.ts";

/** Draws a leafy tree: a crown of clumps, each lit from the sun's side, and dabs of leaves. */
export function drawLeafyTree(brush: Brush, sketch: Sketch, random: Random, tree: TreePlan): void {
  const { tone, from, setting } = sketch;
  const { x, y, height, distance, leaf } = tree;
  drawTrunk(brush, sketch, random, tree, 0.045);
  const middle = y - height * 0.66;
  const clumps = Array.from({ length: 11 }, (_, index) => {
    const angle = (index / 10) * Math.PI * 2 + random.between(-0.3, 0.3);
    const reach = index === 10 ? 0 : random.between(0.7, 1);
    return {
      x: x + Math.cos(angle) * height * 0.22 * reach,
      y: middle + Math.sin(angle) * height * 0.2 * reach,
      radius: height * random.between(0.11, 0.17),
    };
  });
  const edge = height > 60 ? scallops(random, clumps, 7) : [];
  fillDabs(brush, tone(leaf, distance, -0.75), [...clumps, ...edge]);
  const step = (shift: number, size: number) =>
    clumps.map((clump) => ({
      x: clump.x + from * clump.radius * shift,
      y: clump.y - clump.radius * shift * 1.1,
      radius: clump.radius * size,
    }));
  const body = step(0.16, 0.86);
  fillDabs(brush, tone(leaf, distance, -0.2), height > 60 ? [...body, ...scallops(random, body, 5)] : body);
  const sunny = step(0.42, 0.58).filter((clump) => clump.y < middle + height * 0.12);
  fillDabs(brush, tone(leaf, distance, 0.35), height > 60 ? [...sunny, ...scallops(random, sunny, 5)] : sunny);
  if (height > 60) {
    fillDabs(brush, tone(leaf, distance, 0.8), leaves(random, sunny, height, 4, from));
    fillDabs(
      brush,
      tone(leaf, distance, -0.95),
      leaves(
        random,
        clumps.filter((clump) => clump.y > middle),
        height,
        2,
        -from,
      ),
    );
  }
  if (setting.weather === "snow") {
    fillDabs(
      brush,
      tone(SNOW, distance, 0.3),
      step(0.72, 0.5).map((clump) => ({ ...clump, squash: 0.5 })),
    );
  }
}

function drawTrunk(brush: Brush, sketch: Sketch, random: Random, tree: TreePlan, girth: number): void {
  const { tone, from } = sketch;
  const { x, y, height, distance } = tree;
  const half = height * girth;
  const lean = random.between(-0.04, 0.04) * height;
  const trunk = (inset: number, side: number, lit: number) => {
    brush.fillStyle = tone(BARK, distance, lit);
    brush.beginPath();
    brush.moveTo(x - half * 1.4 + (side > 0 ? half * 2 * inset : 0), y);
    brush.quadraticCurveTo(x - half * 0.5, y - height * 0.16, x + lean - half * 0.6, y - height * 0.55);
    brush.lineTo(x + lean + half * 0.6, y - height * 0.55);
    brush.quadraticCurveTo(x + half * 0.5, y - height * 0.16, x + half * 1.4 - (side < 0 ? half * 2 * inset : 0), y);
    brush.fill();
  };
  trunk(0, 0, -0.6);
  trunk(0.6, from, 0.2);
}
