import { mix } from "../../color.ts";
import { INK, seamOn } from "../colors.ts";
import { curve, outline, shape, stroke } from "../pen.ts";
import { frontAt, paintCollar, paintFold, paintGarment } from "./garment.ts";
import type { Tailor } from "./outfit.ts";
import { paintSkirt } from "./skirt.ts";

/** An apron with a bib, over a shirt with rolled sleeves and trousers or a skirt. The colour is the apron's. */
export const tailorApron: Tailor = ({ cloth, underneath, shoes, legwear }) => {
  const skirted = legwear === "skirt";
  const shirt = mix(underneath, "#fbf3e4", 0.62);
  return {
    stride: skirted ? 0.66 : 1,
    sleeve: { color: shirt, cut: 0.82, cuff: mix(shirt, INK, 0.14) },
    legwear: {
      color: skirted ? mix(underneath, INK, 0.3) : underneath,
      cut: skirted ? 0.8 : 1.02,
      shoes,
      boots: skirted,
    },
    trunk: (wearer) => {
      const { pen, body, gait } = wearer;
      if (skirted) paintSkirt(wearer, underneath, -116);
      const shirtHem = skirted ? body.waistY + 14 : body.hipY + 26;
      paintGarment(
        wearer,
        { ease: 5, hemY: shirtHem, hem: (skirted ? body.waist : body.hip) + 7, waisted: 0.3 },
        shirt,
      );
      paintCollar(wearer, mix(shirt, "#ffffff", 0.4));
      const [x, y] = body.collar;
      const front = frontAt(wearer, body.chestY);
      const hemY = -228;
      const sway = -gait.swing * 16;
      const right = body.waist + body.belly + 4;
      stroke(
        pen,
        curve([
          [front - 44, body.chestY - 8],
          [x - body.neck - 12, y],
        ]),
        2.1,
        cloth,
      );
      stroke(
        pen,
        curve([
          [front + 40, body.chestY - 8],
          [x + body.neck + 12, y],
        ]),
        2.1,
        cloth,
      );
      shape(
        pen,
        outline([
          [front - 52, body.chestY - 14, "corner"],
          [front + 46, body.chestY - 14, "corner"],
          [right - 8, body.waistY, "corner"],
          [body.hip + 12 + body.belly * 0.5, body.hipY + 20],
          [body.hip + 16 + sway, hemY, "corner"],
          [sway, hemY + 10],
          [-body.hip * 0.86 + sway, hemY, "corner"],
          [-body.hip * 0.86, body.hipY + 10],
          [-body.waist * 0.8, body.waistY, "corner"],
        ]),
        cloth,
        () => {
          paintFold(
            pen,
            [
              [front + 30, body.hipY + 84],
              [front + 36 + sway, hemY + 20],
            ],
            cloth,
          );
          stroke(
            pen,
            curve([
              [-300, body.waistY + 4],
              [0, body.waistY + 11],
              [300, body.waistY + 4],
            ]),
            0.8,
            seamOn(cloth),
          );
        },
      );
      stroke(
        pen,
        curve([
          [-body.waist - 6, body.waistY + 1],
          [-body.waist * 0.8, body.waistY + 4],
        ]),
        1.8,
        cloth,
      );
      shape(
        pen,
        outline([
          [front - 46, body.hipY + 4, "corner"],
          [front + 32, body.hipY + 4, "corner"],
          [front + 28, body.hipY + 62],
          [front - 42, body.hipY + 62],
        ]),
        cloth,
      );
    },
  };
};
