import type { Traits } from "../../choose-traits.ts";
import type { Pen } from "../../pen.ts";
import { type HairMass, paintMass } from "./hair-mass.ts";

const RIM: HairMass = {
  free: [
    [-60, -56],
    [-80, -66],
    [-92, -104],
    [-90, -138],
    [-74, -142, "corner"],
  ],
  inner: [
    [-62, -124],
    [-46, -118],
    [-40, -92],
    [-46, -80, "corner"],
    [-54, -102],
    [-68, -96],
  ],
};

/** Draws what is left of the hair around the head of a grown man who is bald on top; some have none. */
export function paintRim(pen: Pen, traits: Traits): void {
  const grown = traits.age === "old" || traits.age === "adult";
  if (!grown || traits.gender === "female" || traits.parting === "middle") return;
  paintMass(pen, RIM, { ...traits, hairStyle: "straight" });
}
