/** What stands for words without being read letter by letter. Keys are lower case, with their full stop. */

/** Titles and the like: something always follows, so their full stop never ends a sentence. */
export const NEVER_LAST: Readonly<Record<string, string>> = {
  "mr.": "mister",
  "mrs.": "missus",
  "ms.": "miz",
  "dr.": "doctor",
  "prof.": "professor",
  "capt.": "captain",
  "cpt.": "captain",
  "cmdr.": "commander",
  "adm.": "admiral",
  "lt.": "lieutenant",
  "lieut.": "lieutenant",
  "col.": "colonel",
  "gen.": "general",
  "sgt.": "sergeant",
  "cpl.": "corporal",
  "pvt.": "private",
  "maj.": "major",
  "rev.": "reverend",
  "hon.": "honorable",
  "gov.": "governor",
  "sen.": "senator",
  "rep.": "representative",
  "pres.": "president",
  "supt.": "superintendent",
  "insp.": "inspector",
  "messrs.": "messers",
  "mme.": "madame",
  "mlle.": "mademoiselle",
  "mt.": "mount",
  "vs.": "versus",
  "v.": "versus",
  "e.g.": "for example",
  "i.e.": "that is",
  "viz.": "namely",
  "cf.": "compare",
  "vol.": "volume",
  "ch.": "chapter",
  "chap.": "chapter",
  "fig.": "figure",
  "pp.": "pages",
  mr: "mister",
  mrs: "missus",
  ms: "miz",
  dr: "doctor",
  mme: "madame",
  mlle: "mademoiselle",
};

/** Abbreviations whose full stop may be the sentence's as well. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  "jr.": "junior",
  "sr.": "senior",
  "esq.": "esquire",
  "bros.": "brothers",
  "co.": "company",
  "ltd.": "limited",
  "inc.": "incorporated",
  "dept.": "department",
  "etc.": "et cetera",
  "&c.": "et cetera",
  "ave.": "avenue",
  "blvd.": "boulevard",
  "rd.": "road",
  "jan.": "january",
  "feb.": "february",
  "aug.": "august",
  "sept.": "september",
  "oct.": "october",
  "nov.": "november",
  "dec.": "december",
  "p.m.": "pee em",
  "a.m.": "ay em",
  pm: "pee em",
  "b.c.": "bee see",
  "a.d.": "ay dee",
  "&": "and",
  "%": "percent",
  "+": "plus",
  "=": "equals",
  "@": "at",
  "×": "times",
};

/** Units after a number, one and many. */
export const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  km: ["kilometer", "kilometers"],
  m: ["meter", "meters"],
  cm: ["centimeter", "centimeters"],
  mm: ["millimeter", "millimeters"],
  kg: ["kilogram", "kilograms"],
  g: ["gram", "grams"],
  ft: ["foot", "feet"],
  lb: ["pound", "pounds"],
  lbs: ["pound", "pounds"],
  oz: ["ounce", "ounces"],
  mi: ["mile", "miles"],
  mph: ["mile an hour", "miles an hour"],
  am: ["ay em", "ay em"],
  pm: ["pee em", "pee em"],
};

/** Sign before an amount: the unit and its hundredth, one and many. */
export const CURRENCIES: Readonly<Record<string, readonly [unit: string, units: string, part: string, parts: string]>> =
  {
    $: ["dollar", "dollars", "cent", "cents"],
    "£": ["pound", "pounds", "penny", "pence"],
    "€": ["euro", "euros", "cent", "cents"],
  };

export const VULGAR_FRACTIONS: Readonly<Record<string, readonly [over: number, under: number]>> = {
  "½": [1, 2],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅕": [1, 5],
  "⅛": [1, 8],
  "⅜": [3, 8],
  "⅝": [5, 8],
  "⅞": [7, 8],
};

/** Words that Flite would say wrongly or spell out, in letters that it says rightly. */
export const RESPELLINGS: Readonly<Record<string, string>> = {
  "'tis": "tiz",
  tis: "tiz",
  "'twas": "twuz",
  twas: "twuz",
  hm: "hum",
  hmm: "hum",
  hmmm: "hum",
  mm: "mum",
  mmm: "mum",
  sh: "shush",
  shh: "shush",
  shhh: "shush",
  psst: "pist",
  pst: "pist",
  brr: "burr",
  brrr: "burr",
  tsk: "tisk",
  pfft: "fft",
  hmph: "humph",
  ok: "okay",
  nth: "enth",
};

/** Names of letters that differ from how Flite says the lone letter in a sentence. */
export const LETTERS: Readonly<Record<string, string>> = {
  a: "ay",
  b: "bee",
  c: "see",
  d: "dee",
  e: "ee",
  g: "jee",
  m: "em",
  n: "en",
  p: "pee",
  t: "tee",
  v: "vee",
  z: "zee",
};

/** Verbs after which `read` and `lead` rhyme with `need`, and not with `bed`. */
export const BEFORE_INFINITIVE: ReadonlySet<string> = new Set(
  `to will can could would should shall must may might did do does don't didn't can't
    couldn't won't wouldn't let cannot i'll you'll we'll they'll he'll she'll please`.split(/\s+/),
);
export const AS_INFINITIVE: Readonly<Record<string, string>> = { read: "reed", lead: "leed" };
