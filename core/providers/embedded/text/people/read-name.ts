import { genderOfFirstName } from "../lexicon/first-names.ts";
import { NOT_NAMES, PLACE_ENDINGS } from "../lexicon/not-names.ts";
import { genderOfTitle, isEpithet, isTitle, longTitle } from "../lexicon/titles.ts";
import type { Token } from "../reading/read-tokens.ts";
import type { Found, Vocabulary } from "./mention.ts";
import { DETERMINERS, withoutPossessive } from "./read-noun.ts";

export const CAPITALISED = /^\p{Lu}[\p{L}'.]*\p{Ll}[\p{L}']*$/u;

const PARTICLES = new Set(["de", "du", "von", "van", "der", "la", "le", "di", "da", "ben", "al", "el"]);

/** Parts of speech of words that are no name, whatever letter they begin a sentence with. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  "ADP",
  "SCONJ",
  "CCONJ",
  "PRON",
  "DET",
  "AUX",
  "ADV",
  "NUM",
  "INTJ",
  "PART",
]);

export function readName(
  tokens: readonly Token[],
  at: number,
  starts: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Found | undefined {
  const first = tokens[at];
  if (!first || !CAPITALISED.test(first.text.replace(/\.$/, ""))) return undefined;
  if (DETERMINERS.has(first.lower) || isContraction(first.lower)) return undefined;
  if (starts.has(at) && first.pos === "VERB" && first.lower.endsWith("ing")) return undefined;
  if (starts.has(at) && FUNCTION_WORDS.has(first.pos) && !genderOfFirstName(first.lower) && !isTitle(first.text))
    return undefined;
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
    if (/^\p{Lu}\.?$/u.test(word) && words.length > 0 && CAPITALISED.test(tokens[next + 1]?.text ?? ""))
      words.push(word);
    else if (!CAPITALISED.test(word)) {
      const joins = words.length > 0 && PARTICLES.has(token.text) && CAPITALISED.test(tokens[next + 1]?.text ?? "");
      if (!joins) break;
      words.push(word);
    } else {
      if (PLACE_ENDINGS.has(word.toLowerCase()) && words.length > 0) isPlace = true;
      else if (
        NOT_NAMES.has(word.toLowerCase()) &&
        !(titles.some((title) => !isEpithet(title)) && words.length === 0)
      ) {
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
  if (
    words.length === 1 &&
    ranks.length === 0 &&
    !isLikelyName(tokens[coreStart], lower[0] ?? "", starts.has(at), vocabulary)
  ) {
    return { next };
  }
  const gender =
    ranks.map(genderOfTitle).find((each) => each !== "unknown") ?? genderOfFirstName(lower[0] ?? "") ?? "unknown";
  const key = [...ranks.map(writeTitle), ...words].join(" ");
  return {
    next,
    mention: {
      kind: "name",
      key,
      from: at,
      to: next,
      possessive,
      indefinite: false,
      gender,
      ownerGender: "unknown",
      adjectives: titles.filter(isEpithet).map((each) => each.toLowerCase()),
    },
  };
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

function isLikelyName(
  token: Token | undefined,
  lower: string,
  opensSentence: boolean,
  vocabulary: Vocabulary,
): boolean {
  if (!token || lower.length < 2) return false;
  if (!opensSentence) return true;
  if (vocabulary.capitals.has(lower)) return true;
  if (vocabulary.lowerCase.has(lower)) return false;
  return genderOfFirstName(lower) !== undefined || (vocabulary.isEnglish && token.pos === "PROPN");
}

function isContraction(word: string): boolean {
  return /'(?:m|ll|ve|re|d|t|tis|twas)$|^'|n't$/.test(word);
}
