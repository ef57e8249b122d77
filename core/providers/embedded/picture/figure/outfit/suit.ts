import { type Color, mix } from "../../color.ts";
import { INK, seamOn } from "../colors.ts";
import { curve, fill, outline, shape, stroke } from "../pen.ts";
import { paintLapels, paintThroat } from "./coat.ts";
import { frontAt, frontLine, paintButtons, paintCollar, paintFold, paintGarment, paintPanel } from "./garment.ts";
import type { Tailor, Wearer } from "./outfit.ts";

const SHIRT = "#f4f0e6";

/** A jacket and trousers of one cloth, a white shirt and a tie. */
export const tailorSuit: Tailor = ({ cloth, accent }) => ({
  stride: 1,
  sleeve: { color: cloth, cut: 0.84 },
  legwear: { color: mix(cloth, INK, 0.12), cut: 1.02, shoes: "#2a2530", boots: false },
  trunk: (wearer) => {
    const { pen, body } = wearer;
    const hemY = body.hipY + 52;
    paintGarment(wearer, { ease: 9, hemY, hem: body.hip + 16, waisted: 0.5 }, cloth, () => {
      const low = body.collar[1] + 128;
      stroke(
        pen,
        curve([...frontLine(wearer, low, hemY - 20, 3), [frontAt(wearer, hemY) + 22, hemY + 8]]),
        0.75,
        seamOn(cloth),
      );
      paintButtons(
        wearer,
        { fromY: low + 14, toY: body.waistY + 20, count: 2, offset: -7 },
        mix(cloth, "#ffffff", 0.25),
      );
      const pocket = -body.hip * 0.52;
      paintPanel(
        pen,
        [
          [pocket - 24, body.hipY - 14, "corner"],
          [pocket + 22, body.hipY - 9, "corner"],
          [pocket + 22, body.hipY + 4, "corner"],
          [pocket - 24, body.hipY - 1, "corner"],
        ],
        cloth,
      );
      paintFold(
        pen,
        [
          [-body.chest * 0.5, body.chestY - 2],
          [-body.chest * 0.5 + 26, body.chestY + 2],
        ],
        cloth,
      );
    });
    paintShirtFront(wearer);
    paintTie(wearer, accent);
    paintLapels(wearer, cloth, 1.5);
    paintCollar(wearer, SHIRT, 0.55);
  },
});

function paintShirtFront(wearer: Wearer): void {
  paintThroat(wearer, SHIRT);
  const { pen, body } = wearer;
  const [x, y] = body.collar;
  const front = frontAt(wearer, y + 110);
  fill(
    pen,
    outline([
      [x - body.neck, y + 10, "corner"],
      [x + body.neck + 8, y + 10, "corner"],
      [front + 20, y + 60],
      [front + 3, y + 124, "corner"],
      [front - 24, y + 50],
    ]),
    SHIRT,
  );
}

function paintTie(wearer: Wearer, color: Color): void {
  const { pen, body } = wearer;
  const y = body.collar[1] + 22;
  const [top, low] = [frontAt(wearer, y), frontAt(wearer, y + 96)];
  shape(
    pen,
    outline([
      [top - 6, y + 12, "corner"],
      [top + 8, y + 12, "corner"],
      [low + 11, y + 84, "corner"],
      [low + 2, y + 104, "corner"],
      [low - 11, y + 84, "corner"],
    ]),
    color,
  );
  shape(
    pen,
    outline([
      [top - 11, y - 4, "corner"],
      [top + 13, y - 4, "corner"],
      [top + 8, y + 15, "corner"],
      [top - 6, y + 15, "corner"],
    ]),
    color,
  );
}
