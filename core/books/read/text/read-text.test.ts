import { truncate } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readBook } from "../read-book-file.ts";
import { readBytes, withFile } from "../read-bytes.fixture.ts";
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

  it("joins words that were divided, as the text itself writes them elsewhere", () => {
    const text = `The sun was setting over the harbor of Saltmere, and the last fish-\ning boats came home in a line. Gulls wheeled above the masts of light-\nships, and nobody knew any-\nthing of the fishing boats, nor of any light-ships at all. They had anything.`;
    expect(splitParagraphs(text)).toEqual([
      "The sun was setting over the harbor of Saltmere, and the last fishing boats came home in a line. Gulls wheeled above the masts of light-ships, and nobody knew anything of the fishing boats, nor of any light-ships at all. They had anything.",
    ]);
  });

  it("divides no word of a text in which words are divided", () => {
    const divided = ["every", "within", "nobody"].map(
      (word) => `and ${word.slice(0, 2)}-\n${word.slice(2)} of them saw ${word}`,
    );
    const text = `It was told in the harbor of Saltmere that the keeper had gone, ${divided.join(" ")} a lan-\ntern in the tower.`;
    expect(splitParagraphs(text)[0]).toMatch(/every of them .* a lantern in the tower\.$/);
  });

  it("begins a paragraph with every speaker of a play", () => {
    const text =
      "JOHN: Where were you, and where would you have been on a night like this?\nMARY ANNE. At home. Where else would I have been on a night like this one, with\nthe rain coming down?\nJOHN [aside]: Liar.\nHe came from NASA: that was all.";
    expect(splitParagraphs(text)).toEqual([
      "JOHN: Where were you, and where would you have been on a night like this?",
      "MARY ANNE. At home. Where else would I have been on a night like this one, with the rain coming down?",
      "JOHN [aside]: Liar.\nHe came from NASA: that was all.",
    ]);
  });

  it("keeps the lines of verse", () => {
    const hymn =
      "The ribs and terrors in the whale,\n  Arched over me a dismal gloom,\nWhile all God's sun-lit waves rolled by,\n  And lift me deepening down to doom.";
    expect(
      splitParagraphs(`He sang, and all of them sang with him until the walls shook:\n\n${hymn}\n\nThen he sat.`)[1],
    ).toBe(hymn.replaceAll("\n  ", "\n"));
  });

  it("joins a sentence that goes on with a number", () => {
    const text =
      "The sun was setting over the harbor of Saltmere, and the boats were\nhome.\n\nThe keeper looked at his watch, and it was\n10 o'clock.";
    expect(splitParagraphs(text)[1]).toBe("The keeper looked at his watch, and it was 10 o'clock.");
  });

  it("parts the items of a list, and speeches that begin with a dash", () => {
    const list = "- oil, as much as the lamp will hold, and then a little more of it than it\n  will\n- wicks\n";
    const speech =
      "— Where were you, and where would you have been on a night like this — he\n— Mira's son — asked?\n— At home.";
    expect(splitParagraphs(`${list}\n${speech}`)).toEqual([
      "- oil, as much as the lamp will hold, and then a little more of it than it will",
      "- wicks",
      "— Where were you, and where would you have been on a night like this — he — Mira's son — asked?",
      "— At home.",
    ]);
  });

  it("parts headings that stand one below the other", () => {
    expect(splitParagraphs("Act I.\nScene I.--Athens. A Hall in TIMON'S House\n\n[Enter Poet.]")).toEqual([
      "Act I.",
      "Scene I.--Athens. A Hall in TIMON'S House",
      "[Enter Poet.]",
    ]);
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

  it("puts the names of speakers that stand alone to what they say", async () => {
    const talk = "HAMLET\n\nTo be, or not to be.\n\nOPHELIA.\n\nGood my lord.\n\n".repeat(3);
    const book = await readBytes(`ACT I\n\nSCENE 1\n\n${talk}SCENE 2\n\n${talk}`);
    expect(book.chapters.map(({ title }) => title)).toEqual(["SCENE 1", "SCENE 2"]);
    expect(book.chapters[0]?.paragraphs.slice(0, 2)).toEqual([
      "HAMLET\nTo be, or not to be.",
      "OPHELIA.\nGood my lord.",
    ]);
  });

  it("joins the pages of a text taken from a PDF, without their numbers and running lines", async () => {
    const line = "The keeper climbed the steps to the lamp and lit it, as on every night of the";
    const pages = Array.from({ length: 6 }, (_, page) => {
      const head = page % 2 === 0 ? "THE DARK LAMP" : "A. Keeper";
      const opens = page === 0 || page === 3 ? `CHAPTER ${page === 0 ? "I" : "II"}\n\n` : "";
      return `${head}\n\n${opens}long year ${page} was over.\n\n${line}\n\n                ${page + 1}\n`;
    });
    const book = await readBytes(Buffer.from(`${pages.join("\f")}\fand then no more.\n`));
    expect(book.chapters.map(({ title, paragraphs }) => [title, ...paragraphs])).toEqual([
      ["CHAPTER I", "long year 0 was over.", `${line} long year 1 was over.`, `${line} long year 2 was over.`, line],
      [
        "CHAPTER II",
        "long year 3 was over.",
        `${line} long year 4 was over.`,
        `${line} long year 5 was over.`,
        `${line} and then no more.`,
      ],
    ]);
    expect(book.leftOut).toEqual([
      expect.objectContaining({ what: "12 running lines", characters: 3 * 13 + 3 * 9 + 6 }),
    ]);
  });

  it("keeps the numbers of poems that each begin on a page of their own", async () => {
    const poems = Array.from({ length: 6 }, (_, poem) => `${poem + 1}\n\nThe moon hung high,\nThe tower rose white.\n`);
    const book = await readBytes(Buffer.from(poems.join("\f")));
    expect(book.leftOut).toEqual([]);
    expect(book.chapters.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(12);
  });

  it("takes out notes, wherever they stand, and leaves what only looks like one", async () => {
    const text = `He came to the sea[1] and looked at it.[2] It was wide*, very wide.

* Or so it seemed.

Then he went home[a], by page [4] and by [b].

[1] The Baltic.

[a] To Riga.

[9] was the number of the house.

[Footnote 2: A long note.

It goes on.]

* One star alone.`;
    const book = await readBytes(text);
    expect(book.chapters[0]?.paragraphs).toEqual([
      "He came to the sea and looked at it. It was wide, very wide.",
      "Then he went home, by page [4] and by [b].",
      "[9] was the number of the house.",
      "* One star alone.",
    ]);
    expect(book.leftOut.map(({ what, characters }) => [what, characters])).toEqual([["4 footnotes", 83]]);
  });

  it.each([
    ["written without a break", "The keeper climbed the steps and lit the lamp. ".repeat(110_000)],
    [
      "wrapped at 70 characters",
      "The keeper climbed the steps to the lamp, and lit it as on every day.\n".repeat(72_000),
    ],
    ["of lines of one letter", "a\n".repeat(500_000)],
    ["of one word", "a".repeat(5_000_000)],
  ])("reads a paragraph of 5 MB that is %s in a few seconds, and loses nothing", async (_, text) => {
    const before = process.cpuUsage();
    const { chapters } = await readBytes(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(8);
    const letters = chapters
      .flatMap(({ paragraphs }) => paragraphs)
      .join("")
      .replaceAll(/\s/g, "").length;
    expect(letters).toBe(text.replaceAll(/\s/g, "").length);
  });

  it("refuses a gibibyte without reading it", async () => {
    await withFile("It was dark.", async (path) => {
      await truncate(path, 2 ** 30);
      const started = performance.now();
      await expect(readBook(path, { fileName: "a" })).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:not-a-book|book-too-large)$/),
      });
      expect(performance.now() - started).toBeLessThan(1000);
    });
  });

  it("takes a line of 72 dashes for a change of scene", async () => {
    const { chapters } = await readBytes(Buffer.from(`One.\n\n${"-".repeat(72)}\n\nTwo.`));
    expect(chapters[0]?.paragraphs).toEqual(["One.", "* * *", "Two."]);
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
    ["UTF-16BE without a mark", Buffer.from("“Café,” she said—là.", "utf16le").swap16()],
    ["Windows-1252", Buffer.from("\x93Caf\xE9,\x94 she said\x97l\xE0.", "latin1")],
  ])("reads %s", async (_, bytes) => {
    expect((await readBytes(bytes)).chapters[0]?.paragraphs).toEqual(["“Café,” she said—là."]);
  });

  it("reads UTF-16 without a mark in other scripts", async () => {
    for (const text of ["Смотритель поднялся на башню, и зажёг лампу.", "守塔人登上塔楼，\n点亮了灯。 天黑了。"]) {
      const bytes = Buffer.from(text.repeat(30), "utf16le");
      const read = async (content: Buffer) =>
        (await readBytes(content)).chapters[0]?.paragraphs.join("").replaceAll(/\s/g, "");
      const expected = text.replaceAll(/\s/g, "").repeat(30);
      expect(await read(bytes)).toBe(expected);
      expect(await read(Buffer.from(bytes).swap16())).toBe(expected);
    }
  });

  it("reads UTF-8 in which a byte is damaged", async () => {
    const bytes = Buffer.concat([Buffer.from("“Café”, là, "), Buffer.from([0xff]), Buffer.from(" und “Öl”")]);
    expect((await readBytes(bytes)).chapters[0]?.paragraphs[0]).toContain("“Café”, là");
  });

  it("reads old line ends", async () => {
    expect((await readBytes("One.\r\n\r\nTwo.\r\rThree.")).chapters[0]?.paragraphs).toEqual(["One.", "Two.", "Three."]);
  });
});
