import { describe, expect, it } from "vitest";
import { countWordsIn } from "../read/count-words.ts";
import type { KeptStructure } from "./read-structure.ts";
import { showStructure } from "./show-structure.ts";
import type { Division } from "./structure.ts";
import { StructureData } from "./structure-data.ts";
import { textsOf } from "./texts.ts";

const ID = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;

function keep(chapters: readonly { number: number; title: string; text: string }[], data: unknown): KeptStructure {
  const rows = chapters.map(({ number, title, text }) => ({
    ...{ id: ID(number), number, title, contentType: "chapter" as const, summary: null },
    ...{ paragraphs: text.split("|"), words: countWordsIn(text.split("|")) },
  }));
  const parsed = StructureData.parse(data);
  const texts = textsOf(rows, parsed.leftOut);
  return { bookId: ID(0), extractionMethod: "epub_nav", confirmedAt: null, data: parsed, texts };
}

const leaf = (title: string, chapterNumber?: number) => ({ title, kind: "chapter", chapterNumber, children: [] });
const outline = ({ title, chapterNumber, children }: Division): unknown =>
  children.length === 0 ? `${chapterNumber} ${title}` : [title, children.map(outline)];

describe("a structure that is shown", () => {
  const chapters = [
    { number: 1, title: "Renamed", text: "a b|c" },
    { number: 2, title: "Two", text: "d" },
  ];

  it("calls chapters what they are called by now, and holds each of them, whatever the tree knows", () => {
    const tree = [{ title: "Part", kind: "part", children: [leaf("One", 1), leaf("Gone", 7)] }];
    const { divisions } = showStructure(keep(chapters, { tree }));
    expect(divisions.map(outline)).toEqual([["Part", ["1 Renamed"]], "2 Two"]);
    expect(divisions[0]).toMatchObject({ contentType: null, chapterId: null, words: 0, paragraphs: 0, sources: [] });
    expect(divisions[0]?.children[0]).toMatchObject({ words: 3, paragraphs: 2, firstWords: "a b" });
  });

  it("has no part that nothing is left in, and no chapter twice", () => {
    const tree = [{ title: "Empty", kind: "part", children: [leaf("Gone", 7)] }, leaf("One", 1), leaf("One", 1)];
    expect(showStructure(keep(chapters, { tree })).divisions.map(outline)).toEqual(["1 Renamed", "2 Two"]);
    expect(showStructure(keep(chapters, {})).divisions.map(outline)).toEqual(["1 Renamed", "2 Two"]);
  });

  it("tells first words up to a whole word, and of a text without spaces up to a whole character", () => {
    const first = (text: string) =>
      showStructure(keep([{ number: 1, title: "One", text }], {})).divisions[0]?.firstWords;
    expect(first(`${"word ".repeat(15)}sesquipedalian`)).toBe("word ".repeat(15).trim());
    expect(first(`${"verse ".repeat(5)}\nnext`)).toBe(`${"verse ".repeat(5)} next`);
    expect(first("𝔄".repeat(200))).toBe("𝔄".repeat(40));
  });

  it("shows what the file left out, which has no text, beside what a person wants to leave out", () => {
    const leftOut = [{ what: "nav.xhtml", reason: "The table of contents.", characters: 312 }];
    const range = { text: ID(2), from: 1, to: 1 };
    const draft = { divisions: [], leftOut: [{ what: "Two", ranges: [range] }] };
    expect(showStructure(keep(chapters, { leftOut, draft })).leftOut).toEqual([
      { ...leftOut[0], firstWords: "", sources: [] },
      { what: "Two", reason: "You leave it out.", characters: 1, firstWords: "d", sources: [{ chapter: ID(2) }] },
    ]);
  });
});
