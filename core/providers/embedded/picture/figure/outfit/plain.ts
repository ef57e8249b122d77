import { type Color, luminance, mix } from "../../color.ts";
import { INK, seamOn, shaded } from "../colors.ts";
import { curve, fill, outline, stroke } from "../pen.ts";
import { frontLine, paintBelt, paintButtons, paintCollar, paintFold, paintGarment, paintPanel } from "./garment.ts";
import type { Tailor, Wearer } from "./outfit.ts";
import { paintSkirt } from "./skirt.ts";

/** A shirt with a collar over trousers, with or without a waistcoat, or a blouse and a long skirt. */
export const tailorPlain: Tailor = ({ cloth, underneath, shoes, legwear, waistcoat }) => {
  const skirted = legwear === "skirt";
  const shirt = waistcoat ? mix(cloth, "#f6efe0", luminance(cloth) > 0.8 ? 0 : 0.82) : cloth;
  const trim = waistcoat ? mix(shirt, "#ffffff", 0.5) : mix(cloth, "#ffffff", 0.22);
  return {
    stride: skirted ? 0.66 : 1,
    sleeve: { color: shirt, cut: 0.76, cuff: trim },
    legwear: {
      color: skirted ? mix(underneath, INK, 0.35) : underneath,
      cut: skirted ? 0.8 : 1.02,
      shoes,
      boots: skirted,
    },
    trunk: (wearer) => {
      if (skirted) paintSkirt(wearer, underneath, -120);
      if (skirted) paintBlouse(wearer, shirt, trim, mix(underneath, INK, 0.4));
      else paintShirt(wearer, shirt, trim);
      if (waistcoat && !skirted) paintWaistcoat(wearer, cloth);
      paintCollar(wearer, trim);
    },
  };
};

function paintShirt(wearer: Wearer, color: Color, trim: Color): void {
  const { pen, body } = wearer;
  const hemY = body.hipY + 30;
  paintGarment(wearer, { ease: 7, hemY, hem: body.hip + 9 }, color, () => {
    stroke(pen, curve(frontLine(wearer, body.collar[1] + 20, hemY + 8)), 0.6);
    paintButtons(wearer, { fromY: body.collar[1] + 62, toY: hemY - 22, count: 5, offset: 8 }, trim);
    paintFold(
      pen,
      [
        [-body.waist, hemY - 40],
        [-body.waist * 0.4, hemY - 26],
      ],
      color,
    );
  });
}

function paintBlouse(wearer: Wearer, color: Color, trim: Color, belt: Color): void {
  const { pen, body } = wearer;
  const hemY = body.waistY + 14;
  paintGarment(wearer, { ease: 3, hemY, hem: body.waist + 6, waisted: 0.5 }, color, () => {
    stroke(pen, curve(frontLine(wearer, body.collar[1] + 20, hemY + 8)), 0.6);
    paintButtons(wearer, { fromY: body.collar[1] + 62, toY: hemY - 22, count: 4, offset: 8 }, trim);
  });
  paintBelt(wearer, belt, { y: hemY - 4, width: 16, ease: 1, buckle: true });
}

/** A waistcoat: cut like the shirt, but open in a V to the chest and ending above its hem. */
function paintWaistcoat(wearer: Wearer, color: Color): void {
  const { pen, body } = wearer;
  const [x, y] = body.collar;
  const low = body.chestY + 6;
  const hemY = body.hipY + 6;
  const front = frontLine(wearer, low, low)[0]?.[0] ?? 0;
  const side = body.waist + 7;
  paintPanel(
    pen,
    [
      [x - body.neck - 12, y - 2, "corner"],
      [x - body.shoulder * 0.72, y + 14, "corner"],
      [x - body.shoulder * 0.74, body.chestY],
      [-side, body.waistY - 20],
      [-body.hip - 7, hemY - 8, "corner"],
      [front - 12, hemY + 8],
      [front + 14, hemY + 22, "corner"],
      [front + 30, hemY + 6],
      [body.hip + 8 + body.belly * 0.7, hemY - 6, "corner"],
      [side + body.belly, body.waistY],
      [x + body.shoulder * 0.8, body.chestY],
      [x + body.shoulder * 0.7, y + 14, "corner"],
      [x + body.neck + 12, y - 2, "corner"],
      [x + body.neck + 10, y + 40],
      [front + 2, low, "corner"],
      [x - body.neck + 2, y + 44],
    ],
    color,
    () => {
      fill(
        pen,
        outline([
          [-300, y - 30],
          [-body.waist * 0.62, y],
          [-body.waist * 0.7, body.waistY],
          [-body.waist * 0.62, hemY + 30],
          [-300, hemY + 40],
        ]),
        shaded(color),
      );
      stroke(pen, curve(frontLine(wearer, low, hemY + 16, 2)), 0.65, seamOn(color));
      paintButtons(wearer, { fromY: low + 20, toY: hemY - 10, count: 4, offset: 9 }, mix(color, "#ffffff", 0.4));
    },
  );
}
