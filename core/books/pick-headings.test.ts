import { describe, expect, it } from "vitest";
import { toPickedHeadings, toQuestion } from "./pick-headings.ts";
import { readBytes } from "./read/read-bytes.fixture.ts";

const paragraph = "The old keeper climbed the stairs of the tower each evening, and nobody asked him why. "
  .repeat(3)
  .trim();
const text = ["The lamp", paragraph, "The letter", "Of the sea", paragraph, paragraph, "Home", paragraph].join("\n\n");
const book = await readBytes(text);
const heading = (id: number, lines = 1) => ({ id, lines, level: 1 });

describe("the lines from which a model picks headings", () => {
  it("are named by their blocks, with what is around them", () => {
    expect(book.method).toBe("chunks");
    expect(toQuestion(book)).toMatchObject({
      words: 200,
      lines: [
        { id: 0, text: "The lamp", position: 0, before: "" },
        { id: 2, text: "The letter", after: "Of the sea" },
        { id: 3, text: "Of the sea", before: "The letter", after: paragraph.slice(0, 120) },
        { id: 6, text: "Home", position: 151 },
      ],
    });
  });

  it("are not asked about where the book's own headings were found", async () => {
    const named = await readBytes(["Chapter 1", paragraph, "Chapter 2", paragraph, "A sign", paragraph].join("\n\n"));
    expect(named.method).toBe("heading_pattern");
    expect(toQuestion(named)).toBeUndefined();
  });
});

describe("what a model picked", () => {
  it("is taken in reading order, over as many lines as stand together", () => {
    const headings = [heading(6, 3), heading(2, 2), heading(0)];
    expect(toPickedHeadings({ headings, confidence: 0.9 }, book)).toEqual({
      headings: [
        { at: 0, blocks: 1, level: 1 },
        { at: 2, blocks: 2, level: 1 },
        { at: 6, blocks: 1, level: 1 },
      ],
      confidence: 0.9,
    });
  });

  it("is left out where it was not on the list, comes twice or overlaps", () => {
    const headings = [heading(0), heading(0), heading(1), heading(2, 2), heading(3), heading(99)];
    expect(toPickedHeadings({ headings, confidence: 0.9 }, book)?.headings.map(({ at }) => at)).toEqual([0, 2]);
    expect(toPickedHeadings({ headings: [heading(99)], confidence: 0.9 }, book)).toBeUndefined();
  });
});
