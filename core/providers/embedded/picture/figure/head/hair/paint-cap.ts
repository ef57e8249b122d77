import type { Traits } from "../../choose-traits.ts";
import type { Knot, Pen } from "../../pen.ts";
import { isTied, paintMass, volumeOf } from "./hair-mass.ts";
import { hairline, strandsOnTop } from "./hairline.ts";

/** Draws the hair on top of the head: cut or bound at the neck, or falling before the near shoulder. */
export function paintCap(pen: Pen, traits: Traits): void {
  const tied = isTied(traits);
  const out = tied ? 3 : volumeOf(traits);
  const quiff = traits.parting === "swept" && !tied ? 10 : 0;
  const top: Knot[] = [
    [-88 - out, -164],
    [-54 - out * 0.5, -201 - out],
    [-4, -213 - out],
    [40 + quiff * 0.5, -204 - out - quiff],
    [70 + out * 0.5 + quiff * 0.5, -174 - out * 0.4 - quiff * 0.5],
    [76 + out * 0.3, -146, "corner"],
  ];
  const falls = !tied && traits.hairLength !== "short";
  const { side, inner, shade, strands } = falls ? falling(traits, out) : cut(out);
  paintMass(pen, { free: [...side, ...top], inner: [...hairline(traits), ...inner] }, traits, {
    shade,
    strands: [...strandsOnTop(traits), ...strands],
  });
}

/** The near side of hair that ends at the neck, behind the ear. */
function cut(out: number) {
  const side: Knot[] = [
    [-62, -62],
    [-80 - out * 0.4, -72],
    [-92 - out, -118],
  ];
  const inner: Knot[] = [
    [-42, -74, "corner"],
    [-49, -84],
    [-52, -100],
    [-66, -98],
  ];
  return { side, inner, shade: "-160,-260 -64,-206 -72,-140 -48,-96 -40,-30 -160,-30", strands: [] };
}

/** The near side of hair that falls over the ear and before the shoulder. */
function falling({ hairLength }: Traits, out: number) {
  const low = hairLength === "long" ? 96 : 18;
  const side: Knot[] = [
    [-54, low + 4],
    [-86 - out * 0.7, low - 12],
    [-98 - out, low * 0.3 - 40],
    [-97 - out, -116],
  ];
  const inner: Knot[] = [
    [-43, -60],
    [-52, -14],
    [-44, low * 0.5 + 4],
    [-46, low - 12],
  ];
  const shade = `-160,-260 -64,-206 -72,-140 -70,-96 -78,-30 -70,${low} -76,${low + 40} -160,${low + 40}`;
  return { side, inner, shade, strands: [`-60,-112 -66,-50 -66,${low * 0.4} -60,${low - 10}`] };
}
