import { mix } from "../../color.ts";
import { INK } from "../colors.ts";
import { curve, ellipse, fill, outline, shape, stroke } from "../pen.ts";
import { frontAt, frontLine, paintBelt, paintButtons, paintGarment } from "./garment.ts";
import type { Tailor } from "./outfit.ts";

const BRASS = "#dcb656";

/** A buttoned tunic with a standing collar, epaulettes, a belt, and boots. */
export const tailorUniform: Tailor = ({ cloth }) => {
  const dark = mix(cloth, INK, 0.42);
  return {
    stride: 1,
    sleeve: { color: cloth, cut: 0.84, cuff: dark },
    legwear: { color: dark, cut: 0.95, shoes: "#2c2730", boots: true },
    trunk: (wearer) => {
      const { pen, body } = wearer;
      const hemY = body.hipY + 40;
      paintGarment(wearer, { ease: 7, hemY, hem: body.hip + 12, waisted: 0.8 }, cloth, () => {
        stroke(pen, curve(frontLine(wearer, body.collar[1] + 10, hemY + 8)), 0.7);
        for (const offset of [-24, 24]) {
          paintButtons(
            wearer,
            { fromY: body.collar[1] + 64, toY: body.waistY - 26, count: 4, offset: offset * (offset > 0 ? 0.8 : 1) },
            BRASS,
          );
        }
      });
      paintBelt(wearer, "#3a2e2c", { width: 22, y: body.waistY + 3, ease: 0, buckle: true });
      const [x, y] = body.collar;
      for (const side of [1, -1] as const) {
        const tip = x + side * body.shoulder * (side > 0 ? 0.86 : 0.92);
        shape(
          pen,
          outline([
            [x + side * body.shoulder * 0.5, y + 1],
            [tip, y + 12],
            [tip + side * 8, y + 28],
            [tip - side * 22, y + 27],
            [x + side * body.shoulder * 0.46, y + 17],
          ]),
          BRASS,
        );
      }
      const front = frontAt(wearer, y + 20);
      shape(
        pen,
        outline([
          [x - body.neck - 7, y - 20, "corner"],
          [x, y - 6],
          [x + body.neck + 8, y - 20, "corner"],
          [x + body.neck + 12, y + 12, "corner"],
          [front, y + 27],
          [x - body.neck - 12, y + 10, "corner"],
        ]),
        dark,
      );
      fill(pen, ellipse([front + 15, y + 7], 5, 5), BRASS);
      fill(pen, ellipse([front - 17, y + 9], 5, 5), BRASS);
    },
  };
};
