import { type Color, mix } from "../../color.ts";
import { INK, shaded } from "../colors.ts";
import { curve, ellipse, fill, type Knot, outline, shape, stroke } from "../pen.ts";
import { frontAt, paintBelt, paintFold, paintGarment } from "./garment.ts";
import type { Tailor, Wearer } from "./outfit.ts";

/** A cloak from the shoulders to the calf, fastened with a clasp, over a belted tunic. */
export const tailorCloak: Tailor = ({ cloth, underneath, shoes }) => {
  const tunic = mix(underneath, "#f5e8d0", 0.3);
  return {
    stride: 0.9,
    sleeve: { color: tunic, cut: 0.78, cuff: mix(tunic, INK, 0.3) },
    legwear: { color: mix(underneath, INK, 0.3), cut: 0.95, shoes, boots: true },
    behind: (wearer) => paintBack(wearer, shaded(cloth, 0.34)),
    trunk: (wearer) => {
      const { body } = wearer;
      paintGarment(wearer, { ease: 5, hemY: body.hipY + 74, hem: body.hip * 1.16, waisted: 0.6 }, tunic);
      paintBelt(wearer, "#54392b", { y: body.waistY + 2, width: 20, ease: 0, buckle: true });
    },
    before: (wearer) => paintFront(wearer, cloth),
  };
};

function paintBack({ pen, body, gait }: Wearer, color: Color): void {
  const sway = -gait.swing * 22 - Math.abs(gait.swing) * 16;
  const x = body.collar[0];
  shape(
    pen,
    outline([
      [x - body.shoulder * 0.7, body.shoulderY],
      [x - body.shoulder - 22, body.shoulderY + 60],
      [-body.hip * 1.5, body.hipY],
      [-body.hip * 1.72 + sway, -100, "corner"],
      [sway * 0.5, -82],
      [body.hip * 1.5 + sway * 0.5, -100, "corner"],
      [body.hip * 1.3, body.hipY],
      [x + body.shoulder + 14, body.shoulderY + 60],
      [x + body.shoulder * 0.7, body.shoulderY],
    ]),
    color,
  );
}

/** The near half of the cloak lies over shoulder and arm; the far half only over the shoulder, so that the far hand is free. */
function paintFront(wearer: Wearer, color: Color): void {
  const { pen, body, gait } = wearer;
  const [x, y] = body.collar;
  const front = frontAt(wearer, y + 40);
  const sway = -gait.swing * 22 - Math.abs(gait.swing) * 16;
  const near: Knot[] = [
    [x - body.neck - 2, y - 16, "corner"],
    [x - body.shoulder * 0.72, y + 2],
    [x - body.shoulder - 16, body.shoulderY + 34],
    [-body.shoulder - 34, body.chestY + 60],
    [-body.hip * 1.56, body.hipY + 20],
    [-body.hip * 1.76 + sway, -104, "corner"],
    [-body.hip * 1.1 + sway, -92],
    [-body.hip * 0.42 + sway, -104, "corner"],
    [-body.hip * 0.46, body.hipY],
    [-body.waist * 0.24, body.chestY + 50],
    [front - 10, y + 38, "corner"],
  ];
  shape(pen, outline(near), color, () => {
    fill(
      pen,
      outline([
        [-400, y],
        [x - body.shoulder * 0.8, y + 30],
        [-body.hip * 1.2, body.hipY],
        [-body.hip * 1.36 + sway, -60],
        [-400, -60],
      ]),
      shaded(color),
    );
    paintFold(
      pen,
      [
        [x - body.shoulder * 0.5, y + 70],
        [-body.hip * 0.86, body.hipY - 40],
        [-body.hip + sway, -84],
      ],
      color,
    );
    paintFold(
      pen,
      [
        [x - body.shoulder * 0.2, y + 90],
        [-body.hip * 0.56, body.hipY + 60],
      ],
      color,
    );
  });
  const far: Knot[] = [
    [x + body.neck + 2, y - 16, "corner"],
    [x + body.shoulder * 0.66, y + 2],
    [x + body.shoulder + 8, body.shoulderY + 30],
    [x + body.shoulder + 16, body.chestY + 34, "corner"],
    [x + body.shoulder * 0.66, body.chestY + 20],
    [front + 12, y + 40, "corner"],
  ];
  shape(pen, outline(far), color, () =>
    paintFold(
      pen,
      [
        [x + body.shoulder * 0.5, y + 36],
        [x + body.shoulder * 0.76, body.chestY],
      ],
      color,
    ),
  );
  shape(
    pen,
    outline([
      [x - body.neck - 10, y - 20, "corner"],
      [x, y - 4],
      [x + body.neck + 10, y - 20, "corner"],
      [x + body.neck + 16, y + 6],
      [front + 4, y + 38],
      [x - body.neck - 16, y + 8],
    ]),
    mix(color, INK, 0.25),
  );
  stroke(
    pen,
    curve([
      [front - 14, y + 34],
      [front + 14, y + 34],
    ]),
    1,
  );
  shape(pen, ellipse([front, y + 34], 12, 12), "#d8b458");
}
