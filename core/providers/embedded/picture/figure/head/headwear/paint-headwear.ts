import type { Traits } from "../../choose-traits.ts";
import type { Pen } from "../../pen.ts";
import { paintCap } from "./cap.ts";
import { paintCrown } from "./crown.ts";
import { paintHat } from "./hat.ts";
import { paintHelmet } from "./helmet.ts";
import { paintHood, paintHoodBehind } from "./hood.ts";
import { paintScarf } from "./scarf.ts";

type Headwear = NonNullable<Traits["headwear"]>;

const PAINTERS: Record<Headwear, (pen: Pen, traits: Traits) => void> = {
  hat: paintHat,
  cap: paintCap,
  crown: paintCrown,
  hood: paintHood,
  scarf: paintScarf,
  helmet: paintHelmet,
};

/** Above which height headwear hides the hair. */
export const HAIR_BELOW: Record<Headwear, number | undefined> = {
  hat: -152,
  cap: -148,
  crown: undefined,
  hood: -190,
  scarf: -138,
  helmet: -130,
};

/** Draws what is worn over the hair. */
export function paintHeadwear(pen: Pen, traits: Traits): void {
  if (traits.headwear) PAINTERS[traits.headwear](pen, traits);
}

/** Draws the part of headwear that lies behind head and shoulders. */
export function paintHeadwearBehind(pen: Pen, traits: Traits): void {
  if (traits.headwear === "hood") paintHoodBehind(pen, traits);
}
