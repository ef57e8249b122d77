const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: readonly (readonly [size: number, name: string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
  [1000, "thousand"],
  [100, "hundred"],
];
const ORDINALS: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** Digits of a number that is still said as a quantity; longer ones are said digit by digit. */
export const MOST_DIGITS = 15;

/** A whole number of at most 15 digits in words: 1205 one thousand two hundred and five. */
export function cardinal(value: number): string {
  if (value < 20) return ONES[value] ?? "";
  if (value < 100) return [TENS[Math.floor(value / 10)], value % 10 === 0 ? "" : ONES[value % 10]].join(" ").trim();
  for (const [size, name] of SCALES) {
    if (value < size) continue;
    const rest = value % size;
    const joined = rest === 0 ? "" : rest < 100 ? ` and ${cardinal(rest)}` : ` ${cardinal(rest)}`;
    return `${cardinal(Math.floor(value / size))} ${name}${joined}`;
  }
  return String(value);
}

/** `21` as twenty first. */
export function ordinal(value: number): string {
  const words = cardinal(value).split(" ");
  const last = words.pop() ?? "";
  const ended = ORDINALS[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, ended].join(" ");
}

/** A year as people say it: 1898 eighteen ninety eight, 1905 nineteen oh five, 2007 two thousand and seven. */
export function year(value: number): string {
  const century = Math.floor(value / 100);
  const rest = value % 100;
  if (value % 1000 < 10 || value < 1000) return cardinal(value);
  if (rest === 0) return `${cardinal(century)} hundred`;
  return `${cardinal(century)} ${rest < 10 ? `oh ${ONES[rest]}` : cardinal(rest)}`;
}

/** Each digit by itself. */
export function digits(text: string): string {
  return [...text].map((digit) => ONES[Number(digit)] ?? "").join(" ");
}

/** A number with or without commas and decimals: 1,200 or 3.14. */
export function decimal(text: string): string {
  const [whole = "0", fraction = ""] = text.replaceAll(",", "").split(".");
  const said = whole.length > MOST_DIGITS ? digits(whole) : cardinal(Number(whole));
  return fraction === "" ? said : `${said} point ${digits(fraction)}`;
}

/** 3/4 as three quarters, 1/2 as one half. */
export function fraction(over: number, under: number): string {
  if (under === 2) return over === 1 ? "one half" : `${cardinal(over)} halves`;
  const name = under === 4 ? "quarter" : ordinal(under);
  return `${cardinal(over)} ${name}${over === 1 ? "" : "s"}`;
}

/** Words of number in the plural: twenty, twenties; six, sixes. */
export function plural(words: string): string {
  if (words.endsWith("y")) return `${words.slice(0, -1)}ies`;
  return words.endsWith("x") ? `${words}es` : `${words}s`;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a well-formed roman numeral in capitals, or `undefined`. */
export function romanValue(text: string): number | undefined {
  if (!/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text) || text === "") return undefined;
  return [...text].reduce((sum, letter, index) => {
    const value = ROMAN[letter] ?? 0;
    const next = ROMAN[text[index + 1] ?? ""] ?? 0;
    return value < next ? sum - value : sum + value;
  }, 0);
}
