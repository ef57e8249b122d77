import type { Brush, Sketch } from "../sketch.ts";
import { verticalGradient } from "./glow.ts";
import { fillShape } from "./path.ts";

/** A bridge of one arch. */
export function drawBridge(brush: Brush, { tone, cover, from }: Sketch, x: number, y: number, half: number): void {
  const stone = (lit: number) => tone("#a0948a", 0.3, lit);
  brush.fillStyle = verticalGradient(brush, y - 50, y, [
    [0, stone(0.15)],
    [1, stone(-0.5)],
  ]);
  brush.beginPath();
  brush.moveTo(x - half * 1.7, y + 4);
  brush.quadraticCurveTo(x - half * 1.4, y - 26, x, y - 58);
  brush.quadraticCurveTo(x + half * 1.4, y - 26, x + half * 1.7, y + 4);
  brush.lineTo(x + half * 0.74, y + 4);
  brush.ellipse(x, y + 4, half * 0.74, 42, 0, 0, Math.PI, true);
  brush.closePath();
  brush.fill();
  brush.strokeStyle = tone(cover("#cfc4b6"), 0.28, 0.45);
  brush.lineWidth = 6;
  brush.beginPath();
  brush.moveTo(x - half * 1.7, y);
  brush.quadraticCurveTo(x - half * 1.4, y - 30, x, y - 62);
  brush.quadraticCurveTo(x + half * 1.4, y - 30, x + half * 1.7, y);
  brush.stroke();
  brush.strokeStyle = stone(-0.75);
  brush.lineWidth = 4;
  brush.beginPath();
  brush.ellipse(x + from * 2, y + 4, half * 0.74, 42, 0, Math.PI, 0);
  brush.stroke();
  fillShape(brush, stone(-0.9), x - half * 0.7, y + 4, x - half * 0.6, y - 16, x - half * 0.55, y + 4);
}
