import { describe, expect, it } from "vitest";
import type { Paragraph } from "./join-paragraphs.ts";
import type { Line } from "./line.ts";
import { markOutline, matchTitles, mendOutline } from "./mark-outline.ts";
import type { OutlineEntry } from "./read-outline.ts";

const lineOf = (text: string, page: number, y = 100, size = 20): Line => {
  const place = { x: 50, right: 350, y, size, font: "f", page, column: 0 };
  return { text, isRightToLeft: false, noteMarks: 0, ...place };
};
const entryOf = (title: string, page: number, y?: number, level = 1): OutlineEntry => ({ title, page, y, level });
const paragraphOf = (text: string, ...lines: Line[]): Paragraph => ({ text, lines });

describe("the entries of an outline", () => {
  it("are matched with the title below the place they lead to, not with the head of the page", () => {
    const [head, title] = [lineOf("The Eve of the War", 3, 28, 7), lineOf("The Eve of the War", 3, 149)];
    expect([...matchTitles([entryOf("The Eve of the War", 3, 64)], [head, title]).keys()]).toEqual([title]);
  });

  it("are taken to the next place of their title where they lead back", () => {
    const lines = [
      lineOf("Dawn", 1),
      lineOf("Part Two", 4),
      lineOf("Noon", 5, 30, 8),
      lineOf("Noon", 5),
      lineOf("Dusk", 6),
    ];
    const mended = mendOutline(
      [entryOf("Dawn", 1), entryOf("Part Two", 4), entryOf("Noon", 1), entryOf("Dusk", 2)],
      lines,
    );
    expect(mended.map(({ title, page, y }) => [title, page, y])).toEqual([
      ["Dawn", 1, undefined],
      ["Part Two", 4, undefined],
      ["Noon", 5, 80],
      ["Dusk", 6, 80],
    ]);
  });

  it("stay where they are if their title comes nowhere behind", () => {
    const entries = [entryOf("Dawn", 1), entryOf("Part Two", 4), entryOf("Noon", 1)];
    expect(mendOutline(entries, [lineOf("Dawn", 1), lineOf("Part Two", 4)])).toEqual(entries);
  });

  it("are matched wherever a program puts their numbers among letters that run from right to left", () => {
    const [name, title] = [lineOf("פרק 1", 0), lineOf("המגדל", 0, 130)];
    expect([...matchTitles([entryOf("1פרק המגדל", 0)], [name, title]).keys()]).toEqual([name, title]);
  });

  it("have the spaces that their title has on the page", () => {
    const [name, title] = [lineOf("Chapter 1", 0, 100), lineOf("The Eve of the War", 0, 130)];
    const paragraphs = [paragraphOf("Chapter 1: The Eve of the War", name, title)];
    expect(markOutline([entryOf("Chapter 1The Eve of the War", 0)], paragraphs)).toEqual([
      { at: 0, title: "Chapter 1: The Eve of the War", level: 1 },
    ]);
  });
});
