import { describe, expect, it } from "vitest";
import type { BookText } from "../book-text.ts";
import { readBookInWorker } from "../read-book.ts";
import { readBytes, withFile } from "../read-bytes.fixture.ts";
import { makePdf, type PdfChapter, type PdfParts } from "./make-pdf.fixture.ts";
import { makeRawPdf, type RawLine } from "./make-raw-pdf.fixture.ts";

/** Paragraphs of several lines each, no two alike. */
function prose(count: number, seed = 0): string[] {
  const subjects = ["The keeper of the lighthouse", "An old fisherman", "His daughter Mira", "The wonderful captain"];
  const deeds = ["remembered the harbour of Saltmere", "carried a heavy lantern", "whispered to the gulls"];
  const times = [
    "when the evening came over the water",
    "before anybody had lighted the lamps",
    "after the storm was gone",
  ];
  const pick = (list: readonly string[], at: number) => list[at % list.length] ?? "";
  return Array.from({ length: count }, (_, index) => {
    const at = seed * 7 + index;
    const sentences = [0, 1, 2].map(
      (each) =>
        `${pick(subjects, at + each)} ${pick(deeds, at + 2 * each)} ${pick(times, index + each)}, and nobody knew why`,
    );
    return `${sentences.join(", ")}, on day ${at + 1}.`;
  });
}

function novel(count: number, paragraphs = 12): PdfChapter[] {
  return Array.from({ length: count }, (_, index) => ({
    title: `Chapter ${index + 1}`,
    paragraphs: prose(paragraphs, index),
  }));
}

const read = async (parts: PdfParts) => readBytes(await makePdf(parts));
const titlesOf = (book: BookText) => book.chapters.map((chapter) => chapter.title);
const paragraphsOf = (book: BookText) => book.chapters.map((chapter) => chapter.paragraphs);
const textOf = (chapters: readonly PdfChapter[]) => chapters.map((chapter) => chapter.paragraphs);

describe("the text of a PDF", () => {
  it.each<[string, Partial<PdfParts>]>([
    ["indented paragraphs", {}],
    ["paragraphs with space between", { paragraphs: "spaced" }],
    ["lines flush left", { ragged: true }],
    ["divided words", { hyphenated: true }],
    ["words divided by soft hyphens", { hyphenated: "soft", font: "EB Garamond" }],
    ["divided words in two columns", { hyphenated: true, columns: 2 }],
    ["two columns under headings across both", { columns: 2, newPages: false }],
    ["running heads and page numbers", { runningHead: "The Dark Lamp", pageNumbers: true }],
    ["a font with ligatures", { font: "EB Garamond" }],
  ])("is whole again, paragraph by paragraph, from %s", async (_, parts) => {
    const chapters = novel(4);
    const book = await read({ chapters, ...parts });
    expect(paragraphsOf(book)).toEqual(textOf(chapters));
  });

  it("is without running heads, feet and page numbers, which are listed", async () => {
    const book = await read({ chapters: novel(5), runningHead: "The Dark Lamp", pageNumbers: true });
    expect(JSON.stringify(book.chapters)).not.toContain("Dark Lamp");
    expect(book.leftOut).toEqual([
      expect.objectContaining({ what: "Running heads and page numbers", characters: expect.any(Number) }),
    ]);
    const pages = book.leftOut[0]?.characters ?? 0;
    expect(pages).toBeGreaterThan("The Dark Lamp".length * 5);
  });

  it("keeps a chapter's number that stands where page numbers do not", async () => {
    const chapters = novel(6, 3).map((chapter, index) => ({ ...chapter, title: String(index + 1) }));
    const book = await read({ chapters, outline: true, pageNumbers: true });
    expect(titlesOf(book)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(paragraphsOf(book)).toEqual(textOf(chapters));
  });

  it("does without the notes at the foot of a page and their marks", async () => {
    const paragraphs = prose(20).map((paragraph) => paragraph.replace(", and", "[^He never said so himself.], and"));
    const book = await read({ chapters: [{ title: "Chapter 1", paragraphs }, ...novel(2).slice(1)] });
    expect(book.chapters[0]?.paragraphs).toEqual(prose(20));
    expect(book.leftOut.map((each) => each.what)).toEqual(["Footnotes"]);
    expect(book.leftOut[0]?.characters).toBe(
      prose(20).reduce((sum, _, index) => sum + `${index + 1} He never said so himself.${index + 1}`.length, 0),
    );
  });

  it("keeps the lines of verse and knows a change of scene", async () => {
    const verse =
      "The ribs and terrors in the whale,\nArched over me a dismal gloom,\nWhile all God's waves rolled by.";
    const paragraphs = [...prose(3), verse, "* * *", ...prose(3, 5)];
    const chapters = [{ title: "Chapter 1", paragraphs }, ...novel(2).slice(1)];
    expect(paragraphsOf(await read({ chapters }))).toEqual(textOf(chapters));
    expect(paragraphsOf(await read({ chapters, paragraphs: "spaced" }))).toEqual(textOf(chapters));
  });

  it("keeps the lines of a book of poems", async () => {
    const poem = (bird: string) =>
      `The moon hung high above the bay,\nAnd all the ${bird} had gone away\nBefore the fall of night.`;
    const chapters = ["Dawn", "Noon", "Dusk"].map((title) => ({
      title,
      paragraphs: ["gulls", "larks", "terns"].map(poem),
    }));
    expect(paragraphsOf(await read({ chapters, paragraphs: "spaced", ragged: true }))).toEqual(textOf(chapters));
  });

  it("has short lines of talk as paragraphs of their own", async () => {
    const talk = ["“Where is it?”", "“Gone.”", "“Gone where?” she asked, and he looked away.", "“Down,” he said."];
    const chapters = [
      { title: "Chapter 1", paragraphs: [...prose(4), ...talk, ...talk, ...prose(4, 3)] },
      ...novel(2).slice(1),
    ];
    expect(paragraphsOf(await read({ chapters }))).toEqual(textOf(chapters));
  });

  it("takes ligatures for what they stand for", async () => {
    const lines = ["The of\uFB01ce was \uFB01ne and", "the lamp was dark."].map(
      (text, index): RawLine => ({ text, x: 50, y: 500 - 14 * index, size: 12 }),
    );
    const book = await readBytes(makeRawPdf({ pages: [lines] }));
    expect(book.chapters[0]?.paragraphs).toEqual(["The office was fine and the lamp was dark."]);
  });

  it("sets the large initial of a chapter before its word", async () => {
    const lines: RawLine[] = [
      { text: "T", x: 50, y: 474, size: 36 },
      { text: "he lamp was dark for the first time since", x: 76, y: 500, size: 12 },
      { text: "anybody had come to live on that shore and", x: 76, y: 486, size: 12 },
      { text: "look over the water at evening in the autumn", x: 50, y: 472, size: 12 },
    ];
    const [text] = (await readBytes(makeRawPdf({ pages: [lines] }))).chapters[0]?.paragraphs ?? [];
    expect(text).toMatch(/^The lamp was dark for the first time since anybody had come/);
  });

  it("puts no spaces between Chinese and Japanese signs", async () => {
    const page = [
      "第一章 海",
      "海は広くて青かった。船は朝早く港を出て、",
      "その日の夕方になっても帰らなかったので、",
      "皆は岸に立っていた。",
    ];
    const lines = page.map((text, index): RawLine => ({ text, x: 50, y: 500 - (index && 20) - 15 * index, size: 12 }));
    const book = await readBytes(makeRawPdf({ pages: [lines] }));
    expect(book.chapters[0]).toMatchObject({
      title: "第一章 海",
      paragraphs: [page.slice(1).join("")],
    });
  });

  it.each([
    [
      "UniGB-UCS2-H",
      "GB1",
      "第一章 灯塔",
      ["船在清晨离开港口，直到傍晚也没有回来，", "于是大家都站在岸边等待，", "谁也不说话。"],
    ],
    [
      "UniJIS-UCS2-H",
      "Japan1",
      "第一章 海",
      ["海は広くて青かった。船は朝早く港を出て、", "夕方になっても帰らなかったので、", "皆は岸に立っていた。"],
    ],
    [
      "UniKS-UCS2-H",
      "Korea1",
      "제1장 바다",
      [
        "배는 아침 일찍 항구를 떠났고 저녁이 되어도",
        "돌아오지 않았다. 그래서 모두 바닷가에 나가",
        "바다를 보며 서 있었다.",
      ],
    ],
  ])("reads a file that names the table %s and does not bring it", async (name, ordering, title, text) => {
    const lines = [title, ...text].map((line, index) => ({
      text: line,
      x: 50,
      y: 500 - (index && 20) - 15 * index,
      size: 12,
    }));
    const book = await readBytes(makeRawPdf({ pages: [lines], cMap: { name, ordering } }));
    const whole = text.join(ordering === "Korea1" ? " " : "");
    expect(book.chapters[0]).toMatchObject({ title, paragraphs: [whole] });
  });

  it("keeps together what begins in small capitals, which are smaller", async () => {
    const lines: RawLine[] = [
      { text: "NO ONE WOULD HAVE BELIEVED IN THE LAST YEARS OF THE NINETEENTH", x: 50, y: 500, size: 10 },
      { text: "century that this world was being watched from afar,", x: 50, y: 486, size: 12 },
      { text: "be it as closely as with a microscope.", x: 50, y: 472, size: 12 },
    ];
    const [text] = (await readBytes(makeRawPdf({ pages: [lines] }))).chapters[0]?.paragraphs ?? [];
    expect(text).toBe(lines.map((line) => line.text).join(" "));
  });

  it("reads Japanese that runs down the page, from the right", async () => {
    const page = [
      "第一章 海",
      "海は広くて青かった。船は朝早く港を出て、",
      "その日の夕方になっても帰らなかったので、",
      "皆は岸に立っていた。",
    ];
    const lines = page.map(
      (text, index): RawLine => ({ text, x: 380 - (index === 0 ? 0 : 22 + 18 * index), y: 550, size: 12 }),
    );
    const book = await readBytes(makeRawPdf({ pages: [lines], isVertical: true }));
    expect(book.chapters[0]?.paragraphs).toEqual([page.slice(1).join("")]);
  });

  it("reads Japanese whose signs stand one below the other, each set by itself", async () => {
    const columns = [
      "海は広くて青かった。船は朝早く港を出て、",
      "その日の夕方になっても帰らなかったので、",
      "皆は岸に立っていた。",
    ];
    const signs = columns.flatMap((column, index) =>
      [...column].map((text, at): RawLine => ({ text, x: 340 - 18 * index, y: 540 - 12 * at, size: 12 })),
    );
    const book = await readBytes(makeRawPdf({ pages: [signs] }));
    expect(book.chapters[0]?.paragraphs).toEqual([columns.join("")]);
  });

  it("has the letters that are meant where a file names radicals and forms of letters", async () => {
    const page = [
      "第1章 \u2F24海",
      "\u2F08们说，\u2EDB从\u2EC4边来，带来\u2F80的味道，",
      "谁也不\u2F00样地看着\u2F24海，等到夜里，",
      "\u2F08们回家了。",
    ];
    const lines = page.map((text, index): RawLine => ({ text, x: 50, y: 500 - (index && 20) - 15 * index, size: 12 }));
    const book = await readBytes(makeRawPdf({ pages: [lines] }));
    expect(book.chapters[0]).toMatchObject({
      title: "第1章 大海",
      paragraphs: ["人们说，风从西边来，带来聿的味道，谁也不一样地看着大海，等到夜里，人们回家了。"],
    });
  });

  it("has words of Arabic whose letters are set one by one, each in the form of its place", async () => {
    const letters = [..."\uFEB3\uFEFC\uFEE1".replaceAll(/\s/g, "")];
    const word = (right: number): RawLine[] =>
      letters.map((text, at) => ({ text, x: right - 8 * (at + 1), y: 500, size: 13 }));
    const book = await readBytes(makeRawPdf({ pages: [[...word(360), ...word(330), ...word(300)]] }));
    expect(book.chapters[0]?.paragraphs).toEqual(["سلام سلام سلام"]);
  });

  it("joins lines that text recognition takes for smaller and larger ones", async () => {
    const [paragraph = ""] = prose(1);
    const lines: RawLine[] = [];
    for (let rest = paragraph; rest !== ""; ) {
      const size = lines.length % 3 === 1 ? 11 : 12;
      // Each is as wide as the others.
      const [text = rest] = new RegExp(`^.{1,${Math.floor(620 / size)}}(?: |$)`).exec(rest) ?? [];
      lines.push({ text: text.trim(), x: 40, y: 500 - 15 * lines.length, size });
      rest = rest.slice(text.length);
    }
    const book = await readBytes(makeRawPdf({ pages: [lines] }));
    expect(book.chapters[0]?.paragraphs).toEqual([paragraph]);
  });

  it("reads Hebrew from right to left", async () => {
    const lines = ["המנורה הייתה כבויה בפעם הראשונה מאז", "שמישהו בא לגור על החוף."].map(
      (text, index): RawLine => ({ text: [...text].reverse().join(""), x: index * 86, y: 500 - 14 * index, size: 12 }),
    );
    const book = await readBytes(makeRawPdf({ pages: [lines] }));
    expect(book.chapters[0]?.paragraphs).toEqual(["המנורה הייתה כבויה בפעם הראשונה מאז שמישהו בא לגור על החוף."]);
  });
});

describe("the structure of a PDF", () => {
  it("is that of its outline, nested as it is", async () => {
    const chapters: PdfChapter[] = [
      { title: "Part One\nThe Sea", paragraphs: [], level: 1 },
      { title: "The Storm", paragraphs: prose(8), level: 2 },
      { title: "The Calm", paragraphs: prose(8, 1), level: 2 },
      { title: "Part Two\nThe Land", paragraphs: [], level: 1 },
      { title: "The Road", paragraphs: prose(8, 2), level: 2 },
    ];
    const book = await read({ chapters, outline: true });
    expect(book).toMatchObject({ format: "pdf", method: "pdf_outline", structureType: "part" });
    expect(book.chapters.map(({ title, path }) => [...path, title])).toEqual([
      ["Part One The Sea", "The Storm"],
      ["Part One The Sea", "The Calm"],
      ["Part Two The Land", "The Road"],
    ]);
    expect(paragraphsOf(book)).toEqual([prose(8), prose(8, 1), prose(8, 2)]);
  });

  it("parts two chapters of one page at the place that the outline leads to", async () => {
    const chapters = ["Dawn", "Noon", "Dusk", "Night"].map((title, index) => ({ title, paragraphs: prose(2, index) }));
    const book = await read({ chapters, outline: true, newPages: false, headings: "plain" });
    expect(book.method).toBe("pdf_outline");
    expect(titlesOf(book)).toEqual(["Dawn", "Noon", "Dusk", "Night"]);
    expect(paragraphsOf(book)).toEqual(textOf(chapters));
  });

  it("follows an outline whose entries do not stand on the page", async () => {
    const chapters = novel(3).map((chapter, index) => ({ ...chapter, title: "", entry: `Of day ${index + 1}` }));
    const book = await read({ chapters, outline: true });
    expect(titlesOf(book)).toEqual(["Of day 1", "Of day 2", "Of day 3"]);
    expect(paragraphsOf(book)).toEqual(textOf(chapters));
  });

  it("parts a page by the height that an entry leads to, if no title stands there", async () => {
    const chapters = [0, 1, 2].map((index) => ({
      title: "",
      entry: `Of day ${index + 1}`,
      paragraphs: prose(3, index),
    }));
    expect(paragraphsOf(await read({ chapters, outline: true, newPages: false }))).toEqual(textOf(chapters));
  });

  it("is not that of an outline which lists pages", async () => {
    const book = await read({ chapters: novel(4), outline: "pages" });
    expect(book.method).toBe("heading_pattern");
    expect(titlesOf(book)).toEqual(["Chapter 1", "Chapter 2", "Chapter 3", "Chapter 4"]);
  });

  it("is that of headings in larger letters, whatever they say", async () => {
    const titles = ["The Storm", "A Calm", "Home Again", "What Was Left"];
    const chapters = titles.map((title, index) => ({ title, paragraphs: prose(12, index) }));
    const book = await read({ chapters, titlePage: ["The Dark Lamp", "A. Keeper"], newPages: false });
    expect(book).toMatchObject({ title: "The Dark Lamp", author: "A. Keeper", method: "heading_pattern" });
    expect(titlesOf(book)).toEqual(["Front matter", ...titles]);
    expect(paragraphsOf(book).slice(1)).toEqual(textOf(chapters));
  });

  it("begins with the first page, if that is a chapter's", async () => {
    const chapters = ["The Sea", "The Land"].map((title, index) => ({ title, paragraphs: prose(9, index) }));
    const book = await read({ chapters, columns: 2 });
    expect(book.title).toBe("Book");
    expect(titlesOf(book)).toEqual(["The Sea", "The Land"]);
  });

  it.each(["bold", "spaced letters", "plain"] as const)("is found by headings that are %s", async (headings) => {
    const chapters = novel(4).map((chapter, index) => ({
      ...chapter,
      title: `CHAPTER ${["I", "II", "III", "IV"][index]}`,
    }));
    const book = await read({ chapters, headings });
    expect(titlesOf(book)).toEqual(["CHAPTER I", "CHAPTER II", "CHAPTER III", "CHAPTER IV"]);
    expect(paragraphsOf(book)).toEqual(textOf(chapters));
  });

  it("takes the number and the name that stand above a title which the outline gives alone", async () => {
    const chapters = novel(3).map(({ title, paragraphs }, index) => {
      const name = ["The Sea", "The Land", "The Road"][index] ?? "";
      return { title: `${title}\n${name}`, paragraphs, entry: name };
    });
    const book = await read({ chapters, outline: true });
    expect(titlesOf(book)).toEqual(["Chapter 1: The Sea", "Chapter 2: The Land", "Chapter 3: The Road"]);
    expect(paragraphsOf(book)).toEqual(textOf(chapters));
    expect(book.leftOut).toEqual([]);
  });

  it("begins below a title and an author that share the page of the first chapter, and has nothing inside of its table", async () => {
    const text = (seed: number) =>
      prose(6, seed).flatMap((each) => each.match(/.{1,58}(?: |$)/g)?.map((part) => part.trim()) ?? []);
    const page = (heads: RawLine[], seed: number): RawLine[] => [
      ...heads,
      ...text(seed).map((each, at): RawLine => ({ text: each, x: 40, y: 400 - 12 * at, size: 10 })),
    ];
    const head = (text: string, y: number, size: number): RawLine => ({ text, x: 150, y, size });
    const names = ["Chapter 1", "Chapter 2", "Chapter 3"];
    const table = ["Chapter 1 2", "Chapter 2 3", "Chapter 3 4", "Notes 5", "Index 6"].map(
      (entry, index): RawLine => ({ text: entry, x: 50, y: 480 - 14 * index, size: 10 }),
    );
    const first = [head("The Dark Lamp", 540, 30), head("by Ann Keeper", 500, 18), head("Chapter 1", 440, 14)];
    const pages = [
      page(first, 0),
      [head("Contents", 520, 16), ...table],
      ...names.slice(1).map((name, index) => page([head(name, 440, 14)], index + 1)),
    ];
    const book = await readBytes(makeRawPdf({ pages }));
    expect(book).toMatchObject({ title: "The Dark Lamp", author: "Ann Keeper" });
    expect(book.chapters.map(({ title, path }) => [...path, title])).toEqual([
      ["Front matter"],
      ["Chapter 1"],
      ["Contents"],
      ["Chapter 2"],
      ["Chapter 3"],
    ]);
  });

  it("takes CHAPTER, its number and its title from three lines", async () => {
    const chapters = novel(3).map(({ paragraphs }, index) => {
      const number = ["ONE", "TWO", "THREE"][index] ?? "";
      return { title: `CHAPTER\n${number}\nThe Sea at Evening`, paragraphs };
    });
    expect(titlesOf(await read({ chapters }))).toEqual(
      ["ONE", "TWO", "THREE"].map((number) => `CHAPTER ${number}: The Sea at Evening`),
    );
  });

  it("is found by headings in letters of the text below parts in larger ones, behind their printed table", async () => {
    const titles = ["THE STORM", "THE CALM", "THE ROAD", "THE END"];
    const text = (index: number) =>
      prose(5, index).flatMap((paragraph) => paragraph.match(/.{1,60}(?: |$)/g)?.map((line) => line.trim()) ?? []);
    const line = (line: string, y: number, x = 50, size = 10): RawLine => ({ text: line, x, y, size });
    const table = titles.flatMap((title, index) => [
      line(`CHAPTER ${index + 1} ${title} ${3 + index}`, 400 - 14 * index),
    ]);
    const parts = ["Part One", "Part Two"].map((part) => [line(part, 400, 160, 24)]);
    const chapters = titles.map((title, index) => [
      line(`CHAPTER ${["I", "II", "III", "IV"][index]}`, 540, 180),
      line(title, 510, 180),
      ...text(index).map((each, at) => line(each, 480 - 12 * at, 50)),
    ]);
    const [one = [], two = []] = parts;
    const pages = [
      [line("Contents", 440, 180, 16), ...table, line("Index 9", 330)],
      one,
      ...chapters.slice(0, 2),
      two,
      ...chapters.slice(2),
    ];
    const book = await readBytes(makeRawPdf({ pages }));
    expect(book.chapters.slice(1).map(({ title, path }) => [...path, title])).toEqual([
      ["Part One", "CHAPTER I: THE STORM"],
      ["Part One", "CHAPTER II: THE CALM"],
      ["Part Two", "CHAPTER III: THE ROAD"],
      ["Part Two", "CHAPTER IV: THE END"],
    ]);
  });

  it("takes the title below a chapter's number for its title", async () => {
    const chapters = novel(3).map(({ title, paragraphs }) => ({ title: `${title}\nThe Sea at Evening`, paragraphs }));
    const book = await read({ chapters });
    expect(titlesOf(book)).toEqual([1, 2, 3].map((number) => `Chapter ${number}: The Sea at Evening`));
    expect(paragraphsOf(book)).toEqual(textOf(chapters));
  });
});

describe("what a PDF tells about itself", () => {
  it("is its title, its author and its language", async () => {
    const book = await read({ chapters: novel(2), title: "The Dark Lamp", author: "A. Keeper", language: "en-GB" });
    expect(book).toMatchObject({ title: "The Dark Lamp", author: "A. Keeper", language: "en-GB" });
  });

  it.each(["Microsoft Word - lamp.doc", "untitled", "lamp_final.indd", "Document1"])(
    "is not the title %s, which a program gave it",
    async (title) => {
      const book = await read({
        chapters: novel(2),
        title,
        author: "Administrator",
        titlePage: ["The Dark Lamp", "by Ann Keeper"],
      });
      expect(book).toMatchObject({ title: "The Dark Lamp", author: "Ann Keeper" });
    },
  );
});

describe("reading a PDF in a process of its own", () => {
  it("gives the same as reading it here", async () => {
    const bytes = await makePdf({
      chapters: novel(3),
      outline: true,
      runningHead: "The Dark Lamp",
      font: "EB Garamond",
    });
    await withFile(bytes, async (path) => {
      expect(await readBookInWorker(path, { fileName: "book" })).toEqual(await readBytes(bytes));
    });
  });
});
