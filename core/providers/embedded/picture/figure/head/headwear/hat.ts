import { mix } from "../../../color.ts";
import type { Traits } from "../../choose-traits.ts";
import { INK, shaded } from "../../colors.ts";
import { curve, fill, outline, type Pen, shape, stroke } from "../../pen.ts";

/** Draws a felt hat with a brim and a band. */
export function paintHat(pen: Pen, { underneath, accent }: Traits): void {
  const felt = mix(underneath, INK, 0.25);
  shape(pen, outline("-82,-152! -84,-196 -62,-250 -20,-256 10,-246 46,-252 72,-232 80,-160!"), felt, () => {
    fill(pen, outline("-120,-140 -120,-270 -56,-260 -52,-150"), shaded(felt));
    stroke(pen, curve("-90,-176 0,-166 90,-182"), 3.4, accent);
    stroke(pen, curve("-12,-250 6,-232 20,-246"), 0.7);
  });
  shape(pen, outline("-128,-158 -84,-172 0,-164 84,-178 122,-172 116,-152 60,-142 -30,-138 -104,-142"), felt);
}
