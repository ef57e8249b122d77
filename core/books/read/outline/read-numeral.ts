import { readNumberWord } from "./number-words.ts";

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const ROMAN = /^(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,4})$/;

const HAN_DIGITS = "〇一二三四五六七八九";
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN = /^[〇零一二三四五六七八九十百千两兩]+$/;

/** Letters that count in Hebrew: 1 to 9, 10 to 90, 100 to 400; the signs of abbreviation do not. */
const HEBREW_VALUES: ReadonlyMap<string, number> = new Map([
  ..."אבגדהוזחט".split("").map((letter, index) => [letter, index + 1] as const),
  ..."יכלמנסעפצ".split("").map((letter, index) => [letter, (index + 1) * 10] as const),
  ..."קרשת".split("").map((letter, index) => [letter, (index + 1) * 100] as const),
]);
const HEBREW = /^[ק-ת]?[י-צ]?[א-ט]{0,2}$/;

/** A division with a number from here on is a year or a reference, not a heading. */
const FIRST_NO_NUMBER = 1000;

/**
 * The value of a numeral such as `12`, `XIV`, `Twenty-One`, `twenty one`, `third`, `premier`, `zweites`, `二十`, `י״ב` or
 * `٣`, in any case; 0 for `last`, and `undefined` for anything else and for numbers of four digits and more.
 */
export function readNumeral(text: string): number | undefined {
  const numeral = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replaceAll(/[\s-]+/g, "-")
    .replaceAll(/["״׳'’]/g, "");
  const digits = numeral.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  if (/^\d{1,4}$/.test(digits)) return Number(digits) < FIRST_NO_NUMBER ? Number(digits) : undefined;
  if (ROMAN.test(numeral)) return romanValue(numeral);
  if (HAN.test(numeral)) return hanValue(numeral);
  if (numeral !== "" && HEBREW.test(numeral)) {
    return [...numeral].reduce((sum, letter) => sum + (HEBREW_VALUES.get(letter) ?? 0), 0);
  }
  return readNumberWord(numeral);
}

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** 二十三 counts its tens, 二三 only lists its digits. */
function hanValue(numeral: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const sign of numeral.replaceAll("零", "〇").replaceAll(/[两兩]/g, "二")) {
    const unit = HAN_UNITS[sign];
    if (unit) {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    } else {
      digit = (digit ?? 0) * 10 + HAN_DIGITS.indexOf(sign);
    }
  }
  const value = sum + (digit ?? 0);
  return value < FIRST_NO_NUMBER ? value : undefined;
}
