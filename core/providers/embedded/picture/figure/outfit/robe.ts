import { mix } from "../../color.ts";
import { INK, seamOn } from "../colors.ts";
import { curve, outline, shape, stroke } from "../pen.ts";
import { frontAt, paintBelt, paintFold, paintGarment } from "./garment.ts";
import type { Tailor } from "./outfit.ts";

/** A robe to the ground with wide sleeves, closed crosswise and girded with a sash. */
export const tailorRobe: Tailor = ({ cloth, accent, shoes }) => {
  const trim = mix(cloth, INK, 0.38);
  return {
    stride: 0.5,
    sleeve: { color: cloth, cut: 1.62, cuff: trim },
    legwear: { color: trim, cut: 0.9, shoes, boots: false },
    trunk: (wearer) => {
      const { pen, body, gait } = wearer;
      const hemY = -34;
      const hem = body.hip * 1.46 + 6;
      const [x, y] = body.collar;
      const low = frontAt(wearer, body.waistY);
      paintGarment(wearer, { ease: 12, hemY, hem, waisted: 0.4 }, cloth, () => {
        const sway = -gait.swing * 24;
        stroke(
          pen,
          curve([
            [low - 4, body.waistY],
            [low + 4, body.hipY + 90],
            [low + 10 + sway, hemY + 10],
          ]),
          0.75,
          seamOn(cloth),
        );
        paintFold(
          pen,
          [
            [-body.hip * 0.3, body.hipY + 30],
            [-body.hip * 0.5, -220],
            [-body.hip * 0.52 + sway, hemY + 10],
          ],
          cloth,
        );
        paintFold(
          pen,
          [
            [body.hip * 0.78, body.hipY + 70],
            [body.hip * 0.96 + sway, hemY + 10],
          ],
          cloth,
        );
        stroke(
          pen,
          curve([
            [-hem - 80 + sway, hemY - 20],
            [sway, hemY - 12],
            [hem + 80 + sway, hemY - 20],
          ]),
          2.2,
          trim,
        );
      });
      shape(
        pen,
        outline([
          [x + body.neck + 4, y - 14, "corner"],
          [x + body.neck + 22, y + 4],
          [low + 14, body.waistY - 22],
          [low - 10, body.waistY - 10, "corner"],
          [x + body.neck - 2, y + 30],
          [x + body.neck - 8, y, "corner"],
        ]),
        trim,
      );
      shape(
        pen,
        outline([
          [x - body.neck - 4, y - 14, "corner"],
          [x - body.neck + 6, y + 4],
          [low + 2, body.chestY + 40],
          [low + 20, body.waistY - 10, "corner"],
          [low - 8, body.waistY - 10, "corner"],
          [x - body.neck - 18, y + 26],
          [x - body.neck - 22, y, "corner"],
        ]),
        trim,
      );
      paintBelt(wearer, accent, { width: 24, y: body.waistY + 2, ease: 9 });
      shape(
        pen,
        outline([
          [low - 8, body.waistY - 8],
          [low + 12, body.waistY - 6],
          [low + 16, body.waistY + 92, "corner"],
          [low - 6, body.waistY + 96, "corner"],
        ]),
        accent,
      );
    },
  };
};
