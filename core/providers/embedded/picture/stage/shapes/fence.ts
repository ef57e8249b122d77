import type { Brush, Sketch } from "../sketch.ts";
import { strokeLine } from "./path.ts";

/** Draws a fence of posts and two rails along the far edge of the ground. */
export function drawFence(brush: Brush, { tone, width, random }: Sketch, edge: (x: number) => number): void {
  const stream = random.fork("fence");
  const wood = tone("#7a6250", 0.08, -0.4);
  const lit = tone("#a88d70", 0.08, 0.4);
  for (let x = -140; x < width + 140; x += 74) {
    const y = edge(x) + 12;
    const lean = stream.between(-3, 3);
    strokeLine(brush, wood, 8, x, y, x + lean, y - 52);
    strokeLine(brush, lit, 2, x - 2, y - 4, x - 2 + lean, y - 50);
    for (const rail of [16, 38]) {
      strokeLine(brush, wood, 5, x, y - rail, x + 74, edge(x + 74) + 12 - rail + stream.between(-2, 2));
      strokeLine(brush, lit, 1.4, x, y - rail - 2, x + 74, edge(x + 74) + 10 - rail);
    }
  }
}
