import type { PlaceKind } from "#core/providers/vocabulary.ts";
import { PLACE_NAMES, placesOf } from "../lexicon/place-words.ts";
import { isRole } from "../lexicon/role-nouns.ts";
import { isSpoken, type Paragraph } from "../reading/read-chapter.ts";
import type { Token } from "../reading/read-tokens.ts";

const LONGEST = 60;

/** What stands before a place that is there, and not any such place. */
const DEFINITE = /^(?:the|a|an|this|that|his|her|its|our|their|my|your|one|'s)$/;

interface Phrase {
  readonly text: string;
  readonly points: number;
}

/**
 * How a person would call the place of a scene: "The harbor of Saltmere", "Captain Varga's ship", "The Drowned Bell".
 * Taken from the scene's own words where they have a name for a place of this kind.
 */
export function nameLocation(
  paragraphs: readonly Paragraph[],
  place: PlaceKind,
  names: readonly string[],
): { readonly text: string; readonly isProper: boolean } {
  const told = paragraphs.map(({ text }) => text).join(" ");
  const named = names.find((name) => told.includes(name));
  if (named) return { text: `The ${named}`, isProper: true };
  const phrases = paragraphs.flatMap((paragraph, index) => phrasesIn(paragraph, place, index));
  const best = phrases.toSorted((a, b) => b.points - a.points)[0];
  const text = best?.text ?? PLACE_NAMES[place];
  return { text: `${text.charAt(0).toUpperCase()}${text.slice(1)}`, isProper: (best?.points ?? 0) >= 3 };
}

function phrasesIn(paragraph: Paragraph, place: PlaceKind, index: number): Phrase[] {
  const { tokens } = paragraph;
  return tokens.flatMap((token, at): Phrase[] => {
    if (!placesOf(token.lower).some((each) => each.place === place && each.isName) || isSpoken(paragraph, token.start))
      return [];
    const next = tokens[at + 1];
    if (next && (isRole(next.lower) || next.pos === "NOUN" || next.text === "-")) return [];
    if (tokens[at - 1]?.text === "-") return [];
    const { words, owner, from } = modifiersOf(tokens, at);
    // "by diligent study", "such dark streets": no place that one could point to.
    if (words.length > 0 && !owner && !DEFINITE.test(tokens[from - 1]?.lower ?? "")) return [];
    const of = ownerAfter(tokens, at);
    const whole = of.length > 0 ? [] : wholeAfter(tokens, at);
    const text = owner
      ? [owner, ...words, token.lower].join(" ")
      : ["the", ...words, token.lower, ...of, ...whole].join(" ");
    if (text.length > LONGEST) return [];
    const isProper = Boolean(owner) || of.length > 0;
    return [
      {
        text,
        points:
          (isProper ? 3 : 0) +
          (whole.length > 0 ? 0.8 : words.length === 1 ? 0.3 : 0) -
          index * 0.15 -
          Math.max(0, words.length - 1) * 0.5,
      },
    ];
  });
}

/** The adjectives and nouns before a place, and whose it is if a name says so. */
function modifiersOf(
  tokens: readonly Token[],
  at: number,
): { words: string[]; owner: string | undefined; from: number } {
  const words: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) {
    const token = tokens[index];
    if (!token) break;
    if (token.pos === "PROPN" && /'s?$/.test(token.text))
      return { words, owner: ownerBefore(tokens, index, token.text), from: index };
    if (token.text === "'s" && tokens[index - 1]?.pos === "PROPN")
      return { words, owner: ownerBefore(tokens, index - 1, `${tokens[index - 1]?.text}'s`), from: index - 1 };
    if (
      (token.pos === "ADJ" || token.pos === "NOUN" || token.pos === "NUM") &&
      !/^(same|other|whole|very|own|next|last|such|many|few|more|much|countless|several|certain)$/.test(token.lower)
    )
      words.unshift(token.lower);
    else break;
  }
  return { words, owner: undefined, from: at - words.length };
}

function ownerBefore(tokens: readonly Token[], at: number, last: string): string {
  const names = [last];
  for (let index = at - 1; index >= 0 && tokens[index]?.pos === "PROPN"; index--)
    names.unshift(tokens[index]?.text ?? "");
  return names.join(" ");
}

/** "of the second lighthouse" after a place that is part of another. */
function wholeAfter(tokens: readonly Token[], at: number): string[] {
  if (tokens[at + 1]?.lower !== "of" || tokens[at + 2]?.lower !== "the") return [];
  const words = ["of", "the"];
  for (let index = at + 3; index <= at + 5; index++) {
    const token = tokens[index];
    if (!token || !/^(ADJ|NOUN|NUM)$/.test(token.pos)) break;
    words.push(token.lower);
    if (placesOf(token.lower).some(({ isName }) => isName)) return words;
  }
  return [];
}

/** "of Saltmere" after a place. */
function ownerAfter(tokens: readonly Token[], at: number): string[] {
  if (tokens[at + 1]?.lower !== "of" || tokens[at + 2]?.pos !== "PROPN" || !/^\p{Lu}/u.test(tokens[at + 2]?.text ?? ""))
    return [];
  const words = ["of"];
  for (let index = at + 2; tokens[index]?.pos === "PROPN" && words.length < 4; index++)
    words.push(tokens[index]?.text ?? "");
  return words;
}
