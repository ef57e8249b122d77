import type { LookHints } from "#core/providers/vocabulary.ts";
import {
  FACIAL_HAIR,
  GLASSES,
  HAIR,
  HAIR_COLORS,
  HAIR_LENGTHS,
  HAIR_STYLES,
  HEADWEAR,
  OUTFIT_COLORS,
  OUTFITS,
  SKIN,
  SKIN_COLORS,
} from "../lexicon/look-words.ts";
import type { Token } from "../reading/read-tokens.ts";

const AMBIGUOUS_OUTFITS = new Set(["suit", "habit", "frock", "cape"]);

/** Words before a feature that belong to it. */
const REACH_BACK = 6;

/** The feature that a token names, with the words before it that belong to it. */
export function lookOfFeature(tokens: readonly Token[], at: number, from: number): LookHints {
  const word = tokens[at]?.lower ?? "";
  // "coat tails", "a uniform cordiality": not worn.
  if (tokens[at]?.pos === "VERB" || tokens[at]?.pos === "ADJ" || /^(NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? ""))
    return {};
  const before = wordsBefore(tokens, at, from);
  if (!before) return {};
  const look: LookHints = {};
  const outfit = OUTFITS.get(word);
  const facialHair = FACIAL_HAIR.get(word);
  const headwear = HEADWEAR.get(word);
  if (HAIR.has(word)) return lookOfHair(word, [...before, ...wordsAfter(tokens, at)]);
  if (facialHair) {
    look.facialHair = facialHair;
    const color = lastOf(before, HAIR_COLORS);
    if (color) look.hairColor = color;
  }
  if (outfit) {
    look.outfit = outfit;
    const color = lastOf(before, OUTFIT_COLORS);
    if (color) look.outfitColor = color;
    // A suit may be one of law or love, and a habit a custom.
    else if (AMBIGUOUS_OUTFITS.has(word)) delete look.outfit;
  }
  if (headwear) look.headwear = headwear;
  if (GLASSES.has(word) && (word !== "glasses" || areWorn(tokens, at))) look.glasses = true;
  const skin = SKIN.has(word) ? lastOf([...before, ...wordsAfter(tokens, at)], SKIN_COLORS) : undefined;
  // A face turns pale or red for a moment; a complexion is so.
  const isPassing = (skin === "pale" || skin === "fair") && word !== "skin" && word !== "complexion";
  if (skin && !isPassing) look.skin = skin;
  return look;
}

/** Glasses that are looked through, not drunk from. */
function areWorn(tokens: readonly Token[], at: number): boolean {
  const around = tokens.slice(Math.max(0, at - 8), at + 6).map(({ lower }) => lower);
  return (
    around[around.length - 1] !== "of" &&
    around.some((word) => /^(nose|eyes|wore|wearing|pair|rims?|rimmed|thick|horn-rimmed|peered|lenses)$/.test(word))
  );
}

export function isFeature(word: string): boolean {
  return (
    HAIR.has(word) ||
    FACIAL_HAIR.has(word) ||
    OUTFITS.has(word) ||
    HEADWEAR.has(word) ||
    GLASSES.has(word) ||
    SKIN.has(word)
  );
}

function lookOfHair(word: string, around: readonly string[]): LookHints {
  const look: LookHints = {};
  const color = lastOf(around, HAIR_COLORS);
  const style = HAIR_STYLES.get(word) ?? lastOf(around, HAIR_STYLES);
  const length = lastOf(around, HAIR_LENGTHS) ?? (style === "braid" ? "long" : undefined);
  if (color) look.hairColor = color;
  if (style) look.hairStyle = style;
  if (length) look.hairLength = length;
  return look;
}

/** The adjectives before a feature, or `undefined` where it is denied, compared or somebody does something with it. */
function wordsBefore(tokens: readonly Token[], at: number, from: number): string[] | undefined {
  const words: string[] = [];
  for (let back = at - 1; back >= Math.max(from, at - REACH_BACK); back--) {
    const token = tokens[back];
    if (!token) break;
    if (/^(no|not|without|never|like|nor|another|other|any|every|their|our|your|whose)$/.test(token.lower))
      return undefined;
    if (/^(NOUN|ADJ|ADV|PUNCT|CCONJ|NUM|PROPN)$/.test(token.pos) && !/^[.;:"]$/.test(token.text))
      words.unshift(token.lower);
    else if (token.pos === "DET" || token.pos === "PRON") {
      // "the coat" may be anyone's or hang on a nail.
      return token.lower === "the" ? undefined : words;
    } else if (token.pos !== "VERB") return words;
  }
  return words;
}

/** "hair that was white", "her face was brown": adjectives that follow. */
function wordsAfter(tokens: readonly Token[], at: number): string[] {
  const next = tokens.slice(at + 1, at + 6);
  if (!/^(was|were|is|are)$/.test(next[0]?.lower ?? "") && next[1]?.lower !== "was") return [];
  return next.filter(({ pos }) => pos === "ADJ").map(({ lower }) => lower);
}

function lastOf<Value>(words: readonly string[], values: ReadonlyMap<string, Value>): Value | undefined {
  const found = words.findLast((word) => values.has(word));
  return found === undefined ? undefined : values.get(found);
}
