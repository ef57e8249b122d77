import { makeDocx, makeRawDocx } from "#core/books/read/docx/make-docx.fixture.ts";
import type { BookCase } from "../book-case.ts";
import { backMatter, type Division, frontMatter, inOrder } from "../division.ts";
import { caseOf } from "../make-case.ts";
import { writeProse } from "../write-prose.ts";
import { novel, numbered, partedNovel, roman, TITLES } from "./novels.ts";

interface WordSetting {
  /** Whether headings have the styles for headings, or are paragraphs like others. */
  readonly styled?: boolean;
  /** Level of the outermost headings. */
  readonly level?: number;
  readonly titlePage?: { readonly title: string; readonly author: string };
  readonly footnotes?: readonly string[];
}

function wordCase(name: string, book: readonly Division[], setting: WordSetting = {}): BookCase {
  const { styled = true, level = 1, titlePage, footnotes = [] } = setting;
  return caseOf(name, "docx", book, () =>
    makeDocx({
      ...(titlePage ? { ...titlePage, hasTitlePage: true } : {}),
      chapters: inOrder(book).map(({ division: { heading, text }, depth }, index) => ({
        ...(styled && heading.length > 0 ? { title: heading.join("\n"), level: depth + level - 1 } : {}),
        paragraphs: styled ? text : [...heading, ...text],
        ...(index === 1 ? { footnotes } : {}),
      })),
    }),
  );
}

/** A document whose headings no style marks: what sets them apart is in the paragraph or in its run. */
function dressedCase(
  name: string,
  book: readonly Division[],
  dress: (depth: number) => { readonly paragraph?: string; readonly run?: string },
): BookCase {
  const set = (text: string, { paragraph = "", run = "" }: ReturnType<typeof dress> = {}) =>
    `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  return caseOf(name, "docx", book, () =>
    makeRawDocx({
      body: inOrder(book)
        .flatMap(({ division: { heading, text }, depth }) => [
          ...heading.map((line) => set(line, dress(depth))),
          ...text.map((each) => set(each)),
        ])
        .join(""),
    }),
  );
}

/** Titles that no pattern knows. */
const PLAIN_TITLES = [
  "The girl on the shore",
  "What the sister knew",
  "A letter",
  "On the road again",
  "The last lamp",
];

const centred = { paragraph: '<w:jc w:val="center"/>' };

/** Word documents. */
export const wordDocuments: readonly BookCase[] = [
  wordCase(
    "chapters in the style of headings",
    novel(
      400,
      numbered(6, (n) => `Chapter ${n}: ${TITLES[n]}`),
    ),
  ),
  wordCase(
    "parts and chapters below a title",
    partedNovel(401, [
      ["Part One", numbered(3, (n) => `Chapter ${n}`)],
      ["Part Two", numbered(3, (n) => `Chapter ${n + 3}`)],
    ]),
    { titlePage: { title: "The Dark Lamp", author: "A. Keeper" } },
  ),
  wordCase("chapters without numbers, with footnotes", novel(402, TITLES.slice(0, 7)), {
    footnotes: ["It was green.", "Or so the sister said."],
  }),
  wordCase(
    "headings that only look like it",
    novel(
      403,
      numbered(6, (n) => `CHAPTER ${roman(n)}`),
    ),
    { styled: false },
  ),
  wordCase("bare numbers that only look like headings", novel(404, numbered(6, String)), { styled: false }),
  wordCase(
    "prologue, chapters and back matter",
    [
      frontMatter("Preface", writeProse(405).paragraphs(3)),
      ...novel(406, ["Prologue", "Chapter 1", "Chapter 2", "Epilogue"]),
      backMatter("Acknowledgements", writeProse(407).paragraphs(2)),
    ],
    { titlePage: { title: "The Dark Lamp", author: "A. Keeper" } },
  ),
  wordCase("headings of the second level under a title of the first", novel(408, TITLES.slice(0, 5)), { level: 2 }),
  dressedCase("titles that are only bold", novel(420, PLAIN_TITLES, 12), () => ({ run: "<w:b/>" })),
  dressedCase("titles that only stand in the middle", novel(421, PLAIN_TITLES, 12), () => centred),
  dressedCase("titles that are only larger", novel(422, PLAIN_TITLES, 12), () => ({ run: '<w:sz w:val="36"/>' })),
  dressedCase("titles in a style of the author's own", novel(423, PLAIN_TITLES, 12), () => ({
    paragraph: '<w:pStyle w:val="Kapitelname"/>',
  })),
  dressedCase(
    "parts in capitals above titles in bold",
    partedNovel(
      424,
      [
        ["The shore", PLAIN_TITLES.slice(0, 3)],
        ["The island", PLAIN_TITLES.slice(3)],
      ],
      12,
    ),
    (depth) => (depth === 1 ? { run: "<w:b/><w:caps/>", ...centred } : { run: "<w:b/>" }),
  ),
  wordCase("one chapter", novel(409, ["The Dark Lamp"], 12)),
];
