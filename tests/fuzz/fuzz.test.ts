import { describe, expect, it } from "vitest";
import { makeMutant } from "./make-mutant.ts";
import { makeOriginals } from "./originals.ts";
import { readMutants } from "./read-mutants.ts";

describe("300 damaged books", () => {
  it("are read, or refused with a sentence, and none takes its reader down or keeps it", async () => {
    const { outcomes, faults } = await readMutants({ seed: 7, first: 0, count: 300, readers: 2 });
    expect(faults.map(({ number, name, said }) => `${number}: ${name}\n${said}`)).toEqual([]);
    const counts = [...outcomes.values()].flatMap((each) => [...each]);
    expect(counts.reduce((sum, [, times]) => sum + times, 0)).toBe(300);
    // Damage that nobody notices, and damage that ends all, would both test nothing.
    for (const kind of ["epub", "docx", "text"] as const) expect(outcomes.get(kind)?.get("read")).toBeGreaterThan(5);
    expect(new Set(counts.map(([outcome]) => outcome)).size).toBeGreaterThan(4);
  });

  it("are the same again for the same seed", async () => {
    const originals = await makeOriginals();
    const again = (number: number) => [makeMutant(number, 7, originals), makeMutant(number, 7, originals)];
    for (let number = 0; number < 20; number++) {
      const [one, two] = again(number);
      expect(two).toEqual(one);
    }
    expect(makeMutant(0, 7, originals).bytes).not.toEqual(makeMutant(0, 8, originals).bytes);
  });
});
