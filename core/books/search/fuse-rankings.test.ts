import { describe, expect, it } from "vitest";
import { fuseRankings } from "./fuse-rankings.ts";

/** Passages `a1`, `a2` and so on are of chapter `a`. */
const ranking = (...ids: string[]) =>
  ids.map((id, index) => ({ id, bookId: "book", chapterId: id.slice(0, 1), score: 1 - index / 10 }));
const order = (rankings: Parameters<typeof fuseRankings>[0]) => fuseRankings(rankings).map(({ id }) => id);

describe("rankings", () => {
  it("are one in which what both name goes first, and each score can be seen", () => {
    expect(fuseRankings({ byText: ranking("a1", "b1"), byVector: ranking("c1", "b1"), byTitle: [] })).toEqual([
      { id: "b1", bookId: "book", text: 0.9, vector: 0.9, title: null, fused: 2 / 62 },
      { id: "a1", bookId: "book", text: 1, vector: null, title: null, fused: 1 / 61 },
      { id: "c1", bookId: "book", text: null, vector: 1, title: null, fused: 1 / 61 },
    ]);
  });

  it("are the other one where one is empty", () => {
    expect(order({ byText: [], byVector: ranking("b1", "a1"), byTitle: [] })).toEqual(["b1", "a1"]);
    expect(order({ byText: [], byVector: [], byTitle: ranking("b1", "a1") })).toEqual(["b1", "a1"]);
    expect(order({ byText: [], byVector: [], byTitle: [] })).toEqual([]);
  });

  it("put a chapter that is called by its name before what has both words and meaning, by its best passage", () => {
    const [both, best] = [ranking("a1", "b2", "b3"), ranking("a1", "b3", "b2", "b4")];
    const title = ranking("b1");
    expect(order({ byText: both, byVector: best, byTitle: title })).toEqual(["b2", "a1", "b3", "b4"]);
    expect(order({ byText: ranking("a1"), byVector: ranking("a1"), byTitle: title })).toEqual(["b1", "a1"]);
  });

  it("do not put one there of whose name half is said", () => {
    const half = ranking("b1").map((passage) => ({ ...passage, score: 0.5 }));
    expect(order({ byText: ranking("a1"), byVector: ranking("a1"), byTitle: half })).toEqual(["a1", "b1"]);
  });
});
