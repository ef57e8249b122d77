import { describe, expect, it } from "vitest";
import type { LoneLine } from "#core/providers/text.ts";
import { findHeadings } from "./find-headings.ts";

const PARAGRAPH = "Nobody in the village knew where the stranger had come from, and nobody asked.";

/** Lines so many words apart, with a paragraph above and below each. */
function linesAt(
  ...places: readonly (readonly [position: number, text: string, around?: Partial<LoneLine>])[]
): LoneLine[] {
  return places.map(([position, text, around], index) => ({
    id: index * 10,
    text,
    position,
    before: index === 0 ? "" : PARAGRAPH,
    after: PARAGRAPH,
    ...around,
  }));
}

const TITLES = ["The lamp in the window", "A letter from the sea", "Low water", "Home", "The key", "Ebb"];
const chapters = (words: number) => linesAt(...TITLES.map((title, index) => [index * words, title] as const));
const idsOf = (lines: readonly LoneLine[], words: number) =>
  findHeadings({ lines, words }).headings.map(({ id }) => id);

describe("the headings among lines that stand alone", () => {
  it("are those with a chapter's text between them", () => {
    expect(findHeadings({ lines: chapters(2_000), words: 12_000 })).toEqual({
      headings: TITLES.map((_, index) => ({ id: index * 10, lines: 1, level: 1 })),
      confidence: 0.6,
    });
  });

  it("are no sentences, nor what the text above leads up to", () => {
    const more = linesAt(
      [300, "Nobody came."],
      [700, "NO ENTRANCE", { before: "On the door stood:" }],
      [900, "Anna Hale", { before: "Yours," }],
    );
    const lines = [...chapters(2_000), ...more.map((line, index) => ({ ...line, id: 100 + 2 * index }))];
    expect(
      idsOf(
        lines.toSorted((a, b) => a.position - b.position),
        12_000,
      ),
    ).toEqual([0, 10, 20, 30, 40, 50]);
  });

  it("are not what stands above many speeches or on each page", () => {
    const speakers = linesAt(
      ...Array.from({ length: 9 }, (_, index) => [index * 300, index % 2 ? "ANNA" : "THE KEEPER"] as const),
    );
    expect(idsOf(speakers, 2_700)).toEqual([]);
  });

  it("are none where a few lines stand anywhere, or close together", () => {
    expect(idsOf(linesAt([9_000, "The inn"], [9_800, "The mill"], [40_000, "The sea"]), 60_000)).toEqual([]);
    expect(idsOf(chapters(20), 120)).toEqual([]);
    expect(findHeadings({ lines: [], words: 0 })).toEqual({ headings: [], confidence: 0 });
  });

  it("take the line below with them, and leave out the title of the book above the first", () => {
    const pairs = chapters(2_000).flatMap((line) => [line, { ...line, id: line.id + 1, text: `Of ${line.text}` }]);
    expect(findHeadings({ lines: pairs, words: 12_000 }).headings).toContainEqual({ id: 20, lines: 2, level: 1 });
    const [first, ...rest] = chapters(2_000);
    if (!first) throw new Error("There are six chapters.");
    const titled = [{ ...first, text: "THE DARK LAMP" }, { ...first, id: 1 }, ...rest];
    expect(idsOf(titled, 12_000)).toEqual([1, 10, 20, 30, 40, 50]);
  });

  it("lie within parts where the first of two lines is a part's", () => {
    const lines = chapters(2_000).flatMap((line, index) =>
      index % 3 === 0
        ? [
            { ...line, text: index ? "On land" : "At sea" },
            { ...line, id: line.id + 1 },
          ]
        : [line],
    );
    expect(findHeadings({ lines, words: 12_000 }).headings.map(({ id, level }) => [id, level])).toEqual([
      ...[
        [0, 1],
        [1, 2],
        [10, 2],
        [20, 2],
      ],
      ...[
        [30, 1],
        [31, 2],
        [40, 2],
        [50, 2],
      ],
    ]);
  });
});
