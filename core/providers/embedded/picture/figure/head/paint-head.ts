import { Path2D } from "@napi-rs/canvas";
import type { Traits } from "../choose-traits.ts";
import { inside, type Pen } from "../pen.ts";
import { EXPRESSIONS } from "./expressions.ts";
import { isTied } from "./hair/hair-mass.ts";
import { paintHair, paintHairBehind } from "./hair/paint-hair.ts";
import { type Face, headForm } from "./head.ts";
import { HAIR_BELOW, paintHeadwear, paintHeadwearBehind } from "./headwear/paint-headwear.ts";
import { paintBeard, paintMoustache } from "./paint-beard.ts";
import { paintEar, paintFeatures, paintSkull } from "./paint-face.ts";
import { paintGlasses } from "./paint-glasses.ts";

/** Draws what of a head lies behind the body: falling hair, the inside of a hood. */
export function paintHeadBehind(pen: Pen, traits: Traits): void {
  paintHeadwearBehind(pen, traits);
  if (traits.headwear !== "hood") underHeadwear(pen, traits, (pressed) => paintHairBehind(pen, pressed));
}

/** Draws a head with a face. The origin is the chin, the unit a two-hundredth of the head's height. */
export function paintHead(pen: Pen, traits: Traits, face: Face): void {
  paintSkull(pen, traits);
  paintBeard(pen, traits);
  paintFeatures(pen, traits, face);
  paintMoustache(pen, traits, EXPRESSIONS[face.emotion]);
  if (traits.glasses) paintGlasses(pen, headForm(traits).eyesLower);
  underHeadwear(pen, traits, (pressed) => paintHair(pen, pressed));
  if (earShows(traits)) paintEar(pen, traits);
  paintHeadwear(pen, traits);
}

function earShows(traits: Traits): boolean {
  return traits.hairLength === "short" || traits.hairLength === "bald" || isTied(traits);
}

/** Draws hair as headwear leaves it: nothing above, and curls pressed to waves. */
function underHeadwear(pen: Pen, traits: Traits, draw: (traits: Traits) => void): void {
  const below = traits.headwear && HAIR_BELOW[traits.headwear];
  if (below === undefined) {
    draw(traits);
    return;
  }
  const pressed: Traits = traits.hairStyle === "curly" ? { ...traits, hairStyle: "wavy" } : traits;
  const region = new Path2D();
  region.rect(-200, below, 400, 800);
  inside(pen, region, () => draw(pressed));
}
