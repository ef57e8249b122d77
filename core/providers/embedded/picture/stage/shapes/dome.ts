import type { Brush, Sketch } from "../sketch.ts";
import { fillBox, fillDabs, fillShape } from "./path.ts";

/** Draws a domed hall behind columns, far off. */
export function drawDome(brush: Brush, { tone, cover }: Sketch, x: number, y: number): void {
  const stone = (lit: number) => tone("#d8cdbb", 0.66, lit);
  fillBox(brush, stone(0), x - 72, y - 60, 144, 120);
  for (let column = -64; column <= 64; column += 18) fillBox(brush, stone(-0.7), x + column, y - 52, 6, 90);
  fillBox(brush, stone(0.3), x - 78, y - 66, 156, 9);
  brush.fillStyle = tone(cover("#5f8a86"), 0.64, 0.2);
  brush.beginPath();
  brush.ellipse(x, y - 66, 60, 84, 0, Math.PI, 0);
  brush.fill();
  fillDabs(brush, tone("#8fb5ae", 0.6, 0.5), [{ x: x + 22, y: y - 106, radius: 34, squash: 0.36, turn: 1.1 }]);
  fillBox(brush, stone(0.2), x - 9, y - 172, 18, 26);
  fillShape(brush, tone("#4f7672", 0.6, 0), x - 11, y - 172, x + 11, y - 172, x, y - 206);
}
