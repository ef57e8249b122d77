import { CURRENCIES, UNITS, VULGAR_FRACTIONS } from "./pronunciations.ts";
import { cardinal, decimal, digits, fraction, MOST_DIGITS, ordinal, plural, year } from "./spell-numbers.ts";

type Rule = readonly [pattern: RegExp, say: (match: readonly string[]) => string | undefined];

/** Each way of writing a number, the most telling first. */
const RULES: readonly Rule[] = [
  [/^([$£€])(\d[\d,]*)(?:\.(\d\d?))?$/, ([, sign = "", whole = "", part = ""]) => money(sign, whole, part)],
  [
    /^([$£€])(\d[\d,]*(?:\.\d+)?)([kmb]n?)$/i,
    ([, sign = "", amount = "", scale = ""]) => roundMoney(sign, amount, scale),
  ],
  [/^(\d{1,2}):(\d\d)(am|pm)?$/i, ([, hour = "", minute = "", half = ""]) => time(hour, minute, half)],
  [/^(\d[\d,]*)(?:st|nd|rd|th)$/i, ([, number = ""]) => ordinal(whole(number))],
  [/^((?:1[1-9]|20)\d0)'?s$/, ([, decade = ""]) => plural(year(Number(decade)))],
  [/^'?([2-9]0)'?s$/, ([, decade = ""]) => plural(cardinal(Number(decade)))],
  [/^(\d[\d,.]*|[$£€]\d[\d,.]*)[-–](\d[\d,.]*)$/, ([, from = "", to = ""]) => range(from, to)],
  [/^(\d{1,4})\/(\d{1,4})$/, ([, over = "", under = ""]) => ratio(Number(over), Number(under))],
  [/^(\d*)([½⅓⅔¼¾⅕⅛⅜⅝⅞])$/, ([, number = "", part = ""]) => mixed(number, part)],
  [/^([\d.,]+)%$/, ([, number = ""]) => `${decimal(number)} percent`],
  [/^([-−]?)(\d+)°([CF]?)$/, ([, sign = "", number = ""]) => `${sign ? "minus " : ""}${decimal(number)} degrees`],
  [/^#(\d+)$/, ([, number = ""]) => `number ${decimal(number)}`],
  [/^[-−](\d[\d,]*(?:\.\d+)?)$/, ([, number = ""]) => `minus ${decimal(number)}`],
  [/^(\d[\d,]*(?:\.\d+)?)([a-z]{1,3})$/i, ([, number = "", unit = ""]) => withUnit(number, unit)],
  [/^(?:1[1-9]|20)\d\d$/, ([number = ""]) => year(Number(number))],
  [/^\d+$/, ([number = ""]) => plainNumber(number)],
  [/^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+\.\d+$/, ([number = ""]) => decimal(number)],
];

/** How a number is said, in whatever way it is written, or `undefined` for what is none. */
export function sayNumber(written: string): string | undefined {
  for (const [pattern, say] of RULES) {
    const match = pattern.exec(written);
    const said = match && say([...match].map((group) => group ?? ""));
    if (said) return said;
  }
  return undefined;
}

function whole(number: string): number {
  return Number(number.replaceAll(",", ""));
}

function plainNumber(number: string): string {
  const isCode = number.length > MOST_DIGITS || (number.length > 1 && number.startsWith("0"));
  return isCode ? digits(number) : cardinal(Number(number));
}

function money(sign: string, amount: string, hundredths: string): string {
  const [unit, units, small, smalls] = CURRENCIES[sign] ?? ["", "", "", ""];
  const main = whole(amount);
  const part = Number(hundredths.padEnd(2, "0"));
  const said = `${decimal(amount)} ${main === 1 ? unit : units}`;
  return part === 0 ? said : `${said} and ${cardinal(part)} ${part === 1 ? small : smalls}`;
}

const SCALES: Readonly<Record<string, string>> = { k: "thousand", m: "million", b: "billion", bn: "billion" };

function roundMoney(sign: string, amount: string, scale: string): string | undefined {
  const name = SCALES[scale.toLowerCase()];
  return name && `${decimal(amount)} ${name} ${CURRENCIES[sign]?.[1] ?? ""}`;
}

function time(hour: string, minute: string, half: string): string {
  const minutes = Number(minute);
  const said = minutes < 10 ? `oh ${cardinal(minutes)}` : cardinal(minutes);
  const suffix = half === "" ? "" : ` ${UNITS[half.toLowerCase()]?.[0] ?? ""}`;
  if (minutes > 0) return `${cardinal(Number(hour))} ${said}${suffix}`;
  return `${cardinal(Number(hour))}${suffix || " o'clock"}`;
}

function range(from: string, to: string): string | undefined {
  const [first, second] = [sayNumber(from), sayNumber(to)];
  return first && second && `${first} to ${second}`;
}

function ratio(over: number, under: number): string {
  return under >= 2 && under <= 100 && over < under ? fraction(over, under) : `${cardinal(over)} ${cardinal(under)}`;
}

function mixed(number: string, part: string): string {
  const [over, under] = VULGAR_FRACTIONS[part] ?? [1, 2];
  if (number === "") return fraction(over, under);
  return `${decimal(number)} and ${over === 1 ? fraction(over, under).replace(/^one/, "a") : fraction(over, under)}`;
}

function withUnit(number: string, unit: string): string | undefined {
  const [one, many] = UNITS[unit.toLowerCase()] ?? [];
  return one && `${decimal(number)} ${number === "1" ? one : many}`;
}
