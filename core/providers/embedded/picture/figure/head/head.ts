import type { MouthShape } from "#core/providers/speech.ts";
import type { Emotion } from "#core/providers/vocabulary.ts";
import type { Traits } from "../choose-traits.ts";
import type { Knot } from "../pen.ts";

/** The face that a head is drawn with. */
export interface Face {
  readonly emotion: Emotion;
  readonly mouth: MouthShape;
  /** 0 open to 1 closed. */
  readonly blink: number;
}

/** Parts of a head are drawn in two-hundredths of its height, from the chin (0, 0) up to the crown (0, -200), looking to the right. */
export const HEAD_UNITS = 200;

/** How a head is formed, besides its face. */
export interface HeadForm {
  /** How far the cheeks and the chin are broader than most. */
  readonly cheek: number;
  readonly chin: number;
  /** How far eyes and brows are lower than a grown person's. */
  readonly eyesLower: number;
  readonly eyeSize: number;
}

/** The form of a head by age, build, jaw and gender: a child has large low eyes, a stout person round cheeks. */
export function headForm({ age, build, jaw, gender }: Traits): HeadForm {
  const round = age === "child" ? 5 : age === "young" ? 2 : 0;
  return {
    cheek: round + (build === "stout" ? 9 : build === "slim" ? -2 : 0),
    chin: jaw * 6 + (build === "stout" ? 9 : 0) + (age === "child" ? -1 : 0),
    eyesLower: age === "child" ? 9 : 0,
    eyeSize: age === "child" ? 1.22 : gender === "female" ? 1.06 : age === "old" ? 0.94 : 1,
  };
}

/** The outline of the head without hair. */
export function skull({ cheek, chin }: HeadForm): Knot[] {
  return [
    [-4, -200],
    [36, -190],
    [66, -160],
    [77, -118],
    [73, -95],
    [77 + cheek * 0.5, -66],
    [68 + cheek, -34],
    [44 + chin * 0.8, -5],
    [20, 0],
    [-14 - chin * 0.6, -9],
    [-48 - cheek * 0.4, -38],
    [-66, -84],
    [-84, -118],
    [-78, -158],
    [-46, -189],
  ];
}
