import { makePdf, type PdfParts } from "#core/books/read/pdf/make-pdf.fixture.ts";
import type { BookCase } from "../book-case.ts";
import { type Division, frontMatter, inOrder } from "../division.ts";
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
];
