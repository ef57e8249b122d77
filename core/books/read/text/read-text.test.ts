import { describe, expect, it } from "vitest";
import { readBytes } from "../read-bytes.fixture.ts";
import { splitParagraphs } from "./split-paragraphs.ts";

const novel = (chapters: number) =>
  Array.from(
    { length: chapters },
    (_, index) => `CHAPTER ${index + 1}\n\n${"The lamp was dark. Nobody knew why.\n\n".repeat(30)}`,
  ).join("");

describe("splitting a plain text into paragraphs", () => {
  it("joins lines that were only wrapped", () => {
    const text = `The sun was setting over the harbor of Saltmere, and the last fishing\nboats came home in a line. Gulls wheeled above the masts of twenty-\nfive ships--\nall of them.\n\nThe light\u00AD\nhouse was dark.`;
    expect(splitParagraphs(text)).toEqual([
      "The sun was setting over the harbor of Saltmere, and the last fishing boats came home in a line. Gulls wheeled above the masts of twenty-five ships--all of them.",
      "The lighthouse was dark.",
    ]);
  });

  it("keeps the lines of verse", () => {
    const hymn =
      "The ribs and terrors in the whale,\n  Arched over me a dismal gloom,\nWhile all God's sun-lit waves rolled by,\n  And lift me deepening down to doom.";
    expect(
      splitParagraphs(`He sang, and all of them sang with him until the walls shook:\n\n${hymn}\n\nThen he sat.`)[1],
    ).toBe(hymn.replaceAll("\n  ", "\n"));
  });

  it("joins the lines of a letter that is set narrower than the rest", () => {
    const letter = "    You will find the glass where\n    my brother left it, and when\n    you have it, come home.";
    expect(
      splitParagraphs(`The keeper turned pale, and read aloud what stood on the yellow paper:\n\n${letter}`)[1],
    ).toBe("You will find the glass where my brother left it, and when you have it, come home.");
  });

  it("parts paragraphs that are indented and have no blank line between", () => {
    const text =
      '   The keeper was an old man with a white beard and a blue sweater that was full\nof holes, and he sat on the floor beside the lamp with his hands in his\nlap and did not look up.\n   "You should not be here," he whispered, and she saw that he had been weeping\nfor a long time.\n   She sat down.';
    expect(splitParagraphs(text).map((paragraph) => paragraph.slice(0, 12))).toEqual([
      "The keeper w",
      '"You should ',
      "She sat down",
    ]);
  });

  it("takes every line for a paragraph where lines are not wrapped", () => {
    const line =
      "The storm came in the afternoon. It came up from the south, black and quick, and in a quarter of an hour the sea was white.";
    expect(splitParagraphs(`${line}\n${line}\n"Land!" she cried.\n\n${line}`)).toEqual([
      line,
      line,
      '"Land!" she cried.',
      line,
    ]);
  });

  it("parts a heading from text that follows it at once", () => {
    expect(
      splitParagraphs(
        "CHAPTER II\nBy noon they were at sea, and the ship leaned into the wind like a bird\nthat comes home.",
      ),
    ).toEqual([
      "CHAPTER II",
      "By noon they were at sea, and the ship leaned into the wind like a bird that comes home.",
    ]);
  });
});

describe("reading a plain text", () => {
  it("finds title, author and chapters of a public-domain edition, and puts its licence apart", async () => {
    const text = `The Project Gutenberg eBook of The Dark Lamp\n\nTitle: The Dark Lamp\n\nAuthor: A. Keeper\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE DARK LAMP ***\n\n[Illustration: A lamp]\n\n${novel(3)}\n*** END OF THE PROJECT GUTENBERG EBOOK THE DARK LAMP ***\n\nYou may copy it.`;
    const book = await readBytes(text);
    expect(book).toMatchObject({
      format: "text",
      title: "The Dark Lamp",
      author: "A. Keeper",
      method: "heading_pattern",
    });
    expect(book.chapters.map(({ title, contentType }) => `${title} (${contentType})`)).toEqual([
      "About this edition (front_matter)",
      "CHAPTER 1 (chapter)",
      "CHAPTER 2 (chapter)",
      "CHAPTER 3 (chapter)",
      "Licence (back_matter)",
    ]);
    expect(book.leftOut.map((each) => each.what)).toEqual(["1 caption"]);
  });

  it("takes title and author from the two lines on top, and reads neither aloud", async () => {
    const book = await readBytes(`The Dark Lamp\n\nby A. Keeper\n\n${novel(2)}`);
    expect(book).toMatchObject({ title: "The Dark Lamp", author: "A. Keeper" });
    expect(book.chapters.map((chapter) => chapter.title)).toEqual(["CHAPTER 1", "CHAPTER 2"]);
  });

  it("leaves out the marks of emphasis and notes, and knows a change of scene", async () => {
    const book = await readBytes("It was _very_ dark.[1] A snake_case_name.\n\n*****\n\n_Run,_ she said.");
    expect(book.chapters[0]?.paragraphs).toEqual(["It was very dark. A snake_case_name.", "* * *", "Run, she said."]);
  });

  it.each([
    ["UTF-8", Buffer.from("“Café,” she said—là.")],
    ["UTF-8 with a byte order mark", Buffer.from("\uFEFF“Café,” she said—là.")],
    ["UTF-16LE", Buffer.from("\uFEFF“Café,” she said—là.", "utf16le")],
    ["UTF-16BE", Buffer.from("\uFEFF“Café,” she said—là.", "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from("“Café,” she said—là.", "utf16le")],
    ["Windows-1252", Buffer.from("\x93Caf\xE9,\x94 she said\x97l\xE0.", "latin1")],
  ])("reads %s", async (_, bytes) => {
    expect((await readBytes(bytes)).chapters[0]?.paragraphs).toEqual(["“Café,” she said—là."]);
  });

  it("reads UTF-8 in which a byte is damaged", async () => {
    const bytes = Buffer.concat([Buffer.from("“Café”, là, "), Buffer.from([0xff]), Buffer.from(" und “Öl”")]);
    expect((await readBytes(bytes)).chapters[0]?.paragraphs[0]).toContain("“Café”, là");
  });

  it("reads old line ends", async () => {
    expect((await readBytes("One.\r\n\r\nTwo.\r\rThree.")).chapters[0]?.paragraphs).toEqual(["One.", "Two.", "Three."]);
  });
});
