import { mix } from "../../../color.ts";
import type { Traits } from "../../choose-traits.ts";
import { shaded } from "../../colors.ts";
import { curve, fill, outline, type Pen, shape, stroke } from "../../pen.ts";

/** Draws a soft cap with a peak. */
export function paintCap(pen: Pen, { underneath }: Traits): void {
  const tweed = mix(underneath, "#8b7a5e", 0.4);
  const crown = "-92,-140! -100,-176 -70,-216 0,-232 62,-216 92,-176 84,-150! 30,-152 -40,-142";
  shape(pen, outline(crown), tweed, () => {
    fill(pen, outline("-140,-130 -120,-240 -60,-220 -54,-136"), shaded(tweed));
    stroke(pen, curve("-4,-230 16,-196 20,-150"), 0.6, shaded(tweed, 0.6));
  });
  shape(pen, outline("8,-154 46,-160 88,-158 126,-136 120,-128 80,-140 34,-142"), shaded(tweed, 0.3));
}
