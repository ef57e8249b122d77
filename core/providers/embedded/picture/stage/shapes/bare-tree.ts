import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { SNOW, type TreePlan } from "./tree-plan.ts";

/** Draws a tree without leaves, branching from a leaning trunk. */
export function drawBareTree(brush: Brush, sketch: Sketch, random: Random, tree: TreePlan): void {
  const { tone, from, setting } = sketch;
  const dark = tone("#4a3b38", tree.distance, -0.5);
  const branch = (x: number, y: number, angle: number, length: number, width: number, left: number): void => {
    const endX = x + Math.cos(angle) * length;
    const endY = y - Math.sin(angle) * length;
    const bend = random.between(-0.18, 0.18) * length;
    const stroke = (color: Color, thickness: number, shift: number) => {
      brush.strokeStyle = color;
      brush.lineWidth = thickness;
      brush.beginPath();
      brush.moveTo(x + shift, y);
      brush.quadraticCurveTo((x + endX) / 2 + bend + shift, (y + endY) / 2 - bend, endX + shift, endY);
      brush.stroke();
    };
    stroke(dark, width, 0);
    if (width > 3) stroke(tone("#7a655a", tree.distance, 0.2), width * 0.28, from * width * 0.3);
    if (setting.weather === "snow" && width > 2) stroke(tone(SNOW, tree.distance, 0.2), width * 0.3, 0);
    if (left === 0) return;
    const forks = random.whole(2, 3);
    for (let fork = 0; fork < forks; fork++) {
      const turn = (fork / (forks - 1) - 0.5) * random.between(0.9, 1.4) + random.between(-0.15, 0.15);
      branch(endX, endY, angle + turn, length * random.between(0.6, 0.8), width * 0.62, left - 1);
    }
  };
  branch(tree.x, tree.y + 4, Math.PI / 2 + random.between(-0.16, 0.16), tree.height * 0.32, tree.height * 0.075, 5);
}
