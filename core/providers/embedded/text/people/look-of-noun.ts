import type { LookHints } from "#core/providers/vocabulary.ts";
import { AGES, BUILDS, HAIR_COLORS, HAIR_LENGTHS, HAIR_STYLES, HEIGHTS, SKIN_COLORS } from "../lexicon/look-words.ts";
import type { Token } from "../reading/read-tokens.ts";
import type { Appearance } from "../speech/attributed.ts";
import { ageOf } from "./cast.ts";

/** "an old man", "a girl of twelve", "the stout landlord", "old Fenn". */
export function lookOfNoun({ mention }: Appearance, tokens: readonly Token[]): LookHints {
  if (mention.possessive || mention.kind === "pronoun" || mention.kind === "teller") return {};
  const noun = mention.kind === "name" ? "" : mention.key;
  // Whom "the tall man" means was found by his looks, so it tells nothing new of them.
  if (mention.kind === "anyone" && !mention.indefinite) return {};
  // "when he was a boy", "like an old man": not what they are.
  const before = tokens.slice(Math.max(0, mention.from - 4), mention.from).map(({ lower }) => lower);
  if (mention.indefinite && before.some((word) => /^(when|since|if|like|as|not|n't|never|than|though)$/.test(word)))
    return {};
  const words = mention.adjectives;
  const look: LookHints = { ...lookOfAdjectives(words), ...lookOfCompounds(words) };
  const isTold = mention.kind === "name" || mention.indefinite || mention.kind === "role";
  const age = isTold ? (ageInYears(tokens, mention.to) ?? ageOf(mention.indefinite ? noun : "", words)) : undefined;
  if (age) look.age = age;
  return look;
}

/** "He was tall and thin", "She was not yet twenty". */
export function lookOfPredicate({ mention }: Appearance, tokens: readonly Token[]): LookHints {
  let at = mention.to;
  if (/^(since|when|if|till|until|as|though)$/.test(tokens[mention.from - 1]?.lower ?? "")) return {};
  if (!/^(was|is|were|looked|seemed)$/.test(tokens[at]?.lower ?? "")) return {};
  const words: string[] = [];
  for (at++; at < mention.to + 8; at++) {
    const token = tokens[at];
    if (!token || !/^(ADJ|ADV|CCONJ|PUNCT)$/.test(token.pos) || /^[.;:!?]$/.test(token.text)) break;
    if (token.lower === "not" || token.lower === "too" || token.lower === "so") return {};
    words.push(token.lower);
  }
  // What follows the adjectives is what they describe: "he was tall", not "it was a tall tower".
  if (/^(NOUN|PROPN)$/.test(tokens[at]?.pos ?? "")) return {};
  const look: LookHints = { ...lookOfAdjectives(words), ...lookOfCompounds(words) };
  const age = words.includes("bald") ? undefined : (ageOf("", words) ?? ageInYears(tokens, mention.to + 1));
  if (words.includes("bald")) look.hairLength = "bald";
  if (age) look.age = age;
  return look;
}

function lookOfAdjectives(words: readonly string[]): LookHints {
  const look: LookHints = {};
  for (const word of words) {
    const [build, height] = [BUILDS.get(word), HEIGHTS.get(word)];
    if (build) look.build = build;
    if (height) look.height = height;
    if (word === "bald") look.hairLength = "bald";
    if (word === "bearded") look.facialHair = "beard";
    if (word === "clean-shaven") look.facialHair = "none";
    if (word === "bespectacled") look.glasses = true;
  }
  return look;
}

/** "red-haired", "white-bearded", "dark-skinned"; the tokens may be apart. */
function lookOfCompounds(words: readonly string[]): LookHints {
  const look: LookHints = {};
  const joined = words.join(" ").replace(/ ?- ?/g, "-");
  for (const [, first = "", second = ""] of joined.matchAll(/([a-z]+)[- ](haired|bearded|skinned|headed|faced)/g)) {
    const color = HAIR_COLORS.get(first);
    const length = HAIR_LENGTHS.get(first);
    const style = HAIR_STYLES.get(first);
    if (second === "haired" || (second === "headed" && first !== "clear")) {
      if (color) look.hairColor = color;
      if (length) look.hairLength = length;
      if (style) look.hairStyle = style;
      if (first === "bald") look.hairLength = "bald";
    }
    if (second === "bearded") {
      look.facialHair = "beard";
      if (color) look.hairColor = color;
    }
    const skin = SKIN_COLORS.get(first);
    if ((second === "skinned" || second === "faced") && skin) look.skin = skin;
  }
  return look;
}

/** "of twelve", "twelve years old", ", forty years of age" right after somebody. */
function ageInYears(tokens: readonly Token[], at: number): LookHints["age"] | undefined {
  const words = tokens.slice(at, at + 7).map(({ lower }) => lower);
  const text = words.join(" ").replace(/ - /g, "-");
  const match =
    /^(?:of |, |about |some |aged |, aged |of about |of some |, about )*([a-z]+|\d+)(?:-([a-z]+))?( years? (?:old|of age))?/.exec(
      text,
    );
  if (!match) return undefined;
  const [, first = "", second = "", years] = match;
  const numeral = AGES.get(first) ?? (/^\d{1,2}$/.test(first) ? Number(first) : undefined);
  if (numeral === undefined || !(years || /^(of|aged|, aged)/.test(text))) return undefined;
  const age = numeral + (AGES.get(second) ?? 0);
  if (age < 14) return "child";
  if (age < 27) return "young";
  return age < 60 ? "adult" : "old";
}
