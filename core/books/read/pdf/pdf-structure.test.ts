import { describe, expect, it } from "vitest";
import { readBytes } from "../read-bytes.fixture.ts";
import type { PdfChapter } from "./make-pdf.fixture.ts";
import { makeRawPdf, type RawLine } from "./make-raw-pdf.fixture.ts";
import { novel, paragraphsOf, prose, read, titlesOf } from "./novel.fixture.ts";

const textOf = (chapters: readonly PdfChapter[]) => chapters.map((chapter) => chapter.paragraphs);

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
