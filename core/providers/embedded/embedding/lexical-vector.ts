import { hashText, spreadBits } from "../seeded/hash-text.ts";
import { rankOf, toUnitLength } from "./read-word-vectors.ts";
import { stem } from "./split-words.ts";

/** Share of a word's weight that each of its four-letter pieces gets, and each pair of neighbouring words. */
const PIECE_WEIGHT = 0.18;
const PAIR_WEIGHT = 0.5;

/** Weight of a word that the frequency table does not know: it is rare, so it tells much. */
const RARE_WEIGHT = 1.3;

/** Words whose hashes are kept between texts: a novel has some 20,000. */
const WORDS_KEPT = 30_000;

interface HashedWord {
  readonly hash: number;
  readonly weight: number;
  readonly pieces: readonly number[];
}

const hashedWords = new Map<string, HashedWord>();

/**
 * What words a text has (see `splitWords`), hashed into `dimensions` signed buckets: stems, the four-letter pieces of each, and pairs of
 * neighbours. Unit length; all zeros for a text without a word. Works for any language, though only English words
 * are weighted by how rare they are.
 */
export function lexicalVector(words: readonly string[], dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  const put = (hash: number, amount: number) => {
    const bucket = hash % dimensions;
    vector[bucket] = (vector[bucket] ?? 0) + (hash & 0x40000000 ? amount : -amount);
  };
  for (const [hash, { count, weight }] of featuresOf(words)) {
    const amount = weight * saturate(count);
    put(hash, amount);
    // A second bucket, so that two features that meet in one are still told apart by the other.
    put(spreadBits(hash ^ 0x9e3779b9), amount);
  }
  return toUnitLength(vector);
}

/** The features of a text by their hashes, in the order in which they first appear. */
function featuresOf(words: readonly string[]): Map<number, { count: number; weight: number }> {
  const features = new Map<number, { count: number; weight: number }>();
  const add = (hash: number, weight: number) => {
    const known = features.get(hash);
    if (known) known.count++;
    else features.set(hash, { count: 1, weight });
  };
  let previous: HashedWord | undefined;
  for (const inflected of words) {
    const word = hashWord(stem(inflected));
    add(word.hash, word.weight);
    for (const piece of word.pieces) add(piece, PIECE_WEIGHT);
    if (previous) add(spreadBits(Math.imul(previous.hash, 31) ^ word.hash), PAIR_WEIGHT);
    previous = word;
  }
  return features;
}

function hashWord(word: string): HashedWord {
  const known = hashedWords.get(word);
  if (known) return known;
  const hashed = {
    hash: hashOf(`w:${word}`),
    weight: rarityOf(word),
    pieces: word.length > 3 ? piecesOf(word).map((piece) => hashOf(`g:${piece}`)) : [],
  };
  if (hashedWords.size >= WORDS_KEPT) hashedWords.clear();
  hashedWords.set(word, hashed);
  return hashed;
}

function piecesOf(word: string): string[] {
  const padded = `^${word}$`;
  return Array.from({ length: padded.length - 3 }, (_, start) => padded.slice(start, start + 4));
}

/** Repeating a word adds less each time, as in BM25 with k₁ = 1.2. */
function saturate(count: number): number {
  return (count * 2.2) / (count + 1.2);
}

/** Inverse frequency by Zipf's law, from the word's rank alone, so that a text's vector does not depend on its book. */
function rarityOf(word: string): number {
  const rank = rankOf(word);
  if (rank === undefined) return RARE_WEIGHT;
  return Math.min(RARE_WEIGHT, Math.max(0.12, logTwo(1 + rank) / 16));
}

/** Base-2 logarithm of a whole number, exact at powers of two and linear between: Math.log2 may differ between engines. */
function logTwo(value: number): number {
  const exponent = 31 - Math.clz32(value);
  return exponent + value / (1 << exponent) - 1;
}

function hashOf(feature: string): number {
  return spreadBits(hashText(feature));
}
