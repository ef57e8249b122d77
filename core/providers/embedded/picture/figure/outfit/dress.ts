import { mix } from "../../color.ts";
import { INK } from "../colors.ts";
import { ellipse, outline, shape } from "../pen.ts";
import { frontAt, paintBelt, paintFold, paintGarment } from "./garment.ts";
import type { Tailor } from "./outfit.ts";
import { paintSkirt } from "./skirt.ts";

/** A dress to the calf with a sash and a round collar. */
export const tailorDress: Tailor = ({ cloth, accent, shoes, age }) => {
  const pale = mix(cloth, "#fff8ea", 0.78);
  return {
    stride: 0.66,
    sleeve: { color: cloth, cut: 0.72, cuff: pale },
    legwear: { color: mix(shoes, INK, 0.2), cut: 0.78, shoes, boots: age !== "child" },
    trunk: (wearer) => {
      const { pen, body } = wearer;
      paintSkirt(wearer, cloth, age === "child" ? -190 : -105, 1.72);
      const hemY = body.waistY + 10;
      paintGarment(wearer, { ease: 3, hemY, hem: body.waist + 3, waisted: 0.6 }, cloth, () => {
        const front = frontAt(wearer, body.waistY);
        paintFold(
          pen,
          [
            [front - 26, hemY],
            [front - 30, body.chestY + 46],
          ],
          cloth,
        );
        paintFold(
          pen,
          [
            [front + 14, hemY],
            [front + 22, body.chestY + 50],
          ],
          cloth,
        );
      });
      paintBelt(wearer, accent, { y: hemY - 2, width: 20, ease: 2 });
      const [x, y] = body.collar;
      const front = frontAt(wearer, y + 24);
      for (const side of [1, -1] as const) {
        shape(
          pen,
          outline([
            [x + side * (body.neck + 11), y - 8, "corner"],
            [x + side * (body.neck + 26), y + 18],
            [front + side * 34, y + 44],
            [front + side * 12, y + 46],
            [front, y + 24, "corner"],
            [x + side * body.neck * 0.6, y + 10],
          ]),
          pale,
        );
      }
      shape(pen, ellipse([front, y + 28], 7, 7), accent);
    },
  };
};
