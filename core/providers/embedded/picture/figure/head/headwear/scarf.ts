import { mix } from "../../../color.ts";
import type { Traits } from "../../choose-traits.ts";
import { shaded } from "../../colors.ts";
import { curve, fill, outline, type Pen, shape, stroke } from "../../pen.ts";

/** Draws a scarf bound over the hair and knotted at the neck. */
export function paintScarf(pen: Pen, { accent, cloth }: Traits): void {
  const color = mix(accent, cloth, 0.35);
  shape(pen, outline("-70,-70 -108,-58 -128,-24! -98,-28 -88,0! -64,-40"), shaded(color, 0.2));
  const bound =
    "-62,-58 -90,-84 -100,-140 -70,-196 -10,-220 52,-208 84,-164 82,-140! 50,-164 10,-160 -22,-134 -38,-96 -46,-62!";
  shape(pen, outline(bound), color, () => {
    fill(pen, outline("-140,-230 -62,-206 -70,-140 -54,-60 -140,-40"), shaded(color));
    stroke(pen, curve("20,-164 -30,-176 -74,-140"), 0.6, shaded(color, 0.6));
    stroke(pen, curve("-10,-146 -46,-140 -74,-104"), 0.6, shaded(color, 0.6));
  });
}
