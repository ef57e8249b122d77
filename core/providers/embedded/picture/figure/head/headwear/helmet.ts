import { mix } from "../../../color.ts";
import { shaded } from "../../colors.ts";
import { curve, fill, outline, type Pen, shape, stroke } from "../../pen.ts";

const STEEL = "#a9adb8";

/** Draws a steel helmet with a brow band and a guard over the ear. */
export function paintHelmet(pen: Pen): void {
  const bowl =
    "-92,-74! -104,-130 -84,-196 -20,-230 46,-220 84,-176 88,-136! 30,-146 -32,-134 -44,-104 -46,-70! -70,-66";
  shape(pen, outline(bowl), STEEL, () => {
    fill(pen, outline("-140,-230 -62,-214 -66,-140 -54,-60 -140,-40"), shaded(STEEL, 0.25));
    stroke(pen, curve("-10,-230 18,-190 22,-140"), 1.6, shaded(STEEL, 0.4));
    stroke(pen, curve("-110,-84 -60,-80"), 0.6);
  });
  const band = "-96,-138 -30,-146 34,-158 90,-152 94,-136 34,-140 -30,-128 -98,-118";
  shape(pen, outline(band), mix(STEEL, "#ffffff", 0.25));
}
