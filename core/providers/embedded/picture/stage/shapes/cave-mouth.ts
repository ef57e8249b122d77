import type { Random } from "../../../seeded/random.ts";
import { type Color, mix, translucent } from "../../color.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillBox } from "./path.ts";
import { drawRock } from "./rock.ts";

type Edge = readonly (readonly [x: number, y: number])[];

/** The broken outline of the cave's mouth. */
export function ragged(random: Random, { x, y, width, height }: WindowPlan): Edge {
  const points: [number, number][] = [[x - width / 2, y + 120]];
  for (let step = 0; step <= 16; step++) {
    const angle = Math.PI - (step / 16) * Math.PI;
    const reach = random.between(0.86, 1.1);
    points.push([
      x + Math.cos(angle) * (width / 2) * reach,
      y - Math.sin(angle) ** 0.7 * height * (0.82 + 0.16 * reach),
    ]);
  }
  points.push([x + width / 2, y + 120]);
  return points;
}

/** Traces the outline of a cave's mouth, `grow` units wider. */
export function trace(brush: Brush, edge: Edge, grow: number): void {
  const middle = edge[Math.floor(edge.length / 2)] ?? [0, 0];
  brush.beginPath();
  for (const [x, y] of edge) brush.lineTo(x + Math.sign(x - middle[0]) * grow, y - grow * 0.6);
}

/** Walls of great boulders, those round the mouth last, so that they seem to come towards the viewer. */
export function drawFaces(
  brush: Brush,
  sketch: Sketch,
  random: Random,
  rock: Color,
  line: number,
  mouth: WindowPlan,
): void {
  const { width, tone } = sketch;
  for (let y = -60; y < line + 60; y += 74) {
    for (let x = -170; x < width + 170; x += random.between(90, 150)) {
      drawRock(brush, sketch, random, {
        x: x + random.between(-24, 24),
        y: y + 120,
        width: random.between(170, 280),
        height: random.between(110, 180),
        color: mix(rock, "#3f3a4c", random.between(0.1, 0.5)),
      });
    }
  }
  const dark = tone("#1d1926", 0, -0.6);
  const vault = brush.createRadialGradient(
    mouth.x,
    mouth.y - mouth.height * 0.4,
    mouth.width * 0.4,
    mouth.x,
    mouth.y - mouth.height * 0.4,
    width * 0.75 + 120,
  );
  vault.addColorStop(0, translucent(dark, 0));
  vault.addColorStop(1, translucent(dark, 0.75));
  fillBox(brush, vault, -180, -120, width + 360, line + 200);
  for (let stone = 0; stone <= 15; stone++) {
    const angle = Math.PI - (stone / 15) * Math.PI;
    const x = mouth.x + Math.cos(angle) * mouth.width * 0.56;
    const y = mouth.y - Math.sin(angle) ** 0.7 * mouth.height;
    drawRock(brush, sketch, random, {
      x,
      y: y + 74,
      width: random.between(110, 170),
      height: random.between(90, 140),
      color: rock,
    });
  }
}
