import { type Color, mix } from "../../color.ts";
import { shaded } from "../colors.ts";
import { curve, type Knot, outline, shape, stroke } from "../pen.ts";
import { frontAt, paintFold, paintGarment, paintPanel } from "./garment.ts";
import type { Tailor, Wearer } from "./outfit.ts";
import { paintSkirt } from "./skirt.ts";

/** A knitted sweater with a rolled collar, ribbed at hem and cuffs. */
export const tailorSweater: Tailor = ({ cloth, underneath, shoes, legwear }) => {
  const skirted = legwear === "skirt";
  return {
    stride: skirted ? 0.66 : 1,
    sleeve: { color: cloth, cut: 0.86, cuff: shaded(cloth, 0.1) },
    legwear: {
      color: skirted ? mix(underneath, "#1f1b26", 0.35) : underneath,
      cut: skirted ? 0.8 : 1.02,
      shoes,
      boots: skirted,
    },
    trunk: (wearer) => {
      const { pen, body } = wearer;
      if (skirted) paintSkirt(wearer, underneath, -128);
      const hemY = body.hipY + 22;
      paintGarment(wearer, { ease: 11, hemY, hem: body.hip + 3 }, cloth, () => {
        paintKnit(wearer, cloth);
        paintRibs(wearer, hemY - 22, hemY + 10, shaded(cloth, 0.1));
        paintFold(
          pen,
          [
            [-body.waist - 4, body.waistY - 10],
            [-body.waist * 0.5, body.waistY + 2],
          ],
          cloth,
        );
      });
      const [x, y] = body.collar;
      const roll: Knot[] = [
        [x - body.neck - 12, y - 14],
        [x, y - 20],
        [x + body.neck + 13, y - 14],
        [x + body.neck + 17, y + 6],
        [x + 10, y + 21],
        [x - body.neck - 15, y + 8],
      ];
      shape(pen, outline(roll), cloth, () => {
        for (let rib = -3; rib <= 4; rib++)
          stroke(
            pen,
            curve([
              [x + rib * 11, y - 6],
              [x + rib * 12.5, y + 16],
            ]),
            0.4,
            shaded(cloth, 0.5),
          );
      });
    },
  };
};

/** A column of stitches down the front, as fishermen's sweaters have. */
function paintKnit(wearer: Wearer, cloth: Color): void {
  const { pen, body } = wearer;
  for (let y = body.collar[1] + 48; y < body.hipY - 16; y += 21) {
    const x = frontAt(wearer, y);
    stroke(
      pen,
      curve([
        [x - 17, y - 7],
        [x, y + 5],
        [x + 17, y - 7],
      ]),
      0.5,
      shaded(cloth, 0.42),
    );
  }
}

function paintRibs({ pen, body }: Wearer, fromY: number, toY: number, color: Color): void {
  paintPanel(
    pen,
    [
      [-300, fromY - 3, "corner"],
      [0, fromY + 3],
      [300, fromY - 3, "corner"],
      [300, toY + 20, "corner"],
      [-300, toY + 20, "corner"],
    ],
    color,
    () => {
      for (let x = -body.hip - 30; x < body.hip + 60; x += 15)
        stroke(
          pen,
          curve([
            [x, fromY + 6],
            [x, toY],
          ]),
          0.4,
          shaded(color, 0.45),
        );
    },
  );
}
