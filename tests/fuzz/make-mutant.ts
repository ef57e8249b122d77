import { byteMutations, type Mutation } from "./mutate-bytes.ts";
import { mutateText } from "./mutate-markup.ts";
import { mutatePdf } from "./mutate-pdf.ts";
import { zipMutations } from "./mutate-zip.ts";
import type { Kind, Original } from "./originals.ts";
import { makeRandom } from "./random.ts";

/** A damaged book. */
export interface Mutant {
  readonly kind: Kind;
  /** Such as `a plain text, by cutOff and flipBits`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What can happen to a file of a kind: as often what is its own as what happens to any file. */
const MUTATIONS: Readonly<Record<Kind, readonly [Mutation, ...Mutation[]]>> = {
  epub: zipMutations,
  docx: zipMutations,
  pdf: [mutatePdf],
  text: [mutateText],
};

const MOST_MUTATIONS = 3;

/** Makes the mutant of this number. The same numbers give the same mutant of the same originals. */
export function makeMutant(number: number, seed: number, originals: readonly [Original, ...Original[]]): Mutant {
  const random = makeRandom(Math.imul(seed, 1_000_003) + number);
  const original = originals[number % originals.length] ?? originals[0];
  const applied: string[] = [];
  let bytes = original.bytes;
  for (let count = 1 + random.below(MOST_MUTATIONS); count > 0; count--) {
    const mutation = random.pick(random.pick([byteMutations, MUTATIONS[original.kind]]));
    bytes = mutation(bytes, random, random.pick(originals).bytes);
    applied.push(mutation.name);
  }
  return { kind: original.kind, name: `${original.name}, by ${applied.join(" and ")}`, bytes };
}
