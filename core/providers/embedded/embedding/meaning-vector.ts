import { rankOf, readWordVectors, toUnitLength, unitVectorAt, WORD_DIMENSIONS } from "./read-word-vectors.ts";
import { splitWords } from "./split-words.ts";

/** Words whose vectors' mean is taken as what all English text has in common, and so tells nothing. */
const COMMON_WORDS = 8000;

let common: Float32Array | undefined;

/**
 * What a text is about: the mean of the vectors of its words (see `splitWords`), the frequent ones counting less (smooth inverse frequency,
 * Arora et al. 2017, a = 0.001), less what all text has in common. Unit length; all zeros if no word is known.
 */
export function meaningVector(words: readonly string[]): Float32Array {
  const sum = new Float32Array(WORD_DIMENSIONS);
  let known = 0;
  for (const word of words) {
    const rank = rankOf(word);
    if (rank === undefined) continue;
    // Zipf: the word of rank r makes up about 1 / (11 r) of all words.
    const weight = 0.001 / (0.001 + 1 / (11 * (rank + 1)));
    add(sum, unitVectorAt(rank), weight);
    known++;
  }
  if (known > 0) add(sum, commonDirection(), -known);
  return toUnitLength(sum);
}

function commonDirection(): Float32Array {
  common ??= meanOfFrequentWords();
  return common;
}

function add(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + weight * (vector[index] ?? 0);
}

function meanOfFrequentWords(): Float32Array {
  const words = [...readWordVectors().ranks.keys()].slice(0, COMMON_WORDS);
  const ranks = words.flatMap((word, rank) => (splitWords(word).length > 0 ? [rank] : []));
  const mean = new Float32Array(WORD_DIMENSIONS);
  for (const rank of ranks) add(mean, unitVectorAt(rank), 1 / ranks.length);
  return mean;
}
