import { makeDocx } from "#core/books/read/docx/make-docx.fixture.ts";
import { makePdf } from "#core/books/read/pdf/make-pdf.fixture.ts";
import type { BookCase } from "../book-case.ts";
import { backMatter, chapter, type Division, frontMatter, inOrder, part } from "../division.ts";
import { foreignParagraphs, type Language } from "../foreign-prose.ts";
import { caseOf, epubCase, markdownCase, textCase } from "../make-case.ts";
import { writeProse } from "../write-prose.ts";
import { novel, numbered, partedNovel, roman, TITLES, WORDS } from "./novels.ts";

interface Structure {
  readonly book: readonly Division[];
  /** Whether the fonts of the PDF have its letters. */
  readonly isLatin?: boolean;
}

const poems = (seed: number, titles: readonly string[]) =>
  titles.map((title, index) =>
    chapter(
      title,
      [1, 2, 3, 4].map((stanza) => writeProse(seed + index * 10 + stanza).stanza()),
    ),
  );

const foreign = (language: Language, headings: readonly string[]): Structure => ({
  book: headings.map((heading, index) => chapter(heading, foreignParagraphs(language, index, 6))),
  isLatin: false,
});

/** What every format must tell, by its own marks or by the look of its lines. */
const STRUCTURES: Readonly<Record<string, Structure>> = {
  "chapters with titles": {
    book: novel(
      600,
      numbered(5, (n) => `Chapter ${n}: ${TITLES[n]}`),
    ),
  },
  "parts and chapters": {
    book: partedNovel(601, [
      ["PART ONE", numbered(3, (n) => `CHAPTER ${roman(n)}`)],
      ["PART TWO", numbered(3, (n) => `CHAPTER ${roman(n)}`)],
    ]),
  },
  "acts and scenes": {
    book: [1, 2].map((act) =>
      part(
        `ACT ${roman(act)}`,
        novel(
          602 + act,
          numbered(3, (n) => `SCENE ${roman(n)}`),
        ),
      ),
    ),
  },
  cantos: {
    book: poems(
      610,
      numbered(5, (n) => `CANTO ${roman(n)}`),
    ),
  },
  letters: {
    book: novel(
      660,
      numbered(4, (n) => `Letter ${WORDS[n - 1]}`),
    ),
  },
  "bare roman numerals": { book: novel(661, numbered(6, roman)) },
  "bare numbers": { book: novel(662, numbered(6, String)) },
  "titles alone": { book: novel(663, TITLES.slice(0, 5)) },
  "titles that come twice": { book: novel(664, ["The Road", "The Sea", "The Road", "The Sea"]) },
  poems: { book: poems(670, ["The Ferry", "To a Lamp", "A Song", "Winter Piece"]) },
  "prologue, epilogue and matter": {
    book: [
      frontMatter("Preface", writeProse(720).paragraphs(3)),
      ...novel(721, ["Prologue", "Chapter 1", "Chapter 2", "Epilogue"]),
      backMatter("Acknowledgements", writeProse(722).paragraphs(2)),
    ],
  },
  "one chapter": { book: novel(723, ["The Dark Lamp"], 12) },
  Chinese: foreign("chinese", ["第一章 老塔", "第二章 来信", "第三章 大海"]),
  Hebrew: foreign("hebrew", ["פרק א", "פרק ב", "פרק ג"]),
};

type Dressing = (name: string, book: readonly Division[]) => BookCase;

const DRESSINGS: Readonly<Record<string, Dressing>> = {
  "by a navigation": (name, book) => epubCase(name, book),
  "by an NCX": (name, book) => epubCase(name, book, { contents: "ncx", flat: true }),
  "by its headings": (name, book) => epubCase(name, book, { contents: "none" }),
  "marked by #": (name, book) => markdownCase(name, book),
  plain: (name, book) => textCase(name, book),
  "in styles": (name, book) => wordCase(name, book, true),
  "without styles": (name, book) => wordCase(name, book, false),
};

const PDF_DRESSINGS: Readonly<Record<string, Dressing>> = {
  "by an outline": (name, book) => pdfCase(name, book, true),
  "by size": (name, book) => pdfCase(name, book, false),
};

/** Every structure in every format. */
export const everyFormat: readonly BookCase[] = Object.entries(STRUCTURES).flatMap(
  ([structure, { book, isLatin = true }]) =>
    Object.entries({ ...DRESSINGS, ...(isLatin ? PDF_DRESSINGS : {}) }).map(([dressing, make]) =>
      make(`${structure}, ${dressing}`, book),
    ),
);

function wordCase(name: string, book: readonly Division[], styled: boolean): BookCase {
  const chapters = inOrder(book).map(({ division: { heading, text }, depth }) =>
    styled ? { title: heading.join("\n"), level: depth, paragraphs: text } : { paragraphs: [...heading, ...text] },
  );
  return caseOf(name, "docx", book, () => makeDocx({ chapters }));
}

function pdfCase(name: string, book: readonly Division[], outline: boolean): BookCase {
  const chapters = inOrder(book).map(({ division: { heading, text }, depth }) => ({
    title: heading.join("\n"),
    paragraphs: text,
    level: depth,
  }));
  return caseOf(name, "pdf", book, () => makePdf({ chapters, outline }));
}
