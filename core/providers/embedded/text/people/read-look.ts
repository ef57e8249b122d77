import type { Gender, LookHints } from "#core/providers/vocabulary.ts";
import {
  AGES,
  BUILDS,
  FACIAL_HAIR,
  GLASSES,
  HAIR,
  HAIR_COLORS,
  HAIR_LENGTHS,
  HAIR_STYLES,
  HEADWEAR,
  HEIGHTS,
  OUTFIT_COLORS,
  OUTFITS,
  SKIN,
  SKIN_COLORS,
} from "../lexicon/look-words.ts";
import { isSpoken, type Paragraph } from "../reading/read-chapter.ts";
import type { Token } from "../reading/read-tokens.ts";
import type { Appearance, AttributedParagraph } from "../speech/attribute-speech.ts";
import { ageOf, type CastPerson } from "./cast.ts";

/** What a sentence tells of somebody's looks. */
export interface Description {
  readonly person: CastPerson;
  readonly sentence: string;
  readonly look: LookHints;
}

/** Words after which a feature is hardly still the same person's. */
const FARTHEST = 13;

const AMBIGUOUS_OUTFITS = new Set(["suit", "habit", "frock", "cape"]);

/** Words before a feature that belong to it. */
const REACH_BACK = 6;

/** A sentence as the indexes of its first token and of the one after its last, with who is in it. */
interface Told {
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
  readonly people: readonly Appearance[];
}

/**
 * What a paragraph's told sentences say of people's looks. A feature belongs to the one who was named last before it,
 * as the subject, as its owner ("her long braid") or right before a comma; where that is not clear, to nobody.
 */
export function readLooks({ paragraph, appearances }: AttributedParagraph): Description[] {
  const { tokens } = paragraph;
  const told = tellSentences(paragraph, appearances);
  return told.flatMap(({ from, to, sentence, people }, index) => {
    const clear = people.filter((appearance) => isClear(appearance, told.slice(Math.max(0, index - 2), index + 1)));
    const looks = new Map<CastPerson, LookHints>();
    const add = (person: CastPerson, look: LookHints) => {
      if (Object.keys(look).length > 0) looks.set(person, { ...look, ...looks.get(person) });
    };
    for (const appearance of clear) {
      add(appearance.person, lookOfNoun(appearance, tokens));
      if (appearance.isSubject) add(appearance.person, lookOfPredicate(appearance, tokens));
    }
    for (let at = from; at < to; at++) {
      if (!isFeature(tokens[at]?.lower ?? "") || isSpoken(paragraph, tokens[at]?.start ?? 0)) continue;
      const owner = ownerOf(at, people, tokens);
      if (!owner || !clear.includes(owner)) continue;
      const look = lookOfFeature(tokens, at, from);
      // "his hat" is only there to be taken off; "his black suit" tells how he looks.
      if (!owner.mention.possessive || Object.keys(look).length > 1) add(owner.person, look);
    }
    return [...looks].map(([person, look]) => ({ person, sentence, look }));
  });
}

function tellSentences({ sentences, tokens, text }: Paragraph, appearances: readonly Appearance[]): Told[] {
  const told = appearances.filter(({ mention }) => !mention.spoken);
  return sentences.flatMap(({ start, end }) => {
    const from = tokens.findIndex((token) => token.start >= start);
    const until = tokens.findIndex((token) => token.start >= end);
    const to = until < 0 ? tokens.length : until;
    const people = told.filter(({ mention }) => mention.from >= from && mention.from < to);
    return from < 0 ? [] : [{ from, to, sentence: text.slice(start, end), people }];
  });
}

/**
 * Whether there is no doubt who is meant: somebody named, or a pronoun where nobody else of that gender was spoken of
 * in the two sentences before, or that opens a sentence after one about the same person.
 */
function isClear({ mention, person }: Appearance, around: readonly Told[]): boolean {
  if (mention.kind !== "pronoun") return true;
  const before = around.flatMap(({ people }) => people).filter((each) => each.mention.from < mention.from);
  if (mention.possessive && !before.some((each) => each.person === person)) return false;
  const others = before.filter((each) => each.person !== person && each.person.gender !== opposite(mention.gender));
  if (others.length === 0) return true;
  const last = around.at(-2)?.people.find(({ isSubject }) => isSubject);
  const opens = around.at(-1)?.from === mention.from;
  return opens && last?.person === person;
}

function opposite(gender: Gender): Gender {
  if (gender === "unknown") return gender;
  return gender === "female" ? "male" : "female";
}

/** "an old man", "a girl of twelve", "the stout landlord", "old Fenn". */
function lookOfNoun({ mention }: Appearance, tokens: readonly Token[]): LookHints {
  if (mention.possessive || mention.kind === "pronoun" || mention.kind === "teller") return {};
  const noun = mention.kind === "name" ? "" : mention.key;
  // Whom "the tall man" means was found by his looks, so it tells nothing new of them.
  if (mention.kind === "anyone" && !mention.indefinite) return {};
  // "when he was a boy", "like an old man": not what they are.
  const before = tokens.slice(Math.max(0, mention.from - 4), mention.from).map(({ lower }) => lower);
  if (mention.indefinite && before.some((word) => /^(when|since|if|like|as|not|n't|never|than|though)$/.test(word))) return {};
  const words = mention.adjectives;
  const look: LookHints = { ...lookOfAdjectives(words), ...lookOfCompounds(words) };
  const isTold = mention.kind === "name" || mention.indefinite || mention.kind === "role";
  const age = isTold ? (ageInYears(tokens, mention.to) ?? ageOf(mention.indefinite ? noun : "", words)) : undefined;
  if (age) look.age = age;
  return look;
}

/** "He was tall and thin", "She was not yet twenty". */
function lookOfPredicate({ mention }: Appearance, tokens: readonly Token[]): LookHints {
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
  const match = /^(?:of |, |about |some |aged |, aged |of about |of some |, about )*([a-z]+|\d+)(?:-([a-z]+))?( years? (?:old|of age))?/.exec(text);
  if (!match) return undefined;
  const [, first = "", second = "", years] = match;
  const numeral = AGES.get(first) ?? (/^\d{1,2}$/.test(first) ? Number(first) : undefined);
  if (numeral === undefined || !(years || /^(of|aged|, aged)/.test(text))) return undefined;
  const age = numeral + (AGES.get(second) ?? 0);
  if (age < 14) return "child";
  if (age < 27) return "young";
  return age < 60 ? "adult" : "old";
}

/** Whose a feature at a place of a sentence is. */
function ownerOf(at: number, here: readonly Appearance[], tokens: readonly Token[]): Appearance | undefined {
  const last = here.findLast(({ mention }) => mention.to <= at);
  if (!last) return undefined;
  const { mention } = last;
  // "her long braid" is hers; of "his ship was … with black hair" nobody can tell.
  if (mention.possessive) return at - mention.to <= 4 ? last : undefined;
  const after = tokens[mention.to]?.text ?? "";
  if (!last.isSubject && !mention.indefinite && after !== "," && !/^(with|in|wearing|whose|who)$/.test(after)) return undefined;
  const between = tokens.slice(mention.to, at);
  if (between.length > FARTHEST || between.some(({ text }) => text === ";")) return undefined;
  // Somebody else, whom nothing else is known of, may stand between.
  if (between.some(({ pos, text }) => pos === "PROPN" && /^\p{Lu}/u.test(text))) return undefined;
  const verbAt = between.findLastIndex(({ pos, lower }) => pos === "VERB" || lower === "had" || lower === "has");
  if (/^(had|has|wore|wears|wearing|dressed|clad|attired|sported)$/.test(between[verbAt]?.lower ?? "")) return last;
  return between.slice(verbAt + 1).some(({ lower }) => /^(with|in|whose)$/.test(lower)) ? last : undefined;
}

/** The feature that a token names, with the words before it that belong to it. */
function lookOfFeature(tokens: readonly Token[], at: number, from: number): LookHints {
  const word = tokens[at]?.lower ?? "";
  // "coat tails", "a uniform cordiality": not worn.
  if (tokens[at]?.pos === "VERB" || tokens[at]?.pos === "ADJ" || /^(NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? "")) return {};
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
  return around[around.length - 1] !== "of" && around.some((word) => /^(nose|eyes|wore|wearing|pair|rims?|rimmed|thick|horn-rimmed|peered|lenses)$/.test(word));
}

function isFeature(word: string): boolean {
  return (
    HAIR.has(word) || FACIAL_HAIR.has(word) || OUTFITS.has(word) || HEADWEAR.has(word) || GLASSES.has(word) || SKIN.has(word)
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
    if (/^(no|not|without|never|like|nor|another|other|any|every|their|our|your|whose)$/.test(token.lower)) return undefined;
    if (/^(NOUN|ADJ|ADV|PUNCT|CCONJ|NUM|PROPN)$/.test(token.pos) && !/^[.;:"]$/.test(token.text)) words.unshift(token.lower);
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
