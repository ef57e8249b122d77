import type { Traits } from "../../choose-traits.ts";
import type { Knot, Line } from "../../pen.ts";
import { isTied } from "./hair-mass.ts";

/** Where the hair begins on the forehead, from the far temple to the sideburn of the near side. */
export function hairline({ parting, age, gender, hairStyle }: Traits): Knot[] {
  // The hair of old men recedes.
  const high = age === "old" && gender === "male" ? 14 : 0;
  return (isTied({ hairStyle }) ? TIED : PARTED[parting]).map(
    ([x, y, corner]): Knot => (corner ? [x, y - high, corner] : [x, y < -136 ? y - high : y]),
  );
}

const TIED: readonly Knot[] = [
  [62, -158],
  [48, -164],
  [26, -164],
  [-6, -152],
  [-30, -128],
  [-40, -100],
];

const PARTED: Record<Traits["parting"], readonly Knot[]> = {
  side: [
    [76, -128],
    [68, -146],
    [46, -166, "corner"],
    [22, -154],
    [-8, -138],
    [-32, -124],
    [-38, -96],
  ],
  middle: [
    [78, -112],
    [66, -135],
    [40, -168, "corner"],
    [10, -144],
    [-18, -124],
    [-36, -96],
  ],
  fringe: [
    [78, -116],
    [60, -128],
    [40, -125],
    [18, -130],
    [-6, -126],
    [-24, -128],
    [-36, -110],
    [-40, -90],
  ],
  swept: [
    [74, -142],
    [56, -158],
    [28, -158],
    [0, -150],
    [-22, -136],
    [-34, -118],
    [-38, -94],
  ],
};

/** Lines along the strands on top of the head. */
export function strandsOnTop({ parting, hairStyle }: Traits): readonly Line[] {
  if (hairStyle === "curly") return CURLED_STRANDS;
  return isTied({ hairStyle }) ? TIED_STRANDS : STRANDS[parting];
}

const CURLED_STRANDS = [
  "-40,-160 -28,-172 -16,-162",
  "4,-182 16,-192 28,-182",
  "-64,-128 -56,-140 -46,-132",
  "40,-178 52,-184 60,-174",
];
const TIED_STRANDS = [
  "50,-164 10,-192 -40,-192",
  "14,-164 -20,-182 -58,-170",
  "-18,-146 -44,-156 -72,-142",
  "-36,-116 -54,-124 -76,-112",
];
const STRANDS: Record<Traits["parting"], readonly Line[]> = {
  side: ["46,-168 30,-188 10,-204", "38,-166 6,-172 -24,-160", "-50,-130 -64,-120 -72,-96"],
  middle: ["40,-170 36,-190 28,-208", "30,-164 2,-160 -22,-140", "-50,-150 -62,-130 -66,-100"],
  fringe: [
    "20,-134 22,-152 16,-170",
    "-8,-130 -8,-148 -14,-164",
    "44,-130 46,-144 44,-158",
    "-52,-140 -64,-124 -70,-98",
  ],
  swept: ["-20,-140 -6,-172 30,-196", "14,-158 28,-180 54,-194", "-50,-130 -62,-120 -72,-98"],
};
