import type { BookCase } from "../book-case.ts";
import { backMatter, chapter, type Division, frontMatter, part } from "../division.ts";
import { epubCase, markdownCase } from "../make-case.ts";
import { writeProse } from "../write-prose.ts";
import { novel, numbered, partedNovel, roman, TITLES, WORDS } from "./novels.ts";

const chapters = (seed: number, count = 6) =>
  novel(
    seed,
    numbered(count, (n) => `Chapter ${n}: ${TITLES[n]}`),
  );
const parts = (seed: number) =>
  partedNovel(seed, [
    ["Part One: The Shore", numbered(3, (n) => `Chapter ${n}`)],
    ["Part Two: The Island", numbered(3, (n) => `Chapter ${n + 3}`)],
  ]);
const untitledParts = (seed: number) =>
  partedNovel(seed, [
    ["Part One", ["The Shore", "The Letter", "The Road"]],
    ["Part Two", ["The Island", "The Key", "The Lamp"]],
  ]);
const withMatter = (seed: number) => [
  frontMatter("Dedication", ["To my brother, who kept the lamp."]),
  frontMatter("Preface", writeProse(seed).paragraphs(4)),
  ...novel(seed + 1, ["Prologue", "The Shore", "The Island", "The Sea", "Epilogue"]),
  backMatter("Acknowledgements", writeProse(seed + 2).paragraphs(2)),
  backMatter("About the Author", writeProse(seed + 3).paragraphs(1)),
];

/** Sections of a chapter that the file's contents list below it. */
function withSections(book: readonly Division[]): { division: Division; sections: Division[] }[] {
  return book.map((division, index) => {
    const sections = novel(900 + index, ["The First Evening", "The Second Evening"], 3);
    return { division, sections };
  });
}

/** Chapters whose pages hold marked headings of sections. */
const sectionedPages = withSections(chapters(80, 4)).map(({ division, sections }) => ({ division, sections }));

function pagesWithSections(of = sectionedPages): { pages: Record<string, string>; nav: string } {
  const pages: Record<string, string> = {};
  const items = of.map(({ division, sections }, index) => {
    const inner = sections.map(
      ({ heading, text }, each) => `<h2 id="s${each}">${heading[0]}</h2>${text.map((t) => `<p>${t}</p>`).join("")}`,
    );
    pages[`c${index}.xhtml`] =
      `<h1>${division.heading[0]}</h1>${division.text.map((t) => `<p>${t}</p>`).join("")}${inner.join("")}`;
    const below = sections.map(({ heading }, each) => `<li><a href="c${index}.xhtml#s${each}">${heading[0]}</a></li>`);
    return `<li><a href="c${index}.xhtml">${division.heading[0]}</a><ol>${below.join("")}</ol></li>`;
  });
  return { pages, nav: items.join("") };
}

const whole = sectionedPages.map(wholeOf);

/** A chapter with the headings and the text of its sections. */
function wholeOf({ division, sections }: { division: Division; sections: Division[] }): Division {
  return {
    ...division,
    text: [...division.text, ...sections.flatMap(({ heading, text }) => [heading[0] ?? "", ...text])],
  };
}

/** Chapters such as "2. The Island", whose sections "2.1. The Island" are as long as chapters of others. */
const longSections = novel(
  171,
  numbered(4, (n) => `${n}. ${TITLES[n]}`),
  1,
).map((division, index) => ({
  division,
  sections: novel(
    172 + index,
    numbered(3, (n) => `${index + 1}.${n}. ${TITLES[n]}`),
    20,
  ),
}));

const numberedSections = longSections.map(wholeOf);

/** Chapters with titles that no pattern knows. */
const byClass = novel(
  180,
  ["The girl on the shore", "What the sister knew", "A letter", "On the road again", "The last lamp"],
  12,
);

/** A nav of which all entries stand below one, that of the book. */
function belowTitle(book: readonly Division[]): string {
  const items = book.map(({ heading }, index) => `<li><a href="d${index}.xhtml">${heading[0]}</a></li>`);
  return `<li><a href="d0.xhtml">The Dark Lamp</a><ol>${items.join("")}</ol></li>`;
}

/** Two files for each chapter, the second without a heading, as programs cut what they think too long. */
function cutIntoFiles(book: readonly Division[]): Record<string, string> {
  return Object.fromEntries(
    book.flatMap(({ heading, text }, index) => {
      const set = text.map((each) => `<p>${each}</p>`);
      return [
        [`c${index}_split_000.xhtml`, `<h1>${heading[0]}</h1>${set.slice(0, 4).join("")}`],
        [`c${index}_split_001.xhtml`, set.slice(4).join("")],
      ];
    }),
  );
}

/** EPUB and Markdown, which say themselves what a heading is. */
export const markedFiles: readonly BookCase[] = [
  epubCase("by its navigation", chapters(70)),
  epubCase("by its NCX", chapters(71), { contents: "ncx" }),
  epubCase("by its headings", chapters(72), { contents: "none" }),
  epubCase("by lines that look like headings", chapters(73), { contents: "none", headings: "paragraphs" }),
  epubCase("by its navigation alone, pages without headings", chapters(74), { headings: "none" }),
  epubCase(
    "by its pages alone",
    chapters(75).map((each) => ({ ...each, title: "" })),
    { contents: "none", headings: "none" },
  ),
  epubCase("all on one page, by its navigation", chapters(76), { onePage: true }),
  epubCase("all on one page, by its headings", chapters(77), { onePage: true, contents: "none" }),
  epubCase("all on one page, its navigation naming the title only", chapters(78), {
    onePage: true,
    rest: { nav: '<li><a href="text.xhtml">The Dark Lamp</a></li>' },
  }),
  epubCase("sections listed below chapters", whole, { rest: pagesWithSections() }),
  epubCase("sections marked below chapters, no contents", whole, {
    contents: "none",
    rest: { pages: pagesWithSections().pages },
  }),
  epubCase("parts and chapters, nested", parts(81)),
  epubCase("parts and chapters, side by side in an NCX", parts(82), { contents: "ncx", flat: true }),
  epubCase("parts and chapters, by headings", parts(83), { contents: "none" }),
  epubCase("titles that only their class tells", byClass, {
    contents: "none",
    onePage: true,
    rest: {
      pages: {
        "text.xhtml": byClass
          .map(
            ({ heading, text }) =>
              `<p class="ct">${heading[0]}</p>${text.map((each) => `<p class="tx">${each}</p>`).join("")}`,
          )
          .join(""),
      },
    },
  }),
  markdownCase("titles in bold that no pattern knows", byClass, { headings: "bold" }),
  epubCase(
    "a title page that writes the title in capitals",
    [frontMatter("THE DARK LAMP", ["By A. Keeper"]), ...novel(181, TITLES.slice(0, 4))],
    { rest: { metadata: "<dc:title>The Dark Lamp</dc:title>" } },
  ),
  markdownCase(
    "text between the title and the first part",
    [frontMatter("", ["To my brother, who kept the lamp."], { title: "Front matter" }), ...parts(182)],
    { level: 2, before: "# The Dark Lamp\n\n" },
  ),
  epubCase("contents that put all of the book below its title", novel(170, TITLES.slice(0, 8)), {
    rest: { nav: belowTitle(novel(170, TITLES.slice(0, 8))) },
  }),
  epubCase("sections with the number of their chapter and text enough for one", numberedSections, {
    rest: pagesWithSections(longSections),
  }),
  epubCase("parts that the contents do not lead to", parts(84), {
    entry: ({ children, title }) => (children.length > 0 ? undefined : title),
  }),
  epubCase("contents that leave chapters out", chapters(85, 8), {
    entry: ({ title }) => (/[36]/.test(title) ? undefined : title),
  }),
  epubCase(
    "contents that give the title without the number",
    novel(
      86,
      numbered(6, (n) => `CHAPTER ${n}\n${TITLES[n]}`),
    ),
    { entry: ({ heading }) => heading[1] },
  ),
  epubCase(
    "contents that give the number without the title",
    novel(
      87,
      numbered(6, (n) => `CHAPTER ${n}\n${TITLES[n]}`),
    ),
    { entry: ({ heading }) => heading[0] },
  ),
  epubCase(
    "contents that give bare numbers",
    novel(
      88,
      numbered(6, (n) => `Chapter ${WORDS[n - 1]}`),
    ),
    { entry: ({ heading }) => String(WORDS.indexOf(heading[0]?.slice(8) ?? "") + 1) },
  ),
  epubCase("prologue, epilogue, front and back matter", withMatter(89)),
  epubCase("front and back matter, without contents", withMatter(93), { contents: "none" }),
  epubCase("titles that come twice", novel(97, ["Anna", "Wren", "Anna", "Wren", "Anna"])),
  epubCase("titles that come twice, without contents", novel(98, ["Anna", "Wren", "Anna", "Wren", "Anna"]), {
    contents: "none",
  }),
  epubCase(
    "120 chapters",
    novel(
      99,
      numbered(120, (n) => `${n}`),
      2,
    ),
    { contents: "ncx" },
  ),
  epubCase("one chapter", novel(110, ["The Dark Lamp"], 12)),
  epubCase(
    "chapters of two sentences",
    novel(
      111,
      numbered(12, (n) => `Chapter ${n}`),
      1,
    ),
    { contents: "none" },
  ),
  epubCase("letters", novel(112, ["Letter 1", "Letter 2", "Letter 3", "Chapter 1", "Chapter 2", "Chapter 3"]), {
    contents: "ncx",
  }),
  epubCase("bare numerals as headings", novel(113, numbered(8, roman)), { contents: "none" }),
  epubCase("bare numerals as paragraphs on one page", novel(114, numbered(8, roman)), {
    contents: "none",
    headings: "paragraphs",
    onePage: true,
  }),
  markdownCase("headings with #", chapters(120)),
  markdownCase("headings with # below the title", chapters(121), {
    level: 2,
    before: "# The Dark Lamp\n\n*by A. Keeper*\n\n",
  }),
  markdownCase("headings with lines below", chapters(122), {
    headings: "setext",
    before: "---\ntitle: The Dark Lamp\nauthor: A. Keeper\nlang: en\n---\n\n",
  }),
  markdownCase("parts and chapters, after a YAML head", parts(123), { before: "---\ntitle: The Dark Lamp\n---\n\n" }),
  markdownCase("title, parts and chapters", parts(124), { level: 2, before: "# The Dark Lamp\n\n" }),
  markdownCase(
    "sections below chapters",
    whole.map((each, index) => ({
      ...each,
      text: [
        ...(sectionedPages[index]?.division.text ?? []),
        ...(sectionedPages[index]?.sections ?? []).flatMap(({ heading, text }) => [`## ${heading[0]}`, ...text]),
      ],
    })),
  ),
  markdownCase("chapters without numbers", novel(125, TITLES.slice(0, 8)), { level: 2 }),
  markdownCase(
    "a number and a title, each a heading",
    novel(
      126,
      numbered(6, (n) => `Chapter ${n}\n${TITLES[n]}`),
    ),
    { level: 1 },
  ),
  markdownCase(
    "bold lines for headings below the title",
    novel(
      127,
      numbered(6, (n) => `Chapter ${n}`),
    ),
    { headings: "bold", before: "# The Dark Lamp\n\n" },
  ),
  markdownCase("one chapter", novel(128, ["The Dark Lamp"], 12)),
  markdownCase("prologue, epilogue and matter", withMatter(129), { level: 2, before: "# The Dark Lamp\n\n" }),
  epubCase("a motto before the first chapter of each part", [
    part("Part One", novel(140, ["Chapter 1", "Chapter 2"]), ["“A key is half a door.”"]),
    part("Part Two", novel(141, ["Chapter 3", "Chapter 4"]), ["“A lamp is half a ship.”"]),
  ]),
  epubCase("an introduction to each part that is long enough to be read", [
    ...[1, 2].map((n) => part(`Part ${n}`, novel(141 + n, [`Chapter ${2 * n - 1}`, `Chapter ${2 * n}`]))),
    chapter("Coda", writeProse(144).paragraphs(5)),
  ]),
  epubCase("contents that name the start alone", novel(150, TITLES.slice(0, 8)), {
    rest: { nav: '<li><a href="d0.xhtml">Cover</a></li><li><a href="d1.xhtml">Text</a></li>' },
  }),
  epubCase(
    "contents that name the parts alone",
    partedNovel(
      151,
      [
        ["Part One", ["The Shore", "The Letter", "The Road"]],
        ["Part Two", ["The Island", "The Key", "The Lamp"]],
      ],
      60,
    ),
    { entry: ({ children, title }) => (children.length > 0 ? title : undefined) },
  ),
  epubCase(
    "chapters cut into several files",
    novel(
      152,
      numbered(4, (n) => `Chapter ${n}`),
    ),
    {
      contents: "none",
      rest: {
        pages: cutIntoFiles(
          novel(
            152,
            numbered(4, (n) => `Chapter ${n}`),
          ),
        ),
      },
    },
  ),
  epubCase("entries that all lead to the same page", chapters(153), {
    onePage: true,
    rest: { nav: numbered(6, (n) => `<li><a href="text.xhtml">Chapter ${n}</a></li>`).join("") },
  }),
  markdownCase("chapters two levels below the title", chapters(154), { level: 3, before: "# The Dark Lamp\n\n" }),
  markdownCase("a story told in one piece below a title of the first level", novel(155, ["The Dark Lamp"], 40)),
  epubCase("parts that hold chapters without numbers, by headings", untitledParts(156), { contents: "none" }),
  markdownCase("parts that hold chapters without numbers", untitledParts(157)),
  markdownCase(
    "parts that are told in one piece, with sections",
    novel(158, ["Part One", "Part Two", "Part Three"]).map((each) => ({
      ...each,
      text: [
        ...each.text,
        "### The First Evening",
        ...writeProse(159).paragraphs(2),
        "### The Second Evening",
        ...writeProse(160).paragraphs(2),
      ],
    })),
  ),
  epubCase(
    "a bare number and a title, each a heading",
    novel(
      161,
      numbered(6, (n) => `${n}\n${TITLES[n]}`),
    ),
    { contents: "none" },
  ),
  epubCase(
    "contents that give bare numbers, headings that give both",
    novel(
      162,
      numbered(6, (n) => `${n}.\n${TITLES[n]}`),
    ),
    { entry: ({ heading }) => heading[0] },
  ),
];
