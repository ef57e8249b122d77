import type { BookCase } from "../book-case.ts";
import { chapter, frontMatter, part } from "../division.ts";
import { textCase } from "../make-case.ts";
import { writeProse } from "../write-prose.ts";
import { novel, numbered, ORDINALS, partedNovel, roman, TITLES, WORDS } from "./novels.ts";

const title = (number: number) => TITLES[(number - 1) % TITLES.length] ?? "";

/** Plain texts whose chapters have numbers, in all the ways that printers set them. */
export const numberedText: readonly BookCase[] = [
  textCase(
    "roman numerals with a title on the line",
    novel(
      1,
      numbered(9, (n) => `CHAPTER ${roman(n)}. ${title(n)}`),
    ),
  ),
  textCase(
    "numbers in words with a title on the next line",
    novel(
      2,
      numbered(8, (n) => `Chapter ${WORDS[n - 1]}\n${title(n)}`),
    ),
  ),
  textCase(
    "a title two lines below the number, in capitals",
    novel(
      3,
      numbered(8, (n) => `CHAPTER ${n}\n${title(n).toUpperCase()}`),
    ),
    { headingGap: "\n\n" },
  ),
  textCase(
    "Chapter the First",
    novel(
      4,
      numbered(7, (n) => `Chapter the ${ORDINALS[n - 1]}`),
    ),
  ),
  textCase(
    "long descriptive titles over several lines",
    novel(5, [
      "CHAPTER I.\nIN WHICH THE KEEPER LOSES HIS KEY, AND A LETTER ARRIVES\nTHAT NOBODY HAD EXPECTED",
      "CHAPTER II.\nOF WHAT WAS SAID AT SUPPER, WITH SOME REMARKS ON THE\nEDUCATION OF YOUNG LADIES",
      "CHAPTER III.\nTHE SAME CONTINUED",
      "CHAPTER IV.\nA SHORT ONE",
    ]),
  ),
  textCase("bare roman numerals", novel(6, numbered(11, roman))),
  textCase(
    "bare numbers with a dot",
    novel(
      7,
      numbered(12, (n) => `${n}.`),
    ),
  ),
  textCase("bare numbers in words", novel(8, WORDS)),
  textCase(
    "roman numerals before a title",
    novel(
      9,
      numbered(8, (n) => `${roman(n)}. ${title(n)}`),
    ),
  ),
  textCase(
    "numbers before a title in capitals",
    novel(
      10,
      numbered(8, (n) => `${n}. ${title(n).toUpperCase()}`),
    ),
  ),
  textCase(
    "a bare number with its title below",
    novel(
      11,
      numbered(8, (n) => `${n}\n${title(n)}`),
    ),
    {
      headingGap: "\n\n",
    },
  ),
  textCase(
    "120 chapters",
    novel(
      12,
      numbered(120, (n) => `CHAPTER ${roman(n)}`),
      4,
    ),
  ),
  textCase(
    "chapters of two sentences",
    writeShort(
      13,
      numbered(14, (n) => `CHAPTER ${n}`),
    ),
  ),
  textCase("a text of one chapter", novel(14, ["CHAPTER I"], 14)),
  textCase(
    "prologue, chapters and epilogue",
    novel(15, ["PROLOGUE", ...numbered(6, (n) => `CHAPTER ${n}`), "EPILOGUE"]),
  ),
  textCase("prologue, bare numbers and epilogue", novel(16, ["Prologue", ...numbered(6, String), "Epilogue"])),
  textCase(
    "parts whose chapters begin again at one",
    partedNovel(17, [
      ["PART ONE\nTHE SHORE", numbered(4, (n) => `CHAPTER ${roman(n)}`)],
      ["PART TWO\nTHE ISLAND", numbered(5, (n) => `CHAPTER ${roman(n)}`)],
      ["PART THREE\nTHE SEA", numbered(3, (n) => `CHAPTER ${roman(n)}`)],
    ]),
  ),
  textCase(
    "parts whose chapters are bare numbers that go on",
    partedNovel(18, [
      ["Part One", numbered(4, String)],
      ["Part Two", numbered(4, (n) => String(n + 4))],
    ]),
  ),
  textCase(
    "parts whose chapters are bare numerals that begin again",
    partedNovel(19, [
      ["PART I", numbered(5, roman)],
      ["PART II", numbered(4, roman)],
    ]),
  ),
  textCase(
    "books named by a year",
    partedNovel(20, [
      ["BOOK ONE: 1805", numbered(4, (n) => `CHAPTER ${roman(n)}`)],
      ["BOOK TWO: 1806-07", numbered(4, (n) => `CHAPTER ${roman(n)}`)],
    ]),
  ),
  textCase(
    "volumes, with parts in them",
    [1, 2].map((volume) =>
      part(
        `VOLUME ${roman(volume)}`,
        partedNovel(20 + volume, [
          ["PART I", numbered(3, (n) => `CHAPTER ${n}`)],
          ["PART II", numbered(3, (n) => `CHAPTER ${n + 3}`)],
        ]),
      ),
    ),
  ),
  textCase("parts with a motto", [
    part("PART ONE", novel(24, ["CHAPTER 1", "CHAPTER 2", "CHAPTER 3"]), [
      "“The sea gives nothing back that it has once been given.”\n—Old saying",
    ]),
    part("PART TWO", novel(25, ["CHAPTER 4", "CHAPTER 5"]), ["“A key is half a door.”\n—Another"]),
  ]),
  textCase(
    "chapters that open with a quoted motto",
    novel(
      26,
      numbered(6, (n) => `CHAPTER ${roman(n)}\n${title(n)}`),
    ).map((each, index) => ({
      ...each,
      text: [
        `“Nothing is so ${["old", "new", "cold", "dear", "far", "late"][index]} as a lamp that is out.”\n—T. Fell`,
        ...each.text,
      ],
    })),
  ),
  textCase("staves", novel(27, ["STAVE ONE\nTHE GHOST", "STAVE TWO\nTHE FIRST OF THE THREE", "STAVE THREE\nTHE LAST"])),
  textCase("letters", [
    ...letters(28, [
      "Letter 1\nTo Mrs. Saville, England",
      "Letter 2\nTo Mrs. Saville, England",
      "Letter 3\nTo Mrs. Saville, England",
    ]),
    ...novel(
      29,
      numbered(4, (n) => `Chapter ${n}`),
    ),
  ]),
  textCase(
    "letters with their writers",
    letters(30, [
      "LETTER I. MISS HALE TO MR. WREN",
      "LETTER II. MR. WREN TO MISS HALE",
      "LETTER III. THE SAME TO THE SAME",
      "LETTER IV. MISS HALE TO HER AUNT",
    ]),
  ),
  textCase("a preface before the first chapter", [
    frontMatter("PREFACE", writeProse(31).paragraphs(4)),
    ...novel(
      32,
      numbered(5, (n) => `CHAPTER ${n}`),
    ),
  ]),
  textCase(
    "indented paragraphs without blank lines",
    novel(
      33,
      numbered(6, (n) => `CHAPTER ${roman(n)}`),
    ),
    {
      paragraphs: "indents",
    },
  ),
  textCase(
    "paragraphs that are lines",
    novel(
      34,
      numbered(6, (n) => `Chapter ${n}: ${title(n)}`),
    ),
    { width: 100_000 },
  ),
  textCase("titles that come twice", novel(35, ["I. Night", "II. The Road", "III. Night", "IV. The Road", "V. Night"])),
];

/** Chapters of two sentences. */
function writeShort(seed: number, headings: readonly string[]) {
  const writer = writeProse(seed);
  return headings.map((heading) => chapter(heading, [writer.paragraph(2)]));
}

/** Letters with a date above and a name below. */
function letters(seed: number, headings: readonly string[]) {
  return novel(seed, headings, 5).map((each, index) => ({
    ...each,
    text: [`St. Olave, Dec. ${11 + index}th, 17—.`, ...each.text, "Your affectionate brother,", "R. Wren."],
  }));
}
