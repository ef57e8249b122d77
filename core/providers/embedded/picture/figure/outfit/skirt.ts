import type { Color } from "../../color.ts";
import { paintFold, paintGarment } from "./garment.ts";
import type { Wearer } from "./outfit.ts";

/** Draws a skirt down to `hemY`; what is worn above the waist must be drawn over it. */
export function paintSkirt(wearer: Wearer, color: Color, hemY: number, width = 1.5): void {
  const { pen, body, gait } = wearer;
  const hem = Math.max(body.hip * width, body.hip + 30);
  const sway = -gait.swing * 24;
  paintGarment(wearer, { ease: 3, hemY, hem, waisted: 0.6 }, color, () => {
    for (const [from, to] of [
      [-0.3, -0.5],
      [0.2, 0.12],
      [0.62, 0.68],
    ] as const) {
      const top = body.hipY + (hemY - body.hipY) * (from > 0.5 ? 0.32 : 0.18);
      paintFold(
        pen,
        [
          [from * body.hip, top],
          [((from + to) / 2) * hem * 0.9 + sway * 0.4, (top + hemY) / 2],
          [to * hem + sway, hemY + 10],
        ],
        color,
      );
    }
  });
}
