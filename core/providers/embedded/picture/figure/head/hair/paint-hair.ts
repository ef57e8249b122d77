import type { Traits } from "../../choose-traits.ts";
import type { Pen } from "../../pen.ts";
import { type HairMass, hairShade, isTied, paintMass, volumeOf } from "./hair-mass.ts";
import { paintBraid } from "./paint-braid.ts";
import { paintBun } from "./paint-bun.ts";
import { paintCap } from "./paint-cap.ts";
import { paintRim } from "./paint-rim.ts";

/** Draws the hair that falls behind head and shoulders. */
export function paintHairBehind(pen: Pen, traits: Traits): void {
  if (traits.hairLength === "bald" || traits.hairLength === "short" || isTied(traits)) return;
  const out = volumeOf(traits);
  const low = traits.hairLength === "long" ? 118 : 22;
  const mass: HairMass = {
    free: [
      [-40, low - 2],
      [-84 - out * 0.8, low - 8],
      [-100 - out, low * 0.4 - 20],
      [-98 - out, -90],
      [-92 - out * 0.6, -150],
      [-40, -205],
      [40, -200],
      [82 + out * 0.5, -140],
      [86 + out * 0.8, -80],
      [88 + out, low * 0.4 - 20],
      [74 + out * 0.6, low - 10],
      [30, low],
    ],
    inner: [[0, low - 4]],
  };
  const strands = [`-62,-40 -72,${low * 0.5} -66,${low}`, `66,-60 72,${low * 0.3} 64,${low}`];
  paintMass(pen, mass, { ...traits, hairColor: hairShade(traits.hairColor) }, { strands });
}

/** Draws the hair on the head and before the shoulders. */
export function paintHair(pen: Pen, traits: Traits): void {
  if (traits.hairLength === "bald") {
    paintRim(pen, traits);
    return;
  }
  if (traits.hairStyle === "bun") paintBun(pen, traits);
  paintCap(pen, traits);
  if (traits.hairStyle === "braid") paintBraid(pen, traits);
}
