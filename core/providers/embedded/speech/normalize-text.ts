import { cardinal, decimal, digits, ordinal, romanValue, year } from "./spell-numbers.ts";

/** A written word and how it is said. `pauseAfter` marks where a voice breathes within a sentence. */
export interface ReadWord {
  readonly written: string;
  /** Plain lower-case English words; empty where nothing is said, as for a lone dash. */
  readonly spoken: string;
  /** What the voice does after it. */
  readonly mark: "" | "," | "." | "?" | "!";
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  "mr.": "mister",
  mr: "mister",
  "mrs.": "missus",
  mrs: "missus",
  "ms.": "miz",
  "dr.": "doctor",
  dr: "doctor",
  "prof.": "professor",
  "capt.": "captain",
  "lt.": "lieutenant",
  "col.": "colonel",
  "gen.": "general",
  "sgt.": "sergeant",
  "maj.": "major",
  "rev.": "reverend",
  "hon.": "honorable",
  "jr.": "junior",
  "sr.": "senior",
  "esq.": "esquire",
  "messrs.": "messers",
  "mt.": "mount",
  "vs.": "versus",
  "etc.": "et cetera",
  "e.g.": "for example",
  "i.e.": "that is",
  "viz.": "namely",
  "cf.": "compare",
  "vol.": "volume",
  "ch.": "chapter",
  "fig.": "figure",
  "p.m.": "p m",
  "a.m.": "a m",
  "b.c.": "b c",
  "a.d.": "a d",
  "u.s.": "u s",
  "&": "and",
  "%": "percent",
  "+": "plus",
  "=": "equals",
  "@": "at",
};

const CURRENCIES: Readonly<Record<string, readonly [unit: string, units: string, part: string, parts: string]>> = {
  $: ["dollar", "dollars", "cent", "cents"],
  "£": ["pound", "pounds", "penny", "pence"],
  "€": ["euro", "euros", "cent", "cents"],
};

/** Words after which a roman numeral is a number, such as a chapter or a king. */
const BEFORE_ROMAN = /^(chapter|book|part|act|scene|canto|volume|vol\.?|section|letter|stave|war|no\.?|number)$/i;
const KINGS = /^(louis|henry|charles|george|edward|james|william|richard|elizabeth|catherine|philip|francis|napoleon|pius|john|paul|gregory|leo|alexander|frederick|mary|ivan|peter)$/i;

/**
 * Reads a text as a person would read it aloud: what every written word is in spoken ones. Each written word is in the
 * result exactly once and in order, so that times of the speech can be given back to the text.
 */
export function normalizeText(text: string): ReadWord[] {
  const written = text
    .replaceAll(/[_*]/g, "")
    .replaceAll(/\s*(?:—|--|–(?!\d))\s*/g, " — ")
    .replaceAll(/\.\.\.|…/g, "… ")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  const words: ReadWord[] = [];
  for (const [index, word] of written.entries()) {
    const last = words.at(-1);
    // A dash stands alone; it belongs to the word before and makes a pause there.
    if (/^[—–-]+$/.test(word)) {
      if (last) words[words.length - 1] = { ...last, written: `${last.written} ${word}`, mark: last.mark || "," };
      else words.push({ written: word, spoken: "", mark: "" });
      continue;
    }
    words.push(readWord(word, written[index - 1] ?? "", written[index + 1] ?? ""));
  }
  return words;
}

function readWord(written: string, before: string, after: string): ReadWord {
  const bare = written.normalize("NFKC").replaceAll(/^[("'“‘\[{«]+|[)"”\]}»]+$/g, "").replaceAll("’", "'");
  const known = ABBREVIATIONS[bare.replace(/[,;:!?]+$/, "").toLowerCase()];
  const mark = markOf(bare, known !== undefined && after !== "" && !/^["'“‘(]?[A-Z]/.test(after));
  if (known !== undefined) return { written, spoken: known, mark: mark === "." ? "" : mark };
  const core = bare.replace(/[.,;:!?…'"”)\]]+$/, "").replace(/^'+/, "");
  return { written, spoken: sayCore(core, bare, before, after), mark };
}

function markOf(bare: string, abbreviation: boolean): ReadWord["mark"] {
  const ending = /([.,;:!?…]+)['"”’)\]]*$/.exec(bare)?.[1] ?? "";
  if (ending.includes("?")) return "?";
  if (ending.includes("!")) return "!";
  if (ending.endsWith(".") && ending.length === 1) return abbreviation ? "" : ".";
  return ending === "" ? "" : ",";
}

function sayCore(core: string, bare: string, before: string, after: string): string {
  if (/^st\.?$/i.test(core) && bare.startsWith("St")) return /^[A-Z]/.test(after) ? "saint" : "street";
  if (/^no$/i.test(core) && bare.startsWith("No.") && /^\d/.test(after)) return "number";
  const number = sayNumber(core);
  if (number !== undefined) return number;
  const roman = romanValue(core);
  if (roman !== undefined && (core.length > 1 || core !== "I" || BEFORE_ROMAN.test(before))) {
    if (BEFORE_ROMAN.test(before)) return cardinal(roman);
    if (KINGS.test(before.replace(/\W+$/, "")) && core !== "I") return `the ${ordinal(roman)}`;
  }
  if (/^(https?:\/\/|www\.)/i.test(core)) return core.replace(/^https?:\/\//i, "").replaceAll(".", " dot ").replaceAll(/[^a-z\d]+/gi, " ");
  return plainWords(core);
}

function sayNumber(core: string): string | undefined {
  const money = /^([$£€])(\d[\d,]*)(?:\.(\d\d))?$/.exec(core);
  if (money) return sayMoney(money[1] ?? "", Number(money[2]?.replaceAll(",", "")), Number(money[3] ?? 0));
  const time = /^(\d{1,2}):(\d\d)$/.exec(core);
  if (time) {
    const minutes = Number(time[2]);
    const said = minutes === 0 ? "o'clock" : minutes < 10 ? `oh ${cardinal(minutes)}` : cardinal(minutes);
    return `${cardinal(Number(time[1]))} ${said}`;
  }
  const nth = /^(\d[\d,]*)(st|nd|rd|th)$/i.exec(core);
  if (nth) return ordinal(Number(nth[1]?.replaceAll(",", "")));
  const decade = /^(1[1-9]|20)(\d)0s$/.exec(core);
  if (decade) return plural(year(Number(core.slice(0, 4))));
  const range = /^(\d+)[-–](\d+)$/.exec(core);
  if (range) return `${sayNumber(range[1] ?? "")} to ${sayNumber(range[2] ?? "")}`;
  const fraction = /^(\d+)\/(\d+)$/.exec(core);
  if (fraction) return sayFraction(Number(fraction[1]), Number(fraction[2]));
  const percent = /^([\d.,]+)%$/.exec(core);
  if (percent) return `${decimal(percent[1] ?? "")} percent`;
  const degrees = /^(-?)(\d+)°([CF]?)$/.exec(core);
  if (degrees) return `${degrees[1] ? "minus " : ""}${cardinal(Number(degrees[2]))} degrees`;
  if (/^(1[1-9]|20)\d\d$/.test(core)) return year(Number(core));
  if (/^\d{1,3}(,\d{3})+$/.test(core)) return cardinal(Number(core.replaceAll(",", "")));
  if (/^\d+$/.test(core)) return core.length > 12 || (core.length > 1 && core.startsWith("0")) ? digits(core) : cardinal(Number(core));
  if (/^\d+\.\d+$/.test(core)) return decimal(core);
  return undefined;
}

function plural(words: string): string {
  return words.endsWith("y") ? `${words.slice(0, -1)}ies` : `${words}s`;
}

function sayMoney(sign: string, whole: number, part: number): string {
  const [unit, units, small, smalls] = CURRENCIES[sign] ?? ["", "", "", ""];
  const main = `${cardinal(whole)} ${whole === 1 ? unit : units}`;
  return part === 0 ? main : `${main} and ${cardinal(part)} ${part === 1 ? small : smalls}`;
}

function sayFraction(over: number, under: number): string {
  if (under === 2) return over === 1 ? "one half" : `${cardinal(over)} halves`;
  const name = under === 4 ? "quarter" : ordinal(under);
  return `${cardinal(over)} ${name}${over === 1 ? "" : "s"}`;
}

/** Letters as Flite reads them: no accents, hyphens apart, numbers inside spelled out. */
function plainWords(core: string): string {
  return core
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[æÆ]/g, "ae")
    .replaceAll(/[œŒ]/g, "oe")
    .replaceAll(/ß/g, "ss")
    .replaceAll(/\d+/g, (number) => ` ${number.length > 4 ? digits(number) : cardinal(Number(number))} `)
    .replaceAll(/[^a-zA-Z' ]+/g, " ")
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, " ");
}
