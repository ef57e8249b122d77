import { describe, expect, it } from "vitest";
import type { Block } from "../source-document.ts";
import { findDressedTitles } from "./find-dressed-titles.ts";

const prose = (words: number): Block => ({ text: "It was as dark as ever. ".repeat(words / 6).trim() });
const bold = (text: string): Block => ({ text, look: "p.>b." });
const titlesOf = (...blocks: readonly Block[]) =>
  findDressedTitles(blocks, { begins: 0, ends: blocks.length }).map(({ title, kind }) => [title, kind]);

const chapters = ["The shore", "A letter", "The last lamp"].flatMap((title) => [bold(title), prose(300)]);

describe("finding titles by how they are set", () => {
  it("takes short lines of one look above longer text", () => {
    expect(titlesOf(...chapters)).toEqual([
      ["The shore", "chapter"],
      ["A letter", "chapter"],
      ["The last lamp", "chapter"],
    ]);
  });

  it("takes lines of another look right above them for the parts around", () => {
    const part = (text: string): Block => ({ text, look: "centre p." });
    expect(titlesOf(part("Day"), ...chapters, part("Night"), ...chapters).map(([title]) => title)).toEqual([
      "Day",
      "The shore",
      "A letter",
      "The last lamp",
      "Night",
      "The shore",
      "A letter",
      "The last lamp",
    ]);
  });

  it("takes the first title too, whose paragraph is of another class", () => {
    const [, ...others] = chapters;
    expect(titlesOf({ text: "The shore", look: "p.first>b." }, ...others)).toHaveLength(3);
  });

  it("takes lines that begin the files of a book, and none that stand within them", () => {
    const long = chapters.flatMap((block) => (block.look ? [block] : [block, block, block]));
    const pagesAt = (...starts: readonly number[]) => {
      const pages = starts.map((at) => ({ at }));
      return findDressedTitles(long, { begins: 0, ends: long.length }, pages);
    };
    expect(pagesAt(0, 4, 8)).toHaveLength(3);
    expect(pagesAt(2, 6, 10)).toHaveLength(0);
    expect(pagesAt(2)).toHaveLength(3);
  });

  it.each([
    [
      "signatures",
      Array.from({ length: 6 }, () => [prose(300), bold("Your Mira")])
        .flat()
        .slice(1),
    ],
    ["names above speeches", Array.from({ length: 9 }, (_, index) => [bold(`Mira ${index}`), prose(30)]).flat()],
    ["lines of the look that most text has", chapters.map((block) => ({ ...block, look: "p.tx" }))],
    ["lines that share their look with sentences", [...chapters, ...chapters.map(({ text }) => bold(`“${text}”`))]],
    ["what breaks off", chapters.map(({ text, ...block }) => ({ ...block, text: `${text},` }))],
    ["lines far inside the text", [prose(3000), ...chapters]],
    ["two lines", chapters.slice(0, 4)],
    ["a text without looks", chapters.map(({ text }) => ({ text }))],
  ])("takes no titles of %s", (_, blocks) => {
    expect(titlesOf(...blocks)).toEqual([]);
  });
});
