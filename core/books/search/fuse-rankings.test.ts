import { describe, expect, it } from "vitest";
import { fuseRankings } from "./fuse-rankings.ts";

const ranking = (...ids: string[]) => ids.map((id, index) => ({ id, bookId: "book", score: 1 - index / 10 }));

describe("two rankings", () => {
  it("are one in which what both name goes first, and each score can be seen", () => {
    expect(fuseRankings(ranking("a", "b"), ranking("c", "b"))).toEqual([
      { id: "b", bookId: "book", text: 0.9, vector: 0.9, fused: 2 / 62 },
      { id: "a", bookId: "book", text: 1, vector: null, fused: 1 / 61 },
      { id: "c", bookId: "book", text: null, vector: 1, fused: 1 / 61 },
    ]);
  });

  it("are the other one where one is empty", () => {
    expect(fuseRankings([], ranking("b", "a")).map(({ id }) => id)).toEqual(["b", "a"]);
    expect(fuseRankings([], [])).toEqual([]);
  });
});
