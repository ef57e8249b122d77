import { describe, expect, it } from "vitest";
import { findRunningLines } from "./find-running-lines.ts";
import type { Line, Page } from "./line.ts";

const SIZE = 10;
const LEADING = 12;

type Spot = readonly [text: string, y: number, rest?: Partial<Line>];

/** Pages of eight lines of text each, with what is given around them. */
function pagesWith(around: readonly (readonly Spot[])[]): Page[] {
  return around.map((spots, page) => {
    const text = Array.from(
      { length: 8 },
      (_, index): Spot => [`page ${page} says this in line ${index}`, 100 + LEADING * index],
    );
    const lines = [...spots, ...text]
      .toSorted((a, b) => a[1] - b[1])
      .map(([line, y, rest]) => lineAt(line, y, page, rest));
    return { lines, askew: 0, isDamaged: false };
  });
}

function lineAt(text: string, y: number, page: number, rest: Partial<Line> = {}): Line {
  const place = { x: 50, right: 350, y, size: SIZE, font: "f", page, column: 0 };
  return { text, isRightToLeft: false, noteMarks: 0, ...place, ...rest };
}

function runningOf(around: readonly (readonly Spot[])[]): string[] {
  return [...findRunningLines(pagesWith(around), { size: SIZE, leading: LEADING }, new Set())]
    .map(({ text }) => text)
    .sort();
}

describe("telling running heads, feet and page numbers from text", () => {
  it("knows heads of chapters too short to have theirs come again, by the numbers in them and where they stand", () => {
    const heads = ["2 CHAPTER 1. DAWN", "3", "4 CHAPTER 2. NOON", "5", "6 CHAPTER 3. DUSK", "7"];
    expect(runningOf(heads.map((head) => [[head, 40]]))).toEqual([...heads].sort());
  });

  it("knows a head beside the number of its page", () => {
    const titles = ["CHAPTER 1. DAWN", "CHAPTER 2. NOON", "CHAPTER 3. DUSK", "CHAPTER 4. NIGHT"];
    const around = titles.map((title, index): Spot[] => [
      [String(index + 8), 40],
      [title, 40, { x: 200, column: 1 }],
    ]);
    expect(runningOf(around)).toEqual(["10", "11", "8", "9", ...titles]);
  });

  it("knows a number that stands below where a chapter opens and above elsewhere", () => {
    const around = [5, 6, 7, 8, 9].map((page): Spot[] => [[String(page), page === 7 ? 230 : 40]]);
    expect(runningOf(around)).toEqual(["5", "6", "7", "8", "9"]);
  });

  it("knows a number that a note comes close to", () => {
    const around = [1, 2, 3, 4].map((page): Spot[] => [[String(page), 230]]);
    around[1]?.push(["A note that runs down to it.", 218, { size: 8 }]);
    expect(runningOf(around)).toEqual(["1", "2", "3", "4"]);
  });

  it("knows a foot with an address and a page of so many", () => {
    const around = [1, 2, 3].map((page): Spot[] => [[`https://example.org/lamp.html ${page}/312`, 230]]);
    expect(runningOf(around)).toHaveLength(3);
    expect(runningOf([1, 2, 3].map((page): Spot[] => [[`The Dark Lamp ${page} / 233`, 40]]))).toHaveLength(3);
  });

  it("knows a head over two lines", () => {
    const around = [52, 53, 54].map((page): Spot[] => [
      ["Chapter 12: What I Saw of the Destruction of Weybridge and Shep-", 40],
      [`perton ${page}`, 53],
    ]);
    expect(runningOf(around)).toHaveLength(6);
  });

  it("knows a head that names the section as well", () => {
    const sections = ["1.2. WHAT IS A LAMP?", "1.3. WHO KEEPS IT?", "1.5. AND AT NIGHT?"];
    expect(runningOf(sections.map((section) => [[`CHAPTER 1. LAMPS ${section}`, 40]]))).toHaveLength(3);
  });

  it("knows heads in small letters, though each names another chapter", () => {
    const titles = [
      "Loomings",
      "The Carpet-Bag",
      "The Spouter-Inn",
      "Breakfast",
      "The Street",
      "The Chapel",
      "The Pulpit",
    ];
    expect(runningOf(titles.map((title) => [[title, 40, { size: 8 }]]))).toEqual([...titles].sort());
  });

  it("leaves titles on top of pages where they are", () => {
    expect(runningOf(["Dawn", "Noon", "Dusk", "Night"].map((title) => [[title, 40]]))).toEqual([]);
    expect(runningOf(["DAWN", "NOON", "DUSK"].map((title, index) => [[`CHAPTER ${index + 1}. ${title}`, 40]]))).toEqual(
      [],
    );
  });
});
