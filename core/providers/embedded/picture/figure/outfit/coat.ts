import { type Color, mix } from "../../color.ts";
import { INK, seamOn } from "../colors.ts";
import { curve, type Knot, outline, shape, stroke } from "../pen.ts";
import { frontAt, frontLine, paintBelt, paintButtons, paintFold, paintGarment, paintPanel } from "./garment.ts";
import type { Tailor, Wearer } from "./outfit.ts";

/** A long coat, buttoned and belted, with broad lapels and boots under it. */
export const tailorCoat: Tailor = ({ cloth, underneath, shoes, age }) => {
  const dark = mix(cloth, INK, 0.34);
  const hemY = age === "child" ? -168 : -212;
  return {
    stride: 0.85,
    sleeve: { color: cloth, cut: 0.96, cuff: cloth },
    legwear: { color: underneath, cut: 1.0, shoes, boots: true },
    trunk: (wearer) => {
      const { pen, body, gait } = wearer;
      const hem = body.hip * 1.34 + 8;
      paintGarment(wearer, { ease: 11, hemY, hem, waisted: 0.7 }, cloth, () => {
        stroke(pen, curve(frontLine(wearer, body.collar[1] + 40, hemY + 12, 4)), 0.75, seamOn(cloth));
        paintFold(
          pen,
          [
            [body.hip * 0.86, body.hipY + 40],
            [body.hip * 1.05 - gait.swing * 16, hemY + 8],
          ],
          cloth,
        );
        paintFold(
          pen,
          [
            [-body.hip * 0.34, body.hipY + 56],
            [-body.hip * 0.42 - gait.swing * 16, hemY + 8],
          ],
          cloth,
        );
        paintPocket(wearer, -body.hip * 0.62, cloth);
        paintButtons(wearer, { fromY: body.chestY + 34, toY: body.waistY - 30, count: 2, offset: -14 }, dark);
        paintButtons(wearer, { fromY: body.chestY + 34, toY: body.waistY - 30, count: 2, offset: 21 }, dark);
        paintButtons(wearer, { fromY: body.waistY + 44, toY: body.hipY + 40, count: 2, offset: -14 }, dark);
      });
      paintBelt(wearer, dark, { width: 20, y: body.waistY + 4, ease: 5, buckle: true });
      paintThroat(wearer, mix(underneath, "#ffffff", 0.5));
      paintLapels(wearer, cloth);
    },
  };
};

function paintPocket({ pen, body }: Wearer, x: number, color: Color): void {
  const y = body.hipY + 18;
  paintPanel(
    pen,
    [
      [x - 26, y - 6, "corner"],
      [x + 24, y, "corner"],
      [x + 24, y + 14, "corner"],
      [x - 26, y + 8, "corner"],
    ],
    color,
  );
}

/** What shows of the shirt or scarf between lapels. */
export function paintThroat(wearer: Wearer, color: Color): void {
  const { pen, body } = wearer;
  const [x, y] = body.collar;
  const front = frontAt(wearer, y + 60);
  shape(
    pen,
    outline([
      [x - body.neck - 8, y - 10, "corner"],
      [x, y + 6],
      [x + body.neck + 8, y - 10, "corner"],
      [front + 18, y + 40],
      [front + 2, y + 76, "corner"],
      [front - 20, y + 40],
    ]),
    color,
  );
}

/** Draws lapels that fold out from the neck and meet on the chest. */
export function paintLapels(wearer: Wearer, color: Color, length = 1): void {
  const { pen, body } = wearer;
  const [x, y] = body.collar;
  const low = y + 84 * length;
  const front = frontAt(wearer, low);
  const lapel = (side: -1 | 1): Knot[] => [
    [x + side * (body.neck + 3), y - 15, "corner"],
    [x + side * (body.neck + 19), y - 3],
    [x + side * (body.neck + (side > 0 ? 30 : 22)), y + 24, "corner"],
    [front + side * (side > 0 ? 34 : 45), y + 36, "corner"],
    [front + side * 39, y + 50, "corner"],
    [front + 3, low, "corner"],
    [x + side * (body.neck - 6) + 6, y + 22],
  ];
  for (const side of [1, -1] as const) shape(pen, outline(lapel(side)), color);
}
