import { describe, expect, it } from "vitest";
import { readBytes } from "../read-bytes.fixture.ts";

const prose = "The keeper climbed the steps to the lamp and lit it, as on every night.\n\n".repeat(20);

describe("reading Markdown", () => {
  it("takes headings for chapters, and the title and author on top for what they are", async () => {
    const book = await readBytes(
      `# The Dark Lamp\n\n*by A. Keeper*\n\n## Chapter One\n\n${prose}## Chapter Two\n\n${prose}`,
    );
    expect(book).toMatchObject({
      format: "markdown",
      title: "The Dark Lamp",
      author: "A. Keeper",
      method: "markdown_headings",
    });
    expect(book.chapters.map(({ title, paragraphs }) => [title, paragraphs.length])).toEqual([
      ["Chapter One", 20],
      ["Chapter Two", 20],
    ]);
  });

  it("reads the YAML head of a file", async () => {
    const book = await readBytes(
      `---\ntitle: "The Dark Lamp"\nauthor: [A. Keeper, B. Keeper]\nlang: en\n---\n# One\n\n${prose}# Two\n\n${prose}`,
    );
    expect(book).toMatchObject({ title: "The Dark Lamp", author: "A. Keeper, B. Keeper", language: "en" });
    expect(book.chapters.map((chapter) => chapter.title)).toEqual(["One", "Two"]);
  });

  it.each([
    ["on lines of their own", "author:\n- A. Keeper\n- B. Keeper\n"],
    ["with names for their parts", "author:\n  - name: A. Keeper\n    email: a@example.org\n  - name: 'B. Keeper'\n"],
  ])("reads authors %s, and a title over several lines", async (_, authors) => {
    const book = await readBytes(`---\ntitle: |\n  The Dark\n  Lamp\n${authors}lang: en\n---\n\n${prose}`);
    expect(book).toMatchObject({
      format: "markdown",
      title: "The Dark Lamp",
      author: "A. Keeper, B. Keeper",
      language: "en",
    });
  });

  it("leaves out every mark and keeps every word", async () => {
    const book = await readBytes(
      "# A\n\nA *very* **dark** `lamp` with [a link](http://x.org) &amp; a\nwrapped line.[^1]\n\n- One\n- Two\n\n> Said\n> she.\n\n```\nlet x = 1;\n```\n\n***\n\nEnd.\\\nOf it. ~~Gone~~ <b>bold</b>\n\n| a | b |\n|---|---|\n| c | d |",
    );
    expect(book.chapters[0]?.paragraphs).toEqual([
      "A very dark lamp with a link & a wrapped line.",
      "One",
      "Two",
      "Said she.",
      "let x = 1;",
      "* * *",
      "End.\nOf it. Gone bold",
      "a, b",
      "c, d",
    ]);
  });

  it.each(["***", "---", "* * *", "_ _ _", "\\* \\* \\*", "⁂"])("reads %s as a change of scene", async (line) => {
    expect((await readBytes(`# A\n\nNight.\n\n${line}\n\nDay.`)).chapters[0]?.paragraphs).toEqual([
      "Night.",
      "* * *",
      "Day.",
    ]);
  });

  it("keeps the lines of verse", async () => {
    const book = await readBytes(
      "# A\n\nThe moon hung high,\nThe tower rose white,\nAnd over the bay\nThere was no light.",
    );
    expect(book.chapters[0]?.paragraphs).toEqual([
      "The moon hung high,\nThe tower rose white,\nAnd over the bay\nThere was no light.",
    ]);
  });

  it("joins a wrapped sentence that goes on with a number", async () => {
    const book = await readBytes("# A\n\nShe looked at her watch,[^1] and it was\n10 o'clock.\n\n[^1]: Of gold.");
    expect(book.chapters[0]?.paragraphs).toEqual(["She looked at her watch, and it was 10 o'clock."]);
  });

  it("lists footnotes as left out, with the lines that go on with them", async () => {
    const book = await readBytes(
      `# A\n\nIt was dark[^1] and cold.[^b]\n\n[^1]: Very dark,\nas ever.\n[^b]: Cold.\n\n    It goes on.\n\nThe end.\n\n[1]: http://x.org`,
    );
    expect(book.chapters[0]?.paragraphs).toEqual(["It was dark and cold.", "The end."]);
    expect(book.leftOut).toEqual([
      { what: "2 footnotes", reason: "Footnotes would interrupt the story.", characters: 36 },
    ]);
  });

  it("is told from plain text by what is in the file, not by its name", async () => {
    expect((await readBytes("# A\n\nText.", "book.txt")).format).toBe("markdown");
    expect((await readBytes("A\n=====\n\nText.", "book.txt")).format).toBe("markdown");
    expect((await readBytes('**Chapter 1**\n\nShe said \\"no\\".\n\n**Chapter 2**\n\nYes.', "book.txt")).format).toBe(
      "markdown",
    );
    expect((await readBytes("#1 was Mira, she said.\n\n#hashtag", "book.md")).format).toBe("text");
  });

  it("refuses what nests without end", async () => {
    await expect(readBytes(`# A\n\n${">".repeat(20_000)} x`)).rejects.toMatchObject({ code: "book-unsafe" });
    await expect(readBytes(`# A\n\n${"<div>".repeat(5000)} x`)).rejects.toMatchObject({ code: "book-unsafe" });
  });
});
