import { AS_INFINITIVE, BEFORE_INFINITIVE, LETTERS, RESPELLINGS, UNITS } from "./pronunciations.ts";
import { sayNumber } from "./say-number.ts";
import { cardinal, digits, ordinal, romanValue } from "./spell-numbers.ts";

/** Words after which a roman numeral is a number, such as a chapter or a war. */
const BEFORE_ROMAN = new Set(
  "chapter book part act scene canto volume vol section letter stave war no number type appendix".split(" "),
);

/** Names of rulers, after which a roman numeral is an ordinal. */
const RULERS = new Set(
  `louis henry charles george edward james william richard elizabeth catherine philip francis napoleon pius
    john paul gregory leo alexander frederick mary ivan peter nicholas benedict rudolf otto umberto victoria
    margaret wilhelm friedrich clement innocent urban`.split(/\s+/),
);

/** Digits within a word that are still read as one number, as in `B52`. */
const MOST_DIGITS_IN_WORD = 4;

/**
 * How a word without its punctuation is said: plain lower-case English words that Flite reads rightly, or an empty
 * text where nothing can be said.
 *
 * @param before the word before it, without punctuation
 * @param after the word after it as it is written
 */
export function sayWord(word: string, before: string, after: string): string {
  const number = sayNumber(word);
  if (number !== undefined) return number;
  const roman = sayRoman(word, before);
  if (roman !== undefined) return roman;
  if (/^(https?:\/\/|www\.)/i.test(word) || /^\S+@\S+\.\S+$/.test(word)) return sayAddress(word);
  if (isSpelled(word)) return spellLetters(word);
  if (/^st$/i.test(word) && word.startsWith("S")) return /^[A-Z]/.test(after) ? "saint" : "street";
  const lower = word.toLowerCase();
  const unit = /^\d/.test(before) ? UNITS[lower] : undefined;
  if (unit) return before === "1" ? unit[0] : unit[1];
  const respelled =
    RESPELLINGS[lower] ?? (BEFORE_INFINITIVE.has(before.toLowerCase()) ? AS_INFINITIVE[lower] : undefined);
  return respelled ?? plainWords(word);
}

function sayRoman(word: string, before: string): string | undefined {
  const [, numeral = "", owner = ""] = /^([IVXLCDM]+)('s)?$/.exec(word) ?? [];
  const value = romanValue(numeral);
  if (value === undefined) return undefined;
  if (BEFORE_ROMAN.has(before.toLowerCase())) return cardinal(value);
  if (RULERS.has(before.toLowerCase()) && numeral !== "I") return `the ${ordinal(value)}${owner}`;
  return undefined;
}

function sayAddress(word: string): string {
  const said = word
    .replace(/^https?:\/\//i, "")
    .replaceAll(".", " dot ")
    .replaceAll("@", " at ")
    .replaceAll(/\/(?=.)/g, " slash ");
  return plainWords(said);
}

/** Letters with full stops between (`U.S.A.`), or capitals that no mouth can say as one word (`TV`, `BBC`). */
function isSpelled(word: string): boolean {
  if (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(word) && word.length > 2) return true;
  return /^[B-DF-HJ-NP-TV-XZ]{2,5}$/.test(word) && RESPELLINGS[word.toLowerCase()] === undefined && word !== "ST";
}

/** The names of the letters of a word. */
export function spellLetters(word: string): string {
  return [...word.replaceAll(".", "").toLowerCase()].map((name) => LETTERS[name] ?? plainWords(name)).join(" ");
}

/** Letters as Flite reads them: no accents, hyphens apart, numbers inside spelled out. */
function plainWords(word: string): string {
  return word
    .replaceAll(/[æÆ]/g, "ae")
    .replaceAll(/[œŒ]/g, "oe")
    .replaceAll("ß", "ss")
    .replaceAll(/[øØ]/g, "o")
    .replaceAll(/[łŁ]/g, "l")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/\d+/g, (number) =>
      number.length > MOST_DIGITS_IN_WORD ? ` ${digits(number)} ` : ` ${sayNumber(number) ?? ""} `,
    )
    .toLowerCase()
    .replaceAll(/[^a-z']+/g, " ")
    .replaceAll(/(?<![a-z])'+|'+(?![a-z])/g, "")
    .trim()
    .replaceAll(/\s+/g, " ");
}
