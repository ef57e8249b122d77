import type { BookCase } from "../book-case.ts";
import { backMatter, chapter, type Division, frontMatter } from "../division.ts";
import { textCase } from "../make-case.ts";
import { writeProse } from "../write-prose.ts";
import { novel, numbered, partedNovel, roman, TITLES } from "./novels.ts";

const LICENCE = [
  "This eBook is for the use of anyone anywhere at no cost and with almost no restrictions whatsoever.",
  "You may copy it, give it away or re-use it under the terms of the licence included with this eBook.",
  "Section 1. General Terms of Use",
  "Most people start at our website, which has the main search facility.",
];

function withTexts(book: readonly Division[], add: (index: number) => readonly string[]): Division[] {
  return book.map((each, index) => ({
    ...each,
    text: [...each.text.slice(0, 3), ...add(index), ...each.text.slice(3)],
  }));
}

const chapters = (seed: number, count = 6) =>
  novel(
    seed,
    numbered(count, (n) => `CHAPTER ${roman(n)}`),
  );
const stories = TITLES.slice(0, 7);

/** Plain texts full of what is no heading, and some whose headings bear no number. */
export const trickyText: readonly BookCase[] = [
  textCase(
    "years and lists of numbers in the prose",
    withTexts(chapters(40), (index) => [
      `19${10 + index} was the year in which nothing happened, or so they said.`,
      `18${20 + index}`,
      "1. Take two eggs and beat them well.",
      "2. Add a cup of flour, and salt.",
      "3. Leave it alone for an hour.",
      `Chapter ${index + 2} of the old chronicle says otherwise.`,
    ]),
  ),
  textCase("recipes in numbered steps, and no chapters", [
    chapter(
      "",
      [
        ...writeProse(41).paragraphs(3),
        "1. Take two eggs and beat them well.",
        "2. Add a cup of flour, and salt.",
        "3. Leave it alone for an hour.",
        ...writeProse(42).paragraphs(3),
        "1999 was a cold year, and 2001 no better.",
        ...writeProse(43).paragraphs(3),
      ],
      { title: "book" },
    ),
  ]),
  textCase(
    "chapters that are talked about",
    withTexts(chapters(44), (index) => [
      "Chapter Two was the one that she liked best, and she read it aloud to the boy.",
      "“Chapter Two,” he said.",
      `Part ${index + 1} of the plan was simple, and part ${index + 2} was not.`,
      "Book me a room, he wrote. Letter 5 never came. Act natural.",
      "Chapter Three. He turned the page and went on reading, though the lamp was low and the oil nearly spent.",
    ]),
  ),
  textCase(
    "signs, telegrams and shouts in capitals",
    withTexts(chapters(45), (index) => [
      "NO ENTRY",
      "ARRIVING TUESDAY STOP BRING THE KEY STOP TELL NOBODY STOP WREN",
      `THE HARBOUR WILL BE CLOSED ON THE ${index + 3}RD. BY ORDER. ALL SHIPS MUST LIE OUT IN THE ROADS UNTIL THE LAMP IS LIT AGAIN.`,
      "“STOP!” HE CRIED.",
    ]),
  ),
  textCase(
    "headings inside of chapters",
    withTexts(
      novel(
        46,
        numbered(5, (n) => `CHAPTER ${n}\n${TITLES[n]}`),
      ),
      () => ["The First Evening", writeProse(47).paragraph(), "THE SECOND EVENING", writeProse(48).paragraph()],
    ),
  ),
  textCase("numbered sections inside of chapters", sectioned(49)),
  textCase(
    "a public-domain edition with its licence and a table of contents",
    [
      frontMatter(
        "",
        [
          "The Project Gutenberg eBook of The Dark Lamp",
          ...LICENCE.slice(0, 2),
          "Title: The Dark Lamp",
          "Author: A. Keeper",
          "*** START OF THE PROJECT GUTENBERG EBOOK THE DARK LAMP ***",
        ],
        { title: "About this edition" },
      ),
      frontMatter(
        "",
        ["THE DARK LAMP", "CONTENTS", numbered(6, (n) => `CHAPTER ${roman(n)}. ${TITLES[n]}`).join("\n")],
        { title: "Front matter" },
      ),
      ...novel(
        50,
        numbered(6, (n) => `CHAPTER ${roman(n)}.\n${TITLES[n]?.toUpperCase()}`),
      ),
      backMatter("", ["*** END OF THE PROJECT GUTENBERG EBOOK THE DARK LAMP ***", ...LICENCE], { title: "Licence" }),
    ],
    { headingGap: "\n\n" },
  ),
  textCase("stories without numbers, by the table of contents", [
    frontMatter("", ["CONTENTS", stories.join("\n")], { title: "Front matter" }),
    ...novel(
      51,
      stories.map((each) => each.toUpperCase()),
    ),
  ]),
  textCase("stories without numbers, their contents with page numbers", [
    frontMatter("", ["Contents", ...stories.map((each, index) => `${each} ........ ${index * 12 + 3}`)], {
      title: "Front matter",
    }),
    ...novel(52, stories),
  ]),
  textCase(
    "stories without numbers or contents, titles in capitals",
    novel(
      53,
      stories.map((each) => each.toUpperCase()),
      10,
    ),
  ),
  textCase("contents that list parts and chapters", [
    frontMatter(
      "",
      [
        "CONTENTS",
        "PART ONE\nChapter 1 The Lamp 3\nChapter 2 The Letter 19",
        "PART TWO\nChapter 3 The Road 40\nChapter 4 The Sea 66",
      ],
      { title: "Front matter" },
    ),
    ...[1, 2].map((n) => ({
      ...chapter(`PART ${n === 1 ? "ONE" : "TWO"}`, []),
      children: novel(
        53 + n,
        n === 1 ? ["CHAPTER 1\nTHE LAMP", "CHAPTER 2\nTHE LETTER"] : ["CHAPTER 3\nTHE ROAD", "CHAPTER 4\nTHE SEA"],
      ),
    })),
  ]),
  textCase("one story without a heading", [chapter("", writeProse(56).paragraphs(12), { title: "book" })]),
  textCase("one story below its title", [chapter("", writeProse(57).paragraphs(12), { title: "The Dark Lamp" })], {
    before: "The Dark Lamp\n\nby A. Keeper\n\n\n",
  }),
  textCase(
    "a title page, a dedication and a preface",
    [
      frontMatter("", ["London, 1851", "To my brother, who kept the lamp."], { title: "Front matter" }),
      frontMatter("INTRODUCTION", writeProse(58).paragraphs(5)),
      ...chapters(59),
      backMatter("APPENDIX", writeProse(60).paragraphs(3)),
      backMatter("NOTES", writeProse(61).paragraphs(3)),
    ],
    { before: "THE DARK LAMP\n\nby A. Keeper\n\n\n" },
  ),
  textCase(
    "parts whose chapters are titles in capitals",
    partedNovel(62, [
      ["PART ONE", ["THE SHORE", "THE LETTER", "THE ROAD"]],
      ["PART TWO", ["THE ISLAND", "THE KEY", "THE LAMP"]],
    ]),
  ),
];

/** Numbered chapters, each with sections I, II, III. */
function sectioned(seed: number): Division[] {
  return novel(
    seed,
    numbered(4, (n) => `CHAPTER ${n}`),
  ).map((each, index) => {
    const writer = writeProse(seed * 10 + index);
    const sections = [1, 2, 3].flatMap((n) => [roman(n), ...writer.paragraphs(3)]);
    return { ...each, text: [writer.paragraph(), ...sections] };
  });
}
