import type { Random } from "../../../seeded/random.ts";
import type { Brush, Sketch } from "../sketch.ts";
import type { TreePlan } from "./tree-plan.ts";

/** Draws a palm with hanging fronds. */
export function drawPalm(brush: Brush, sketch: Sketch, random: Random, tree: TreePlan): void {
  const { tone, from } = sketch;
  const { x, y, height, distance, leaf } = tree;
  const lean = random.between(-0.22, 0.22) * height;
  const top = { x: x + lean, y: y - height * 0.86 };
  brush.fillStyle = tone("#8a6a4a", distance, -0.2);
  brush.beginPath();
  brush.moveTo(x - height * 0.035, y);
  brush.quadraticCurveTo(x - height * 0.01, y - height * 0.45, top.x - height * 0.014, top.y);
  brush.lineTo(top.x + height * 0.014, top.y);
  brush.quadraticCurveTo(x + height * 0.035, y - height * 0.45, x + height * 0.035, y);
  brush.fill();
  for (let index = 0; index < 11; index++) {
    const angle = Math.PI * (-0.08 + (index / 10) * 1.16);
    const length = height * random.between(0.32, 0.42);
    const tip = { x: top.x + Math.cos(angle) * length, y: top.y - Math.sin(angle) * length * 0.55 + length * 0.32 };
    const bend = {
      x: top.x + Math.cos(angle) * length * 0.55,
      y: top.y - Math.sin(angle) * length * 0.6 - length * 0.1,
    };
    brush.fillStyle = tone(leaf, distance, Math.cos(angle) * from > 0 ? 0.4 : -0.45);
    brush.beginPath();
    brush.moveTo(top.x, top.y);
    brush.quadraticCurveTo(bend.x, bend.y - length * 0.05, tip.x, tip.y);
    brush.quadraticCurveTo(bend.x, bend.y + length * 0.17, top.x, top.y);
    brush.fill();
  }
}
