import type { Traits } from "../../choose-traits.ts";
import { curve, ellipse, fill, type Pen, shape, stroke } from "../../pen.ts";
import { hairShade, strandColor } from "./hair-mass.ts";

/** Draws a bun: low at the back of the head, or on top of it. */
export function paintBun(pen: Pen, { age, parting, hairLength, hairColor }: Traits): void {
  const [x, y] = age === "old" || parting === "middle" ? [-98, -134] : [-58, -222];
  const size = hairLength === "short" ? 25 : 34;
  shape(pen, ellipse([x, y], size * 1.04, size), hairColor, () => {
    fill(pen, ellipse([x - 20, y + 14], size, size * 0.9), hairShade(hairColor));
    for (const turn of [0.82, 0.46]) {
      const reach = size * turn;
      const coil = curve([
        [x - reach, y + 6],
        [x - reach * 0.4, y - reach * 0.8],
        [x + reach * 0.7, y - reach * 0.5],
        [x + reach * 0.7, y + reach * 0.5],
      ]);
      stroke(pen, coil, 0.6, strandColor(hairColor));
    }
  });
}
