import { translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillDabs } from "./path.ts";

/** Draws a tall cactus with two arms. */
export function drawCactus(brush: Brush, { tone, from }: Sketch, x: number, y: number, height: number): void {
  const stem = height * 0.07;
  fillDabs(brush, translucent(tone("#5c3d2a", 0, -0.8), 0.4), [
    { x: x - from * stem, y, radius: stem * 3, squash: 0.2 },
  ]);
  const limbs = () => {
    brush.beginPath();
    brush.moveTo(x, y);
    brush.lineTo(x, y - height);
    brush.moveTo(x, y - height * 0.36);
    brush.bezierCurveTo(
      x + stem * 4.4,
      y - height * 0.36,
      x + stem * 3.4,
      y - height * 0.5,
      x + stem * 3.6,
      y - height * 0.74,
    );
    brush.moveTo(x, y - height * 0.5);
    brush.bezierCurveTo(
      x - stem * 4.2,
      y - height * 0.5,
      x - stem * 3.2,
      y - height * 0.62,
      x - stem * 3.3,
      y - height * 0.82,
    );
    brush.stroke();
  };
  for (const [size, lit, shift] of [
    [2, -0.75, 0],
    [1.4, -0.1, 0.22],
    [0.5, 0.55, 0.5],
  ] as const) {
    brush.strokeStyle = tone("#5a8a50", 0.03, lit);
    brush.lineWidth = stem * size;
    brush.save();
    brush.translate(from * stem * shift, 0);
    limbs();
    brush.restore();
  }
}
