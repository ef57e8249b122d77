import { describe, expect, it } from "vitest";
import type { Piece } from "./line.ts";
import { setLines } from "./set-lines.ts";

type Spot = readonly [text: string, x: number, right: number, y: number, size?: number, rest?: Partial<Piece>];

function linesOf(...spots: readonly Spot[]): string[] {
  const pieces = spots.map(([text, x, right, y, size = 10, rest]): Piece => {
    return { text, x, right, y, size, font: "f", isRightToLeft: false, hasSpaceBefore: false, ...rest };
  });
  return setLines(pieces, 0, undefined).lines.map((line) => line.text);
}

describe("setting the lines of a page", () => {
  it("puts the raised A and the lowered E of TeX and LaTeX into their line, however large it is", () => {
    const text: Spot = ["Documents of many kinds are set with these, day by day.", 50, 300, 80];
    expect(
      linesOf(text, ["Customising L", 50, 200, 40, 25], ["A", 197, 215, 38, 20], ["TEX", 216, 260, 40, 25]),
    ).toEqual(["Customising LATEX", text[0]]);
    const parts: Spot[] = [
      ["We use T", 50, 90, 50],
      ["E", 89, 95, 53.5],
      ["X Live, and nothing but T", 95, 200, 50],
      ["E", 199, 205, 53.5],
      ["X.", 205, 215, 50],
    ];
    expect(linesOf(text, ...parts)).toEqual(["We use TEX Live, and nothing but TEX.", text[0]]);
  });

  it("keeps the mark of a note with the note, be it smaller than that and before it in the file", () => {
    const text: Spot = ["The lamp was dark, and nobody in the village knew why.", 50, 300, 80];
    expect(linesOf(text, ["1", 50, 53, 196, 6], ["He never said so himself.", 55, 200, 200, 8])).toEqual([
      text[0],
      "1 He never said so himself.",
    ]);
  });

  it("leaves out the mark of a note in figures that are made to be raised", () => {
    const parts: Spot[] = [
      ["It was odd,", 50, 100, 50],
      ["1", 100, 103, 50],
      ["by the way.", 106, 160, 50, 10, { hasSpaceBefore: true }],
    ];
    expect(linesOf(...parts)).toEqual(["It was odd, by the way."]);
  });

  it("puts together letters that are set apart, and the number behind them", () => {
    expect(linesOf(["C H A P T E R 1 2 .", 50, 180, 50])).toEqual(["CHAPTER 12."]);
  });
});
