import { translucent } from "../../color.ts";
import { fillCircle, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import type { WindowPlan } from "./window-plan.ts";

/** Draws a pair of curtains on a rod, drawn aside. */
export function drawCurtains(brush: Brush, { tone, from }: Sketch, window: WindowPlan): void {
  if (!window.curtains) return;
  const { x, y, width, height, curtains } = window;
  const top = y - height - 34;
  const foot = y + 92;
  for (const side of [-1, 1] as const) {
    const outer = x + side * (width / 2 + 64);
    const inner = x + side * (width / 2 - 14);
    const waist = x + side * (width / 2 + 30);
    const drape = () => {
      brush.beginPath();
      brush.moveTo(outer, top);
      brush.lineTo(inner, top);
      brush.quadraticCurveTo(inner + side * 4, y - height * 0.4, waist, y - height * 0.16);
      brush.quadraticCurveTo(waist - side * 14, y + 30, waist - side * 16, foot);
      brush.lineTo(outer + side * 4, foot);
      brush.closePath();
    };
    brush.fillStyle = tone(curtains, 0, -0.15);
    drape();
    brush.fill();
    brush.save();
    drape();
    brush.clip();
    for (let fold = 0; fold < 5; fold++) {
      const share = fold / 4;
      const shade = (fold % 2 ? 0.45 : -0.7) + from * side * 0.1;
      brush.strokeStyle = translucent(tone(curtains, 0, shade), 0.7);
      brush.lineWidth = 11;
      brush.beginPath();
      brush.moveTo(outer + (inner - outer) * share, top);
      brush.quadraticCurveTo(
        outer + (inner - outer) * share,
        y - height * 0.4,
        outer + (waist - outer) * share,
        y - height * 0.16,
      );
      brush.lineTo(outer + (waist - side * 16 - outer) * share, foot);
      brush.stroke();
    }
    brush.restore();
    strokeLine(brush, tone("#d9b25c", 0, 0.2), 6, outer, y - height * 0.15, waist, y - height * 0.16);
  }
  strokeLine(brush, tone("#8a6a3c", 0, 0.1), 8, x - width / 2 - 84, top, x + width / 2 + 84, top);
  for (const side of [-1, 1]) fillCircle(brush, tone("#caa04e", 0, 0.3), x + side * (width / 2 + 88), top, 8);
}
