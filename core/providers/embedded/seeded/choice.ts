import { hashText, spreadBits } from "./hash-text.ts";

/** A share from 0 to below 1 that belongs to `seed` and `subject`: the same always, and unlike that of other subjects. */
export function seededShare(seed: string, subject: string): number {
  return spreadBits(hashText(`${subject}\n${seed}`)) / 2 ** 32;
}

/** One of `choices`, which belongs to `seed` and `subject`. A choice that stands there twice is twice as likely. */
export function seededChoice<Choice>(seed: string, subject: string, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices[Math.floor(seededShare(seed, subject) * choices.length)] ?? choices[0];
}
