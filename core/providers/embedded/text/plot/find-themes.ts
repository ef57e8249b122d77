import { dotProduct, wordVector } from "../../embedding/index.ts";
import { rankOf } from "../../embedding/read-word-vectors.ts";
import { THEMES } from "../lexicon/theme-words.ts";

export interface Theme {
  readonly name: string;
  readonly weight: number;
}

/** Words of a theme that are taken together as its meaning, and how near to it another word must be to count, and for how much. */
const MEANING_WORDS = 8;
const NEAR = 0.66;
const NEAR_SHARE = 0.35;
const THEMES_KEPT = 8;

/** A word tells the more of a theme the rarer it is; this many uses of it are as good as twice as many. */
const SATURATION = 6;

interface ThemeMeaning {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly center: Float32Array;
  /** Uses of its words in a thousand content words of any English text. */
  readonly usual: number;
}

let meanings: readonly ThemeMeaning[] | undefined;
const nearest = new Map<string, string | null>();

/**
 * The themes of a text by its content words in lower case: those in a theme's list, and those that are used like them.
 * A word that returns often counts less each time, and a theme counts more the further it is above what any text has of
 * it. Weights are per thousand words.
 */
export function findThemes(words: readonly string[]): Theme[] {
  const counts = new Map<string, number>();
  for (const word of words) if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [word, count] of counts) {
    const amount = (count * SATURATION) / (count + SATURATION);
    for (const { name, words: listed } of themeMeanings()) {
      if (listed.has(word)) weights.set(name, (weights.get(name) ?? 0) + amount);
    }
    const near = count > 1 && word.length > 4 ? themeNear(word) : null;
    if (near) weights.set(near, (weights.get(near) ?? 0) + amount * NEAR_SHARE);
  }
  const scale = 1000 / Math.max(200, words.length);
  const usual = new Map(themeMeanings().map(({ name, usual: share }) => [name, share]));
  return [...weights]
    .map(([name, weight]) => {
      const share = weight * scale;
      return { name, weight: Math.round(share * Math.log2(1 + share / (usual.get(name) ?? 1)) * 100) / 100 };
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, THEMES_KEPT);
}

function themeMeanings(): readonly ThemeMeaning[] {
  meanings ??= [...THEMES].map(([name, words]) => {
    const center = new Float32Array(wordVector("the")?.length ?? 0);
    for (const word of words.slice(0, MEANING_WORDS)) {
      for (const [index, value] of (wordVector(word) ?? []).entries()) center[index] = (center[index] ?? 0) + value;
    }
    const length = Math.sqrt(dotProduct(center, center)) || 1;
    return { name, words: new Set(words), usual: usualShare(words), center: center.map((value) => value / length) };
  });
  return meanings;
}

/** About half of all words are content words, and by Zipf's law the word of rank r makes up about 1 / (11 r) of all. */
function usualShare(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (2 * 1000) / (11 * ((rankOf(word) ?? 20_000) + 1)), 0.5);
}

/** The theme whose words a word is used like, if it is not in a list itself. */
function themeNear(word: string): string | null {
  const known = nearest.get(word);
  if (known !== undefined) return known;
  const vector = wordVector(word);
  let best: string | null = null;
  let most = NEAR;
  if (vector && !themeMeanings().some(({ words }) => words.has(word))) {
    for (const { name, center } of themeMeanings()) {
      const likeness = dotProduct(vector, center);
      if (likeness > most) [best, most] = [name, likeness];
    }
  }
  nearest.set(word, best);
  return best;
}
