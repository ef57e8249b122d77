import { describe, expect, it } from "vitest";
import { readBookInWorker } from "../read-book.ts";
import { readBytes, withFile } from "../read-bytes.fixture.ts";
import { makePdf, type PdfChapter, type PdfParts } from "./make-pdf.fixture.ts";
import { makeRawPdf, type RawLine } from "./make-raw-pdf.fixture.ts";
import { novel, paragraphsOf, prose, read, titlesOf } from "./novel.fixture.ts";

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
