import type { Traits } from "../../choose-traits.ts";
import { curve, ellipse, fill, type Knot, outline, type Pen, shape, stroke } from "../../pen.ts";
import { hairShade, strandColor } from "./hair-mass.ts";

/** Plaits of a braid by the length of the hair. */
const PLAITS = { bald: 0, short: 3, medium: 5, long: 8 };
const PLAIT = 27;

/** Draws a braid from behind the ear over the near shoulder down the chest, tied at its end. */
export function paintBraid(pen: Pen, traits: Traits): void {
  const count = PLAITS[traits.hairLength];
  const middle = (step: number): readonly [number, number] => {
    const share = step / 8;
    return [-66 + 34 * Math.sin(Math.min(1, share * 1.3) * 1.5) - 12 * share, -52 + step * PLAIT];
  };
  const [endX, endY] = middle(count);
  const tail: Knot[] = [
    [endX - 9, endY - 6, "corner"],
    [endX - 15, endY + 20],
    [endX - 3, endY + 44, "corner"],
    [endX + 12, endY + 22],
    [endX + 9, endY - 6, "corner"],
  ];
  shape(pen, outline(tail), traits.hairColor);
  for (let step = 0; step < count; step++) {
    const [x, y] = middle(step);
    const width = 19 - step * 0.9;
    for (const side of step % 2 === 0 ? ([-1, 1] as const) : ([1, -1] as const)) {
      const plait = outline([
        [x + side * 2, y - 6],
        [x + side * width * 0.8, y - 6],
        [x + side * width, y + PLAIT * 0.42],
        [x + side * width * 0.4, y + PLAIT * 1.02],
        [x - side * width * 0.42, y + PLAIT * 1.2],
        [x - side * width * 0.2, y + PLAIT * 0.5],
      ]);
      shape(pen, plait, traits.hairColor, () => {
        if (side < 0) fill(pen, ellipse([x - width, y + PLAIT * 0.6], width * 0.8, PLAIT), hairShade(traits.hairColor));
        stroke(
          pen,
          curve([
            [x + side * width * 0.66, y + 2],
            [x + side * width * 0.5, y + PLAIT * 0.6],
            [x - side * 2, y + PLAIT * 0.96],
          ]),
          0.5,
          strandColor(traits.hairColor),
        );
      });
    }
  }
  shape(
    pen,
    outline([
      [endX - 11, endY - 3],
      [endX + 11, endY - 3],
      [endX + 10, endY + 8],
      [endX - 10, endY + 8],
    ]),
    traits.accent,
  );
}
