import type { Traits } from "./choose-traits.ts";
import type { Point } from "./pen.ts";

/**
 * Where the parts of a body are, in thousandths of the figure's height: the feet stand on y = 0, the crown of the head
 * is at y = -1000, and the figure looks to the right. Widths are halves, from the middle line out.
 */
export interface Body {
  /** Height of the head, chin to crown. */
  readonly head: number;
  /** The chin's height in the middle line of the head: the head turns about it. */
  readonly chin: Point;
  readonly neck: number;
  /** Where the neck meets the trunk. */
  readonly collar: Point;
  readonly shoulderY: number;
  readonly shoulder: number;
  readonly chestY: number;
  readonly chest: number;
  readonly waistY: number;
  readonly waist: number;
  /** How far the belly stands out before the waist. */
  readonly belly: number;
  readonly hipY: number;
  readonly hip: number;
  readonly crotchY: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly armWidth: number;
  readonly hand: number;
  readonly thigh: number;
  readonly ankle: number;
  readonly ankleY: number;
  readonly foot: number;
}

/** Head heights: a grown person is a little over five of them, a child four, as in most animated series. */
const HEAD = { child: 246, young: 200, adult: 192, old: 198 };
/** How far the chin is above the shoulders; the old carry it low and forward. */
const NECK = { child: 12, young: 24, adult: 22, old: 2 };
const STOOP = { child: 0, young: 0, adult: 0, old: 30 };
const LEGS = { child: 0.5, young: 0.57, adult: 0.57, old: 0.55 };
const BREADTH = { child: 0.9, young: 0.94, adult: 1, old: 0.97 };
const BUILD = {
  slim: { shoulder: 0.92, waist: 0.84, hip: 0.9, limb: 0.86, belly: 0 },
  average: { shoulder: 1, waist: 1, hip: 1, limb: 1, belly: 4 },
  stout: { shoulder: 1.12, waist: 1.5, hip: 1.34, limb: 1.24, belly: 26 },
};
const GENDER = {
  female: { shoulder: 84, waist: 62, hip: 82, arm: 25.5 },
  male: { shoulder: 100, waist: 76, hip: 76, arm: 29.5 },
  unknown: { shoulder: 92, waist: 69, hip: 78, arm: 27.5 },
};
/** A head is about the same size whoever carries it, so it is a smaller part of a tall person. */
const HEIGHT = { short: 0.92, average: 1, tall: 1.09 };

/** Height by age and by gender against that of a grown person of average height. */
const STATURE = { child: 0.7, young: 0.97, adult: 1, old: 0.94 };
const GENDER_STATURE = { female: 0.96, male: 1, unknown: 0.98 };

/** How tall a person is against a grown one of average height, 1. */
export function statureOf({ age, height, gender }: Traits): number {
  return STATURE[age] * HEIGHT[height] * (age === "child" ? 1 : GENDER_STATURE[gender]);
}

/** Measures a body for who it belongs to. */
export function measureBody({ age, build, height, gender }: Traits): Body {
  const grown = age === "adult" || age === "old";
  const frame = GENDER[age === "child" ? "unknown" : gender];
  const form = BUILD[build];
  const breadth = BREADTH[age] * (grown ? 1 / HEIGHT[height] ** 0.5 : 1);
  const head = HEAD[age] / HEIGHT[height];
  const chinY = head - 1000;
  const collarY = chinY + NECK[age] * (build === "stout" ? 0.4 : 1);
  const trunk = -collarY * (1 - LEGS[age]);
  const shoulder = frame.shoulder * form.shoulder * breadth;
  const arm = -collarY * 0.365;
  return {
    head,
    chin: [STOOP[age] + 2, chinY],
    neck: (age === "child" ? 25 : gender === "female" ? 25 : 31) * Math.sqrt(form.limb),
    collar: [STOOP[age] * 0.45, collarY],
    shoulderY: collarY + 20,
    shoulder,
    chestY: collarY + trunk * 0.36,
    chest: shoulder * 0.9,
    waistY: collarY + trunk * 0.68,
    waist: frame.waist * form.waist * breadth,
    belly: form.belly * breadth,
    hipY: collarY + trunk * 0.94,
    hip: frame.hip * form.hip * breadth,
    crotchY: collarY + trunk,
    upperArm: arm * 0.53,
    forearm: arm * 0.47,
    armWidth: frame.arm * form.limb * breadth,
    hand: (age === "child" ? 0.92 : gender === "female" ? 0.9 : 1) * breadth,
    thigh: 47 * form.limb * breadth,
    ankle: 25 * Math.sqrt(form.limb) * breadth,
    ankleY: -34,
    foot: (age === "child" ? 0.9 : 1) * breadth,
  };
}
