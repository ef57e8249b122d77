import type { Traits } from "../../choose-traits.ts";
import { shaded } from "../../colors.ts";
import { curve, fill, outline, type Pen, shape, stroke } from "../../pen.ts";

/** Draws a hood of the outfit's cloth, drawn up around the face. */
export function paintHood(pen: Pen, { cloth }: Traits): void {
  const hood =
    "-58,26! -108,0 -118,-90 -96,-190 -30,-238 44,-232 86,-190 88,-142! 62,-176 20,-192 -24,-172 -46,-110 -48,-40 -20,6 40,24! 0,40";
  shape(pen, outline(hood), cloth, () => {
    fill(pen, outline("-160,-240 -76,-210 -84,-110 -74,0 -40,50 -160,60"), shaded(cloth));
    stroke(pen, curve("-64,-176 -74,-100 -66,-20"), 0.65, shaded(cloth, 0.6));
  });
}

/** Draws the inside of the hood, behind the head. */
export function paintHoodBehind(pen: Pen, { cloth }: Traits): void {
  const lining = "-70,20 -112,-40 -114,-140 -60,-222 10,-236 70,-206 96,-140 90,-60 70,10";
  shape(pen, outline(lining), shaded(cloth, 0.4));
}
