import type { Mutation } from "./mutate-bytes.ts";
import type { Random } from "./random.ts";

/** What refers to an object, is a number, or names what an object is. */
const REFERENCE = /\d+ 0 R/g;
const NUMBER = /-?\d+(?:\.\d+)?/g;
const NAME = /\/[A-Z][A-Za-z0-9]+/g;

const NUMBERS: readonly [string, ...string[]] = [
  "0",
  "-1",
  "65536",
  "2147483648",
  "1e400",
  "99999999999999999999",
  "0.0000001",
  "NaN",
];

/** Changes what a PDF says in its plain parts: objects that refer to themselves, lengths and counts that lie. */
export const mutatePdf: Mutation = (bytes, random) => {
  let text = Buffer.from(bytes).toString("latin1");
  for (let count = 1 + random.below(4); count > 0; count--) {
    text = random.pick([swap(REFERENCE), swap(REFERENCE), swap(NAME), setNumber])(text, random);
  }
  return Buffer.from(text, "latin1");
};

function swap(pattern: RegExp): (text: string, random: Random) => string {
  return (text, random) => {
    const found = [...text.matchAll(pattern)];
    const [one, two] = [found[random.below(found.length)], found[random.below(found.length)]];
    return one && two ? text.slice(0, one.index) + two[0] + text.slice(one.index + one[0].length) : text;
  };
}

function setNumber(text: string, random: Random): string {
  const found = [...text.matchAll(NUMBER)];
  const one = found[random.below(found.length)];
  return one ? text.slice(0, one.index) + random.pick(NUMBERS) + text.slice(one.index + one[0].length) : text;
}
