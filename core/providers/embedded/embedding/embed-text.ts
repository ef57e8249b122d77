import { EMBEDDING_DIMENSIONS } from "#core/providers/embedding.ts";
import { lexicalVector } from "./lexical-vector.ts";
import { meaningVector } from "./meaning-vector.ts";
import { toUnitLength, WORD_DIMENSIONS } from "./read-word-vectors.ts";
import { splitWords } from "./split-words.ts";

const LEXICAL_DIMENSIONS = EMBEDDING_DIMENSIONS - WORD_DIMENSIONS;

/** Share of meaning in the similarity of two texts, the rest being the words they share. */
const MEANING_SHARE = 0.5;

/**
 * The unit vector of one text: 1,436 numbers for the words it has, 100 for what they mean. Only operations that IEEE 754
 * rounds exactly go into it, so every machine computes the same bits.
 */
export function embedText(text: string): Float32Array {
  const words = splitWords(text);
  const vector = new Float32Array(EMBEDDING_DIMENSIONS);
  const lexicalScale = Math.sqrt(1 - MEANING_SHARE);
  const meaningScale = Math.sqrt(MEANING_SHARE);
  for (const [index, value] of lexicalVector(words, LEXICAL_DIMENSIONS).entries()) vector[index] = value * lexicalScale;
  for (const [index, value] of meaningVector(words).entries()) {
    vector[LEXICAL_DIMENSIONS + index] = value * meaningScale;
  }
  if (vector.every((value) => value === 0)) vector[0] = 1; // A text without words still needs a direction.
  return toUnitLength(vector);
}
