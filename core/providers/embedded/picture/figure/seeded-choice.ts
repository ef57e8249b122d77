/**
 * FNV-1a with a final mix (murmur3's), 32 bits: far from secret, but steady on every machine and well spread for
 * strings that differ in one letter.
 */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/** A share from 0 to below 1 that belongs to `seed` and `subject`: the same always, and unlike that of other subjects. */
export function seededShare(seed: string, subject: string): number {
  return hash(`${subject}\n${seed}`) / 2 ** 32;
}

/** One of `choices`, which belongs to `seed` and `subject`. A choice that stands there twice is twice as likely. */
export function seededChoice<Choice>(seed: string, subject: string, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices[Math.floor(seededShare(seed, subject) * choices.length)] ?? choices[0];
}
