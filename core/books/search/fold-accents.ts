/** Letters that Unicode does not take apart into one and its accent. */
const WHOLE: Readonly<Record<string, string>> = {
  ...{ Ø: "O", ø: "o", Ł: "L", ł: "l", Đ: "D", đ: "d", Ħ: "H", ħ: "h", Ŧ: "T", ŧ: "t", ı: "i" },
  ...{ Æ: "AE", æ: "ae", Œ: "OE", œ: "oe", ẞ: "SS", ß: "ss" },
};

/** What goes of a text that is taken apart: `fold_accents` in the database says what of each script and why. */
const ACCENTS = new RegExp(
  [
    "(?<=[A-Za-z\\u0370-\\u03ff])[\\u0300-\\u036f]+",
    "(?<=[Ее])\\u0308",
    "(?<=[АЕИОУЫЭЮЯІаеиоуыэюяі])[\\u0300\\u0301]",
    "[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0640\\u064b-\\u0652\\u0670]",
    "(?<=\\u0627[\\u064b-\\u0652]*)[\\u0653-\\u0655]",
  ].join("|"),
  "g",
);

/** All that may change: a letter with what is on it, in one character or in several. */
const ACCENTED =
  /\P{M}?\p{M}+|[\u00c0-\u024f\u0370-\u03ff\u0400\u0401\u040d\u0450\u0451\u045d\u0591-\u06ff\u1e00-\u1fff]/gsu;

/**
 * A text without its accents, as the database makes it (`fold_accents`), and where each of its characters stood.
 *
 * @returns `places`: for each UTF-16 code unit of `folded`, where in `text` the character begins that it was made of.
 */
export function foldAccents(text: string): { folded: string; places: number[] } {
  let folded = "";
  const places: number[] = [];
  const take = (from: number, to: number) => {
    folded += text.slice(from, to);
    for (let place = from; place < to; place++) places.push(place);
  };
  let at = 0;
  for (const { 0: letter, index } of text.matchAll(ACCENTED)) {
    take(at, index);
    const made = foldLetter(letter);
    folded += made;
    for (let unit = 0; unit < made.length; unit++) places.push(index);
    at = index + letter.length;
  }
  take(at, text.length);
  return { folded, places };
}

function foldLetter(letter: string): string {
  const parts = [...letter].map((character) => WHOLE[character] ?? character).join("");
  return parts.normalize("NFD").replaceAll(ACCENTS, "").normalize("NFC");
}
