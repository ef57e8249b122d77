import { readFileSync } from "node:fs";

/** Numbers in the vector of one word. */
export const WORD_DIMENSIONS = 100;

interface WordVectors {
  /** Place of each word in the order of frequency, from 0. */
  readonly ranks: ReadonlyMap<string, number>;
  /** {@link WORD_DIMENSIONS} components a word, in that order; only their direction has a meaning. */
  readonly components: Int8Array;
}

/** Unit vectors that are kept, some 0.5 kB each. */
const VECTORS_KEPT = 20_000;

let loaded: WordVectors | undefined;
const unitVectors = new Map<number, Float32Array>();

/** The table of word vectors (see `WORD-VECTORS.md`), read from beside this file when it is first asked for. */
export function readWordVectors(): WordVectors {
  loaded ??= load();
  return loaded;
}

function load(): WordVectors {
  const words = readFileSync(new URL("word-vectors.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const bytes = readFileSync(new URL("word-vectors.bin", import.meta.url));
  return {
    ranks: new Map(words.map((word, rank) => [word, rank])),
    components: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}

/** How often a word is used among English words, as its rank from 0; `undefined` for a word that is not in the table. */
export function rankOf(word: string): number | undefined {
  return readWordVectors().ranks.get(word);
}

/** The unit vector of an English word in lower case, {@link WORD_DIMENSIONS} numbers, or `undefined` if it is not known. */
export function wordVector(word: string): Float32Array | undefined {
  const rank = rankOf(word);
  return rank === undefined ? undefined : unitVectorAt(rank).slice();
}

/** The unit vector of the word with a rank. Kept once computed: a text repeats its words. Not to be changed. */
export function unitVectorAt(rank: number): Float32Array {
  const known = unitVectors.get(rank);
  if (known) return known;
  const { components } = readWordVectors();
  const start = rank * WORD_DIMENSIONS;
  const vector = toUnitLength(Float32Array.from(components.subarray(start, start + WORD_DIMENSIONS)));
  if (unitVectors.size >= VECTORS_KEPT) unitVectors.clear();
  unitVectors.set(rank, vector);
  return vector;
}

/** How alike two English words are in use, as the cosine of their vectors: -1 to 1, and 0 if either is not known. */
export function wordSimilarity(a: string, b: string): number {
  const [left, right] = [rankOf(a), rankOf(b)];
  return left === undefined || right === undefined ? 0 : dotProduct(unitVectorAt(left), unitVectorAt(right));
}

/** The same direction with length 1, in place; a vector of zeros stays as it is. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dotProduct(vector, vector));
  if (length === 0) return vector;
  for (let index = 0; index < vector.length; index++) vector[index] = (vector[index] ?? 0) / length;
  return vector;
}

/** Sum of the products of the components of two vectors of one length; of unit vectors, the cosine between them. */
export function dotProduct(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
