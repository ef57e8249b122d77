import type { Gender } from "#core/providers/vocabulary.ts";
import { genderOfFirstName } from "../lexicon/first-names.ts";
import { NOT_NAMES, PLACE_ENDINGS } from "../lexicon/not-names.ts";
import { genderOfRole, isAnyone, isRole, KIN } from "../lexicon/role-nouns.ts";
import { genderOfTitle, isEpithet, isTitle, longTitle } from "../lexicon/titles.ts";
import { isSpoken, type Paragraph } from "../reading/read-chapter.ts";
import type { Token } from "../reading/read-tokens.ts";

/** A place in a paragraph where somebody is spoken of. */
export interface Mention {
  /**
   * `name` Mira, Mr. Crake · `role` the curate, my brother · `anyone` the woman, an old man · `kin` his wife, her
   * father · `pronoun` he, her · `teller` I, my.
   */
  readonly kind: "name" | "role" | "anyone" | "kin" | "pronoun" | "teller";
  /** The name without its epithets; a role as "the curate"; a noun for anyone, or a pronoun, as it stands in lower case. */
  readonly key: string;
  /** Indexes of its first token and of the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly spoken: boolean;
  /** "Mira's", "his": it owns something that is spoken of. */
  readonly possessive: boolean;
  /** "a woman": whom the reader has not met. */
  readonly indefinite: boolean;
  readonly gender: Gender;
  /** Of kin, whose they are: "his wife" has a male owner. */
  readonly ownerGender: Gender;
  /** Adjectives that stand before the noun. */
  readonly adjectives: readonly string[];
}

/** What a chapter's words tell of which of them are names. */
export interface Vocabulary {
  readonly lowerCase: ReadonlySet<string>;
  /** Words that have a capital letter within a sentence. */
  readonly capitals: ReadonlySet<string>;
  readonly isEnglish: boolean;
}

const CAPITALISED = /^\p{Lu}[\p{L}'.]*\p{Ll}[\p{L}']*$/u;
const PARTICLES = new Set(["de", "du", "von", "van", "der", "la", "le", "di", "da", "ben", "al", "el"]);
const DETERMINERS = new Set(["the", "my", "his", "her", "our", "a", "an", "this", "that", "your", "their"]);
const OWNERS: ReadonlyMap<string, Gender> = new Map([
  ["his", "male"],
  ["her", "female"],
]);
const FEMALE_PRONOUNS = new Set(["she", "her", "hers", "herself"]);
const MALE_PRONOUNS = new Set(["he", "him", "his", "himself"]);
const TELLER = new Set(["i", "me", "my", "mine", "myself"]);

/** Parts of speech of words that are no name, whatever letter they begin a sentence with. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(["ADP", "SCONJ", "CCONJ", "PRON", "DET", "AUX", "ADV", "NUM", "INTJ", "PART"]);

/** Reads which words of a chapter are written in capitals and which are not. */
export function readVocabulary(paragraphs: readonly Paragraph[], isEnglish: boolean): Vocabulary {
  const lowerCase = new Set<string>();
  const capitals = new Set<string>();
  for (const paragraph of paragraphs) {
    const starts = sentenceStarts(paragraph);
    for (const [index, token] of paragraph.tokens.entries()) {
      if (/^\p{Ll}/u.test(token.text)) lowerCase.add(token.lower);
      else if (!starts.has(index) && CAPITALISED.test(token.text)) capitals.add(token.lower);
    }
  }
  return { lowerCase, capitals, isEnglish };
}

/** Everyone whom a paragraph speaks of, in order. */
export function findMentions(paragraph: Paragraph, vocabulary: Vocabulary): Mention[] {
  const { tokens } = paragraph;
  const starts = sentenceStarts(paragraph);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found =
      readName(tokens, at, starts, vocabulary) ?? readNoun(tokens, at) ?? readPronoun(tokens, at) ?? undefined;
    if (!found) at++;
    else {
      const spoken = isSpoken(paragraph, tokens[at]?.start ?? 0);
      if (found.mention) mentions.push({ ...found.mention, spoken });
      at = found.next;
    }
  }
  return mentions;
}

type Found = { readonly next: number; readonly mention?: Omit<Mention, "spoken"> };

/** Indexes of the tokens that begin a sentence or a quote, where a capital letter tells nothing. */
export function sentenceStarts({ tokens, sentences, segments }: Paragraph): ReadonlySet<number> {
  const offsets = [...sentences, ...segments].map(({ start }) => start).sort((a, b) => a - b);
  const starts = new Set<number>();
  let next = 0;
  for (const [index, token] of tokens.entries()) {
    if (!/[\p{L}\p{N}]/u.test(token.text)) continue;
    const previous = tokens[index - 1]?.text ?? "";
    if (next < offsets.length && token.end > (offsets[next] ?? Infinity)) {
      starts.add(index);
      while (next < offsets.length && token.end > (offsets[next] ?? Infinity)) next++;
    } else if (/^["'(—:;…]+$/.test(previous)) starts.add(index);
  }
  return starts;
}

function readName(
  tokens: readonly Token[],
  at: number,
  starts: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Found | undefined {
  const first = tokens[at];
  if (!first || !CAPITALISED.test(first.text.replace(/\.$/, ""))) return undefined;
  if (DETERMINERS.has(first.lower) || isContraction(first.lower)) return undefined;
  if (starts.has(at) && first.pos === "VERB" && first.lower.endsWith("ing")) return undefined;
  if (starts.has(at) && FUNCTION_WORDS.has(first.pos) && !genderOfFirstName(first.lower) && !isTitle(first.text)) return undefined;
  const words: string[] = [];
  const titles: string[] = [];
  let next = at;
  while (isTitle(tokens[next]?.text ?? "") && CAPITALISED.test((tokens[next]?.text ?? "").replace(/\.$/, ""))) {
    titles.push(tokens[next]?.text.replace(/\.$/, "") ?? "");
    next++;
    if (tokens[next]?.text === ".") next++;
  }
  const coreStart = next;
  let isPlace = false;
  for (; next < tokens.length; next++) {
    const token = tokens[next];
    if (!token || (next > at && starts.has(next))) break;
    const word = withoutPossessive(token.text);
    if (/^\p{Lu}\.?$/u.test(word) && words.length > 0 && CAPITALISED.test(tokens[next + 1]?.text ?? "")) words.push(word);
    else if (!CAPITALISED.test(word)) {
      const joins = words.length > 0 && PARTICLES.has(token.text) && CAPITALISED.test(tokens[next + 1]?.text ?? "");
      if (!joins) break;
      words.push(word);
    } else {
      if (PLACE_ENDINGS.has(word.toLowerCase()) && words.length > 0) isPlace = true;
      else if (NOT_NAMES.has(word.toLowerCase()) && !(titles.some((title) => !isEpithet(title)) && words.length === 0)) {
        if (words.length === 0 && titles.length === 0) return skipCapitals(tokens, next, starts);
        break;
      }
      words.push(word);
      if (token.text !== word) {
        next++;
        break;
      }
    }
  }
  if (words.length === 0) {
    // A lone title: "the Captain" and "Captain!" are read as roles and vocatives elsewhere.
    return { next: Math.max(at + 1, coreStart) };
  }
  const lower = words.map((word) => word.toLowerCase());
  const last = tokens[next - 1]?.text ?? "";
  const possessive = last !== withoutPossessive(last) || /^'s?$/.test(tokens[next]?.text ?? "");
  if (tokens[next]?.text === "-" && tokens[next]?.start === tokens[next - 1]?.end) {
    const other = tokens[next + 1];
    const isDouble = other && genderOfFirstName(other.lower) && genderOfFirstName(lower.at(-1) ?? "");
    // Heat-Ray, Anglo-Saxon: only two names make a name.
    if (!isDouble) return { next: next + 2 };
    words.push(`${words.pop()}-${other.text}`);
    next += 2;
  }
  if (isPlace) return { next };
  const ranks = titles.filter((title) => !isEpithet(title));
  if (words.length === 1 && ranks.length === 0 && !isLikelyName(tokens[coreStart], lower[0] ?? "", starts.has(at), vocabulary)) {
    return { next };
  }
  const gender = ranks.map(genderOfTitle).find((each) => each !== "unknown") ?? genderOfFirstName(lower[0] ?? "") ?? "unknown";
  const key = [...ranks.map(writeTitle), ...words].join(" ");
  return { next, mention: { kind: "name", key, from: at, to: next, possessive, indefinite: false, gender, ownerGender: "unknown", adjectives: titles.filter(isEpithet).map((each) => each.toLowerCase()) } };
}

/** Mr. and Mrs. have their full stop in every edition; Capt. is Captain. */
function writeTitle(title: string): string {
  const long = longTitle(title);
  if (["mr", "mrs", "ms", "dr"].includes(title.toLowerCase()) || long === "mr" || long === "mrs") {
    const short = long === "doctor" ? "Dr" : `${long.charAt(0).toUpperCase()}${long.slice(1)}`;
    return `${short}.`;
  }
  return `${long.charAt(0).toUpperCase()}${long.slice(1)}`;
}

/** Passes over a run of capitals that begins with a word that is no name, such as "Good Hope", within a sentence. */
function skipCapitals(tokens: readonly Token[], at: number, starts: ReadonlySet<number>): Found | undefined {
  if (starts.has(at)) return undefined;
  let next = at + 1;
  while (CAPITALISED.test(tokens[next]?.text ?? "") && !starts.has(next)) next++;
  return next > at + 1 ? { next } : undefined;
}

function isLikelyName(token: Token | undefined, lower: string, opensSentence: boolean, vocabulary: Vocabulary): boolean {
  if (!token || lower.length < 2) return false;
  if (!opensSentence) return true;
  if (vocabulary.capitals.has(lower)) return true;
  if (vocabulary.lowerCase.has(lower)) return false;
  return genderOfFirstName(lower) !== undefined || (vocabulary.isEnglish && token.pos === "PROPN");
}

/** A noun phrase for a person: "the old keeper", "my brother", "a tall woman". */
function readNoun(tokens: readonly Token[], at: number): Found | undefined {
  const determiner = tokens[at]?.lower ?? "";
  if (!DETERMINERS.has(determiner)) return undefined;
  const adjectives: string[] = [];
  const nouns: string[] = [];
  let next = at + 1;
  for (; next < tokens.length && next <= at + 6; next++) {
    const token = tokens[next];
    if (!token) break;
    if (token.text === "-" && nouns.length > 0) continue;
    if (token.text === "," && adjectives.length > 0 && nouns.length === 0 && tokens[next + 1]?.pos === "ADJ") continue;
    const isNoun = isRole(token.lower) || isAnyone(token.lower) || token.pos === "NOUN" || (token.pos === "PROPN" && next > at + 1);
    if (isNoun && (nouns.length === 0 || !isHead(nouns.at(-1)) || token.pos === "NOUN")) nouns.push(withoutPossessive(token.lower));
    else if (nouns.length === 0 && (token.pos === "ADJ" || token.pos === "ADV" || token.pos === "VERB" || token.pos === "NUM")) adjectives.push(token.lower);
    else break;
  }
  const head = nouns.at(-1) ?? "";
  if (!isHead(head)) return undefined;
  const last = tokens[next - 1]?.text ?? "";
  const possessive = last !== withoutPossessive(last) || /^'s?$/.test(tokens[next]?.text ?? "");
  const modifiers = nouns.slice(0, -1);
  const shared = {
    from: at,
    to: next,
    possessive,
    indefinite: determiner === "a" || determiner === "an",
    gender: genderOfRole(head),
    ownerGender: OWNERS.get(determiner) ?? "unknown",
    adjectives: [...adjectives, ...modifiers],
  };
  if (determiner === "his" || determiner === "her") return { next, mention: { ...shared, kind: "kin", key: head } };
  if (["our", "your", "their"].includes(determiner)) return undefined;
  if (isAnyone(head) && modifiers.length === 0 && determiner !== "my") return { next, mention: { ...shared, kind: "anyone", key: head } };
  if (determiner === "my") return KIN.has(head) ? { next, mention: { ...shared, kind: "role", key: `my ${head}` } } : undefined;
  return { next, mention: { ...shared, kind: "role", key: `the ${nouns.join(" ")}` } };
}

function isHead(noun: string | undefined): boolean {
  return noun !== undefined && (isRole(noun) || isAnyone(noun));
}

function readPronoun(tokens: readonly Token[], at: number): Found | undefined {
  const word = tokens[at]?.lower ?? "";
  const isTeller = TELLER.has(word);
  const gender = FEMALE_PRONOUNS.has(word) ? "female" : MALE_PRONOUNS.has(word) ? "male" : "unknown";
  if (!isTeller && gender === "unknown") return undefined;
  const possessive = word === "his" || word === "my" || (word === "her" && /^(NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? ""));
  return {
    next: at + 1,
    mention: { kind: isTeller ? "teller" : "pronoun", key: word, from: at, to: at + 1, possessive, indefinite: false, gender, ownerGender: "unknown", adjectives: [] },
  };
}

function isContraction(word: string): boolean {
  return /'(?:m|ll|ve|re|d|t|tis|twas)$|^'|n't$/.test(word);
}

function withoutPossessive(word: string): string {
  return word.replace(/'s?$/, "");
}
