import type { MouthShape } from "#core/providers/speech.ts";

/** A sound of speech, such as `ae`, from when to when, in seconds from the start. `pau` is silence. */
export interface Phone {
  readonly name: string;
  readonly startS: number;
  readonly endS: number;
}

export const SILENCE = "pau";

/**
 * What the mouth does for each phone of Flite's American English (the CMU set and `ax`). A diphthong has two shapes,
 * one after the other. Consonants that are not listed are said with a small opening.
 */
const SHAPES: Readonly<Record<string, readonly [MouthShape, MouthShape?]>> = {
  [SILENCE]: ["closed"],
  m: ["closed"],
  b: ["closed"],
  p: ["closed"],
  iy: ["wide"],
  ih: ["wide"],
  eh: ["wide"],
  ey: ["wide"],
  y: ["wide"],
  aa: ["open"],
  ae: ["open"],
  ah: ["open"],
  ay: ["open", "wide"],
  aw: ["open", "round"],
  ao: ["round"],
  ow: ["round"],
  oy: ["round", "wide"],
  uw: ["round"],
  uh: ["round"],
  w: ["round"],
};

/** The one or two shapes of the mouth that say a phone. */
export function mouthShapes(phone: string): readonly [MouthShape, MouthShape?] {
  return SHAPES[phone] ?? ["small"];
}

const VOWELS = new Set("aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw".split(" "));

/** Whether a phone of Flite is a vowel. */
export function isVowel(phone: string): boolean {
  return VOWELS.has(phone);
}
