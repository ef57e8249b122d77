const UNITS =
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);

const SPELLED = new Map([
  ...UNITS.map((word, index) => [word, index + 1] as const),
  ...ORDINALS.map((word, index) => [word, index + 1] as const),
  ...TENS.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...UNITS.slice(0, 9).map((unit, one) => [`${ten}-${unit}`, (index + 2) * 10 + one + 1] as const),
    ...ORDINALS.slice(0, 9).map((unit, one) => [`${ten}-${unit}`, (index + 2) * 10 + one + 1] as const),
  ]),
  ["last", 0],
]);

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const ROMAN = /^(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,4})$/;

/** A division with a number from here on is a year or a reference, not a heading. */
const FIRST_NO_NUMBER = 1000;

/**
 * The value of a numeral such as `12`, `XIV`, `Twenty-One`, `twenty one` or `third`, in any case; 0 for `last`, and
 * `undefined` for anything else and for numbers of four digits and more.
 */
export function readNumeral(text: string): number | undefined {
  const numeral = text
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replaceAll(/[\s-]+/g, "-");
  if (/^\d{1,4}$/.test(numeral)) return Number(numeral) < FIRST_NO_NUMBER ? Number(numeral) : undefined;
  return SPELLED.get(numeral) ?? (ROMAN.test(numeral) ? romanValue(numeral) : undefined);
}

/** A pattern, without groups or flags, for whatever {@link readNumeral} may know. Case is to be ignored. */
export const NUMERAL_PATTERN = String.raw`(?:the\s+)?(?:\d{1,4}|[ivxlc]{1,9}(?![\p{L}\p{N}])|(?:${TENS.join("|")})[\s-](?:${[...UNITS.slice(0, 9), ...ORDINALS.slice(0, 9)].join("|")})|${[...SPELLED.keys()].sort((a, b) => b.length - a.length).join("|")})`;

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
