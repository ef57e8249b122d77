import type { Person } from "#core/providers/vocabulary.ts";
import { paintArm, type Side } from "./body/arms.ts";
import type { Gait } from "./body/gait.ts";
import { paintLegs } from "./body/paint-legs.ts";
import { chooseTraits, type Traits } from "./choose-traits.ts";
import { type Face, HEAD_UNITS } from "./head/head.ts";
import { paintHead, paintHeadBehind } from "./head/paint-head.ts";
import { type Body, measureBody } from "./measure-body.ts";
import { paintNeck } from "./outfit/garment.ts";
import type { Outfit } from "./outfit/outfit.ts";
import { tailorOutfit } from "./outfit/tailor-outfit.ts";
import { type Pen, placed } from "./pen.ts";

/** A person, measured and dressed, whose parts can be drawn one by one, from the back to the front. */
export interface Model {
  readonly traits: Traits;
  readonly body: Body;
  readonly outfit: Outfit;
}

/** All that is computed once of a person, whatever they do: how they look, their body, their clothes. */
export function modelOf(person: Person): Model {
  const traits = chooseTraits(person);
  return { traits, body: measureBody(traits), outfit: tailorOutfit(traits) };
}

/** What hangs behind the body, such as a cloak. */
export function paintBehind(pen: Pen, { body, outfit }: Model, gait: Gait): void {
  placed(pen, { at: [0, gait.sink] }, (lowered) => outfit.behind?.({ pen: lowered, body, gait }));
}

/** Legs, neck and trunk. */
export function paintTrunk(pen: Pen, { traits, body, outfit }: Model, gait: Gait): void {
  paintLegs(pen, body, gait, outfit.legwear);
  placed(pen, { at: [0, gait.sink] }, (lowered) => {
    paintNeck(lowered, body, traits.skin);
    outfit.trunk({ pen: lowered, body, gait });
  });
}

/** An arm, `gesture` from 0 at rest to 1. */
export function paintArmOf(pen: Pen, { traits, body, outfit }: Model, gait: Gait, side: Side, gesture: number): void {
  placed(pen, { at: [0, gait.sink] }, (lowered) =>
    paintArm(lowered, body, side, { gesture, swing: gait.swing }, { sleeve: outfit.sleeve, skin: traits.skin }),
  );
}

/** What lies over the near arm. */
export function paintBefore(pen: Pen, { body, outfit }: Model, gait: Gait): void {
  placed(pen, { at: [0, gait.sink] }, (lowered) => outfit.before?.({ pen: lowered, body, gait }));
}

/** A head about its chin. */
export function paintHeadOf(pen: Pen, { traits, body }: Model, face: Face): void {
  placed(pen, { at: [0, 0], scale: body.head / HEAD_UNITS }, (inner) => paintHead(inner, traits, face));
}

/** What of the head lies behind the body, about its chin. */
export function paintHeadBack(pen: Pen, { traits, body }: Model): void {
  placed(pen, { at: [0, 0], scale: body.head / HEAD_UNITS }, (inner) => paintHeadBehind(inner, traits));
}
