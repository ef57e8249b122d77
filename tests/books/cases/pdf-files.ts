import { makePdf, type PdfParts } from "#core/books/read/pdf/make-pdf.fixture.ts";
import type { BookCase } from "../book-case.ts";
import { chapter, type Division, frontMatter, inOrder } from "../division.ts";
import { caseOf } from "../make-case.ts";
import { writeProse } from "../write-prose.ts";
import { novel, numbered, partedNovel, roman, TITLES, WORDS } from "./novels.ts";

/** A book as a PDF, set as `setting` says; its title page is front matter. */
function pdfCase(name: string, book: readonly Division[], setting: Omit<PdfParts, "chapters"> = {}): BookCase {
  const { titlePage } = setting;
  const whole = titlePage ? [frontMatter("", titlePage, { title: "Front matter" }), ...book] : book;
  return caseOf(name, "pdf", whole, () =>
    makePdf({
      ...setting,
      chapters: inOrder(book).map(({ division: { heading, text }, depth }) => ({
        title: heading.join("\n"),
        paragraphs: text,
        level: depth,
      })),
    }),
  );
}

/** Adds a note to the first word of every fourth paragraph. Its text is set in the PDF and is no part of the book. */
function withNotes(setting: Omit<PdfParts, "chapters">, name: string, book: readonly Division[]): BookCase {
  return caseOf(name, "pdf", book, () =>
    makePdf({
      ...setting,
      chapters: book.map(({ heading, text }) => ({
        title: heading.join("\n"),
        paragraphs: text.map((each, index) =>
          index % 4 === 1 ? each.replace(/\.$/, ".[^As the sister told it herself.]") : each,
        ),
      })),
    }),
  );
}

const chapters = (seed: number, count = 5) =>
  novel(
    seed,
    numbered(count, (n) => `Chapter ${n}\n${TITLES[n]}`),
    10,
  );
const parts = (seed: number) =>
  partedNovel(seed, [
    ["Part One", numbered(3, (n) => `Chapter ${WORDS[n - 1]}`)],
    ["Part Two", numbered(3, (n) => `Chapter ${WORDS[n + 2]}`)],
  ]);

const titled = (seed: number) =>
  novel(
    seed,
    numbered(8, (n) => `CHAPTER ${roman(n)}. ${TITLES[n]}`),
    12,
  );
const bareParts = (seed: number) =>
  partedNovel(seed, [
    ["Part One", numbered(4, String)],
    ["Part Two", numbered(4, (n) => String(n + 4))],
  ]);
const yearParts = (seed: number) =>
  partedNovel(seed, [
    ["BOOK ONE: 1805", numbered(4, (n) => `CHAPTER ${roman(n)}`)],
    ["BOOK TWO: 1806", numbered(4, (n) => `CHAPTER ${roman(n)}`)],
  ]);
const verse = (seed: number, headings: readonly string[], stanzas = 4) =>
  headings.map((heading, index) => {
    const writer = writeProse(seed + index);
    return chapter(
      heading,
      Array.from({ length: stanzas }, () => writer.stanza()),
    );
  });

/** PDF files: a page knows nothing of chapters, only where letters stand and how large they are. */
export const pdfFiles: readonly BookCase[] = [
  pdfCase("by its outline", chapters(500), { outline: true, title: "The Dark Lamp" }),
  pdfCase("by its outline, parts and chapters", parts(501), { outline: true, pageNumbers: true }),
  pdfCase("an outline of pages", chapters(502), { outline: "pages", pageNumbers: true }),
  pdfCase("by the size of its headings", novel(503, TITLES.slice(0, 6), 10)),
  pdfCase(
    "by patterns, headings as large as the text",
    novel(
      504,
      numbered(6, (n) => `CHAPTER ${roman(n)}`),
      10,
    ),
    { headings: "plain" },
  ),
  pdfCase(
    "bold headings",
    novel(
      505,
      numbered(6, (n) => `Chapter ${n}`),
      10,
    ),
    { headings: "bold", newPages: false },
  ),
  pdfCase(
    "two columns",
    novel(
      506,
      numbered(5, (n) => `Chapter ${n}`),
      14,
    ),
    { columns: 2 },
  ),
  pdfCase(
    "running heads and numbers of pages",
    novel(
      507,
      numbered(5, (n) => `Chapter ${WORDS[n - 1]}`),
      16,
    ),
    { runningHead: "THE DARK LAMP", pageNumbers: true },
  ),
  pdfCase(
    "divided words",
    novel(
      508,
      numbered(5, (n) => `Chapter ${n}`),
      12,
    ),
    { hyphenated: true },
  ),
  withNotes(
    {},
    "footnotes",
    novel(
      509,
      numbered(5, (n) => `Chapter ${n}`),
      12,
    ),
  ),
  pdfCase("bare numerals", novel(510, numbered(7, String), 8), { newPages: false }),
  pdfCase("a title page and a preface", [frontMatter("Preface", writeProse(511).paragraphs(4)), ...chapters(512, 4)], {
    titlePage: ["The Dark Lamp", "A. Keeper"],
    pageNumbers: true,
  }),
  pdfCase(
    "poems",
    novel(513, ["The Ferry", "To a Lamp", "Song", "Ebb"], 1).map((each, index) => ({
      ...each,
      text: [1, 2, 3, 4].map((n) => writeProse(514 + index * 5 + n).stanza()),
    })),
  ),
  pdfCase("spaced paragraphs set ragged", chapters(530), { paragraphs: "spaced", ragged: true, font: "Helvetica" }),
  pdfCase("headings in letters of the text, below full lines", titled(1), { headings: "plain" }),
  pdfCase("numerals in letters of the text, on top of pages", novel(17, numbered(8, String), 9), {
    headings: "plain",
    newPages: false,
  }),
  pdfCase("a part alone on its page", bareParts(4)),
  pdfCase("a part alone on its page, in bold", bareParts(4), { headings: "bold" }),
  pdfCase("a part with a year", yearParts(5)),
  pdfCase("a part above the numeral of its first chapter", bareParts(590), { newPages: false }),
  pdfCase("a title page in larger letters than the parts behind it", parts(591), {
    titlePage: ["The Dark Lamp", "A. Keeper"],
  }),
  pdfCase("divided words in letters and hyphens of a book with compounds", titled(592), {
    hyphenated: true,
    columns: 2,
    pageNumbers: true,
    runningHead: "THE DARK LAMP",
  }),
  pdfCase("few pages with a head", chapters(540, 2), { outline: true, runningHead: "THE DARK LAMP" }),
  pdfCase("a short dedication first", [
    frontMatter("Dedication", ["To my mother, who read to me."]),
    frontMatter("Preface", writeProse(6).paragraphs(5)),
    ...chapters(541),
  ]),
  pdfCase(
    "cantos in letters of the text",
    verse(
      550,
      numbered(6, (n) => `CANTO ${roman(n)}`),
      12,
    ),
    { headings: "plain" },
  ),
  pdfCase("sonnets, each on its page", verse(560, numbered(12, roman)), { headings: "plain" }),
  pdfCase("sonnets, by the outline", verse(570, numbered(12, roman)), { headings: "plain", outline: true }),
  pdfCase("poems in letters of the text", verse(580, ["The Ferry", "To a Lamp", "Song", "Ebb"]), { headings: "plain" }),
];
