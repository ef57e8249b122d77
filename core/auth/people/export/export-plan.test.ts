import { describe, expect, it } from "vitest";
import { distribute } from "./export-plan.ts";

const GIB = 1024 ** 3;
const prefixesOf = (sizes: readonly number[]) =>
  distribute(sizes.map((gib, index) => ({ prefix: `films/${index}/`, bytes: gib * GIB }))).parts.map(({ prefixes }) =>
    prefixes.map((prefix) => Number(prefix.split("/")[1])),
  );

describe("what goes into which archive", () => {
  it("stays in its order, in archives of 4 GiB", () => {
    expect(prefixesOf([1, 2, 1, 0.5, 3])).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it("is not taken apart, though it be larger", () => {
    expect(prefixesOf([1, 9, 1])).toEqual([[0], [1], [2]]);
  });

  it("is one archive where there is nothing, for the tables", () => {
    expect(prefixesOf([])).toEqual([[]]);
    expect(prefixesOf([0, 0])).toEqual([[]]);
  });
});
