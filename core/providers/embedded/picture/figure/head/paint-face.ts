import type { Traits } from "../choose-traits.ts";
import { shaded } from "../colors.ts";
import { curve, ellipse, fill, inside, type Knot, outline, type Pen, shape, stroke } from "../pen.ts";
import { EXPRESSIONS } from "./expressions.ts";
import { type Face, headForm, skull } from "./head.ts";
import { paintEyes } from "./paint-eyes.ts";
import { paintMouth } from "./paint-mouth.ts";

const NOSES: Record<Traits["nose"], Knot[]> = {
  round: [
    [41, -84],
    [45, -74],
    [55, -66],
    [55, -56],
    [42, -54],
  ],
  long: [
    [40, -88],
    [46, -74],
    [58, -62],
    [54, -53],
    [40, -54],
  ],
  button: [
    [45, -72],
    [54, -67],
    [54, -58],
    [44, -56],
  ],
};

/** Draws the head's skin with the shade of the hair and jaw on it, and the lines of age. */
export function paintSkull(pen: Pen, traits: Traits): void {
  const path = outline(skull(headForm(traits)));
  shape(pen, path, traits.skin, () => {
    const shade = outline("-120,-220 -44,-150 -40,-100 -42,-52 -16,-22 18,-8 60,-6 60,30 -120,30");
    fill(pen, shade, shaded(traits.skin, 0.13));
  });
}

/** Draws the ear that is seen. */
export function paintEar(pen: Pen, { skin }: Traits): void {
  const ear = outline("-46,-70 -44,-96 -58,-106 -73,-98 -73,-78 -60,-60 -49,-60");
  shape(pen, ear, shaded(skin, 0.06));
  stroke(pen, curve("-52,-94 -63,-94 -65,-82 -57,-74"), 0.6);
}

/** Draws eyes, nose and mouth. */
export function paintFeatures(pen: Pen, traits: Traits, face: Face): void {
  const expression = EXPRESSIONS[face.emotion];
  const form = headForm(traits);
  if (expression.blush > 0) paintBlush(pen, traits, expression.blush);
  if (traits.age === "old") paintAge(pen, traits);
  paintEyes(pen, traits, expression, face);
  stroke(
    pen,
    curve(NOSES[traits.age === "child" ? "button" : traits.nose].map(([x, y]): Knot => [x, y + form.eyesLower * 0.5])),
    0.9,
  );
  paintMouth(pen, traits, expression, face.mouth);
}

function paintBlush(pen: Pen, traits: Traits, strength: number): void {
  const head = outline(skull(headForm(traits)));
  inside(pen, head, () => {
    fill(pen, ellipse([-8, -58], 17, 10), "#e0524f", 0.27 * strength);
    fill(pen, ellipse([73, -60], 9, 10), "#e0524f", 0.27 * strength);
  });
}

function paintAge(pen: Pen, { skin }: Traits): void {
  const line = shaded(skin, 0.5);
  stroke(pen, curve("-9,-71 4,-66 15,-69"), 0.55, line);
  stroke(pen, curve("-18,-98 -26,-102"), 0.5, line);
  stroke(pen, curve("-18,-91 -27,-90"), 0.5, line);
  stroke(pen, curve("22,-60 13,-48 12,-36"), 0.6, line);
  stroke(pen, curve("4,-140 28,-143 52,-139"), 0.5, line);
  stroke(pen, curve("12,-151 30,-153 46,-150"), 0.5, line);
}
