import { foldCase } from "./fold-case.ts";

/** How a language counts in words, or orders. */
interface Counting {
  /** For 1, 2, 3 and so on; several forms of one parted by "/". A "~" ends a word that takes an ending. */
  readonly words: string;
  readonly endings?: string;
  /** For 10, 20, 30 and so on, where a word for 1 to 9 may follow; "-" for one that does not combine. */
  readonly tens?: string;
}

const COUNTINGS: readonly Counting[] = [
  {
    words: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty`,
    tens: "- twenty thirty forty fifty sixty seventy eighty ninety",
  },
  {
    words: `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
      fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`,
    tens: "- twenty thirty forty fifty sixty seventy eighty ninety",
  },
  {
    words: `un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
      dix-huit dix-neuf vingt`,
    tens: "- vingt trente quarante cinquante",
  },
  {
    words: `premier/première/unième/1er/1re/1ère deuxième/second/seconde/2e/2ème troisième/3e quatrième/4e cinquième
      sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième
      dix-septième dix-huitième dix-neuvième vingtième`,
    tens: "- vingt trente quarante cinquante",
  },
  {
    words: `eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
      achtzehn neunzehn zwanzig`,
  },
  {
    words: `erst~ zweit~ dritt~ viert~ fünft~ sechst~ siebent~/siebt~ acht~ neunt~ zehnt~ elft~ zwölft~ dreizehnt~
      vierzehnt~ fünfzehnt~ sechzehnt~ siebzehnt~ achtzehnt~ neunzehnt~ zwanzigst~ einundzwanzigst~
      zweiundzwanzigst~ dreiundzwanzigst~ vierundzwanzigst~ fünfundzwanzigst~ sechsundzwanzigst~
      siebenundzwanzigst~ achtundzwanzigst~ neunundzwanzigst~ dreißigst~ einunddreißigst~ zweiunddreißigst~
      dreiunddreißigst~ vierunddreißigst~ fünfunddreißigst~ sechsunddreißigst~ siebenunddreißigst~
      achtunddreißigst~ neununddreißigst~ vierzigst~`,
    endings: "e er es en",
  },
  {
    words: `uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
      dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco`,
  },
  {
    words: `primer/primer~ segund~ tercer/tercer~ cuart~ quint~ sext~ séptim~ octav~ noven~ décim~ undécim~ duodécim~
      decimotercer~ decimocuart~ decimoquint~ decimosext~ decimoséptim~ decimoctav~ decimonoven~ vigésim~`,
    endings: "o a",
    tens: "décimo vigésimo trigésimo cuadragésimo",
  },
  {
    words: `uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
      diciassette diciotto diciannove venti`,
  },
  {
    words: `prim~ second~ terz~ quart~ quint~ sest~ settim~ ottav~ non~ decim~ undicesim~ dodicesim~ tredicesim~
      quattordicesim~ quindicesim~ sedicesim~ diciassettesim~ diciottesim~ diciannovesim~ ventesim~`,
    endings: "o a",
  },
  {
    words: "prim~ secund~ terti~ quart~ quint~ sext~ septim~ octav~/octau~ non~ decim~ undecim~ duodecim~",
    endings: "us a um",
  },
  {
    words: "um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze quinze",
  },
  {
    words: "primeir~ segund~ terceir~ quart~ quint~ sext~ sétim~ oitav~ non~ décim~",
    endings: "o a",
  },
  {
    words: "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien",
  },
  {
    words: "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende",
  },
  {
    words: `перв~ втор~ треть~/трет~ четверт~ пят~ шест~ седьм~ восьм~ девят~ десят~ одиннадцат~ двенадцат~ тринадцат~
      четырнадцат~ пятнадцат~ шестнадцат~ семнадцат~ восемнадцат~ девятнадцат~ двадцат~`,
    endings: "ая ый ой ое я ий е",
  },
  {
    words: "один/одна два/две три четыре пять шесть семь восемь девять десять",
  },
  {
    words: `ראשון/ראשונה שני/שנייה/שניה שלישי/שלישית רביעי/רביעית חמישי/חמישית שישי/שישית/ששי שביעי/שביעית שמיני/שמינית
      תשיעי/תשיעית עשירי/עשירית`,
  },
  {
    words: `الأول/الأولى الثاني/الثانية الثالث/الثالثة الرابع/الرابعة الخامس/الخامسة السادس/السادسة السابع/السابعة
      الثامن/الثامنة التاسع/التاسعة العاشر/العاشرة الحادي-عشر/الحادية-عشرة الثاني-عشر/الثانية-عشرة الثالث-عشر
      الرابع-عشر الخامس-عشر السادس-عشر السابع-عشر الثامن-عشر التاسع-عشر العشرون`,
  },
];

const WORDS = new Map<string, number>([["last", 0]]);

for (const { words, endings = "", tens = "" } of COUNTINGS) {
  const forms = words
    .trim()
    .split(/\s+/)
    .map((each) => formsOf(each, endings));
  for (const [index, each] of forms.entries()) for (const form of each) learn(form, index + 1);
  for (const [index, ten] of tens.split(" ").entries()) {
    if (ten === "-" || ten === "") continue;
    learn(ten, (index + 1) * 10);
    for (const [unit, each] of forms.slice(0, 9).entries()) {
      for (const form of each) learn(`${ten}-${form}`, (index + 1) * 10 + unit + 1);
    }
    for (const form of forms[0] ?? []) learn(`${ten}-et-${form}`, (index + 1) * 10 + 1);
  }
}

function formsOf(words: string, endings: string): string[] {
  return words
    .split("/")
    .flatMap((word) => (word.endsWith("~") ? endings.split(" ").map((ending) => word.slice(0, -1) + ending) : word));
}

/** The first language that has a word keeps it. */
function learn(word: string, value: number): void {
  const folded = foldCase(word);
  if (!WORDS.has(folded)) WORDS.set(folded, value);
}

/** The value of a numeral in words, its parts joined by hyphens, such as `twenty-one` or `vingt-et-un`. */
export function readNumberWord(word: string): number | undefined {
  const folded = foldCase(word);
  const [, hundreds, rest] = /^(.*?)-?hundred(?:-and)?(?:-(.*))?$/.exec(folded) ?? [];
  if (hundreds === undefined) return WORDS.get(folded);
  const [factor, units] = [WORDS.get(hundreds || "one"), rest ? WORDS.get(rest) : 0];
  return factor === undefined || units === undefined ? undefined : factor * 100 + units;
}
