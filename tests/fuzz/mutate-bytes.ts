import type { Random } from "./random.ts";

/** Makes a damaged file of a sound one. `other` is a file of another kind, to take pieces of. */
export type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** A file that grows beyond this says no more than a smaller one, and takes longer. */
const MOST_BYTES = 4 * 2 ** 20;

/** Values at which counters and sizes turn over. */
const EDGES: readonly [number, ...number[]] = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff,
];

/** What happens to files on bad disks, on bad lines and in bad hands. */
export const byteMutations: readonly [Mutation, ...Mutation[]] = [
  flipBits,
  cutOff,
  cutOut,
  splice,
  repeatBlock,
  overwriteBlock,
  setNumber,
];

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let count = 1 + random.below(50); count > 0; count--) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

function cutOff(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.below(bytes.length));
}

function cutOut(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(2000)));
}

function splice(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const at = random.below(bytes.length);
  const from = random.below(other.length);
  const piece = other.subarray(from, from + 1 + random.below(4000));
  return joined(bytes.subarray(0, at), piece, bytes.subarray(at + random.below(piece.length)));
}

function repeatBlock(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const block = bytes.subarray(at, at + 1 + random.below(4000));
  const times = Math.min(1 + random.below(300), Math.floor(MOST_BYTES / block.length));
  return joined(bytes.subarray(0, at), ...Array.from({ length: times }, () => block), bytes.subarray(at));
}

function overwriteBlock(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const block = random.pick([random.bytes(1 + random.below(200)), new Uint8Array(1 + random.below(2000))]);
  return joined(bytes.subarray(0, at), block, bytes.subarray(at + block.length));
}

/** Puts one of the {@link EDGES} into two or four bytes somewhere. */
function setNumber(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Buffer.from(bytes);
  const width = random.pick([2, 4]);
  if (changed.length <= width) return changed;
  changed.writeUIntLE(edge(random, width), random.below(changed.length - width), width);
  return changed;
}

/** One of the {@link EDGES} that has its place in so many bytes. */
export function edge(random: Random, width: number): number {
  return random.pick(EDGES) % 2 ** (8 * width);
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces).subarray(0, 2 * MOST_BYTES);
}
