const ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
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

/** A whole number below 10^15 in words. */
export function cardinal(value: number): string {
  if (value < 20) return ONES[value] ?? "";
  if (value < 100) return [TENS[Math.floor(value / 10)], value % 10 === 0 ? "" : ONES[value % 10]].join(" ").trim();
  for (const [size, name] of SCALES) {
    if (value < size) continue;
    const rest = value % size;
    const joined = rest === 0 ? "" : rest < 100 && size >= 100 ? ` and ${cardinal(rest)}` : ` ${cardinal(rest)}`;
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

/** A decimal such as 3.14. */
export function decimal(text: string): string {
  const [whole = "0", fraction = ""] = text.replaceAll(",", "").split(".");
  return fraction === "" ? cardinal(Number(whole)) : `${cardinal(Number(whole))} point ${digits(fraction)}`;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a well-formed roman numeral, or `undefined`. */
export function romanValue(text: string): number | undefined {
  if (!/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text) || text === "") return undefined;
  return [...text].reduce((sum, letter, index) => {
    const value = ROMAN[letter] ?? 0;
    const next = ROMAN[text[index + 1] ?? ""] ?? 0;
    return value < next ? sum - value : sum + value;
  }, 0);
}
