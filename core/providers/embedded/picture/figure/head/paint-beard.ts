import { mix } from "../../color.ts";
import type { Traits } from "../choose-traits.ts";
import { INK } from "../colors.ts";
import { curve, fill, inside, type Knot, outline, type Pen, shape, stroke } from "../pen.ts";
import type { Expression } from "./expressions.ts";
import { hairShade, strandColor } from "./hair/hair-mass.ts";
import { headForm, skull } from "./head.ts";

/** Draws the beard that lies under the mouth: all facial hair but the moustache. */
export function paintBeard(pen: Pen, traits: Traits): void {
  if (traits.facialHair === "beard") paintFullBeard(pen, traits);
  if (traits.facialHair === "goatee") paintGoatee(pen, traits);
  if (traits.facialHair === "stubble") paintStubble(pen, traits);
}

/** Draws the hair above the lip, over the mouth. */
export function paintMoustache(pen: Pen, traits: Traits, expression: Expression): void {
  if (traits.facialHair === "none" || traits.facialHair === "stubble") return;
  const thick = traits.facialHair === "moustache" ? 2 : 0.82;
  const drop = -expression.smile * 3;
  const knots: Knot[] = [
    [41, -54],
    [52, -55 - thick * 2],
    [63 + thick * 3, -46 + drop * 0.6],
    [69 + thick * 4, -40 + drop, "corner"],
    [57, -41 + thick * 2],
    [42, -46 + thick * 3],
    [27, -40 + thick * 2],
    [5 - thick * 4, -37 + drop, "corner"],
    [12, -47 + drop * 0.5],
    [28, -55 - thick * 2],
  ];
  shape(pen, outline(knots), traits.hairColor, () => {
    stroke(pen, curve("41,-52 41,-40"), 0.5, strandColor(traits.hairColor));
    stroke(pen, curve("30,-50 20,-42 10,-38"), 0.5, strandColor(traits.hairColor));
    stroke(pen, curve("52,-50 60,-43"), 0.5, strandColor(traits.hairColor));
  });
}

function paintFullBeard(pen: Pen, traits: Traits): void {
  const { cheek, chin } = headForm(traits);
  const long = traits.age === "old" ? 26 : 8;
  const knots: Knot[] = [
    [-42, -84, "corner"],
    [-62, -72],
    [-60 - cheek * 0.4, -34],
    [-30 - chin * 0.5, 2 + long * 0.3],
    [8, 12 + long],
    [26, 14 + long],
    [54 + chin * 0.5, 4 + long * 0.6],
    [76 + cheek, -34],
    [79 + cheek * 0.5, -58, "corner"],
    [70, -48],
    [58, -44],
    [40, -46],
    [20, -46],
    [0, -42],
    [-18, -52],
    [-32, -68],
  ];
  shape(pen, outline(knots), traits.hairColor, () => {
    fill(pen, outline("-100,-90 -46,-70 -34,-30 0,-4 40,6 60,60 -100,60"), hairShade(traits.hairColor));
    const strand = strandColor(traits.hairColor);
    stroke(pen, curve("-30,-36 -22,-18 -8,-6"), 0.55, strand);
    stroke(
      pen,
      curve([
        [12, -4],
        [20, 6 + long * 0.5],
        [22, 12 + long],
      ]),
      0.55,
      strand,
    );
    stroke(pen, curve("58,-22 56,-8 48,0"), 0.55, strand);
  });
  // The skin around the lower lip shows, so that the mouth can be read.
  fill(pen, outline("16,-38 38,-42 60,-38 56,-16 38,-6 22,-14"), traits.skin);
}

function paintGoatee(pen: Pen, traits: Traits): void {
  shape(pen, outline("22,-18! 38,-15 55,-18! 58,-2 46,16 34,20 22,14 14,-2"), traits.hairColor, () =>
    stroke(pen, curve("38,-8 38,12"), 0.5, strandColor(traits.hairColor)),
  );
}

function paintStubble(pen: Pen, traits: Traits): void {
  const color = mix(traits.hairColor, INK, 0.3);
  inside(pen, outline(skull(headForm(traits))), () => {
    const region = outline("-60,-84 -46,-84 -34,-62 -14,-50 14,-52 40,-52 62,-52 100,-62 100,20 -60,20");
    fill(pen, region, color, 0.2);
    inside(pen, region, () => {
      for (let row = 0; row < 7; row++) {
        for (let column = 0; column < 15; column++) {
          const [x, y] = [-52 + column * 9.4 + (row % 2) * 4.7, -60 + row * 9];
          stroke(
            pen,
            curve([
              [x, y],
              [x + 0.6, y + 2.4],
            ]),
            0.34,
            color,
          );
        }
      }
    });
  });
}
