import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutRange, LONGEST_RANGE } from "./cut-range.ts";

describe("a range of a text", () => {
  it("is the whole of it unless it is long", () => {
    expect(cutRange("a lamp", { from: 0 })).toEqual({ text: "a lamp", from: 0, to: 6, nextFrom: null });
    const long = "x".repeat(LONGEST_RANGE + 5);
    const first = cutRange(long, { from: 0 });
    expect([first.text.length, first.nextFrom]).toEqual([LONGEST_RANGE, LONGEST_RANGE]);
    expect(cutRange(long, { from: LONGEST_RANGE })).toMatchObject({ text: "xxxxx", to: long.length, nextFrom: null });
  });

  it("is what is asked for, as far as there is text", () => {
    expect(cutRange("a lamp", { from: 2, to: 4 })).toEqual({ text: "la", from: 2, to: 4, nextFrom: 4 });
    expect(cutRange("a lamp", { from: 2, to: 900 })).toMatchObject({ text: "lamp", nextFrom: null });
    expect(cutRange("a lamp", { from: 900 })).toEqual({ text: "", from: 6, to: 6, nextFrom: null });
  });

  it("never cuts a character in two", () => {
    expect(cutRange("a🏮b", { from: 2 })).toMatchObject({ text: "🏮b", from: 1 });
    expect(cutRange("a🏮b", { from: 0, to: 2 })).toMatchObject({ text: "a", nextFrom: 1 });
    expect(cutRange("a🏮b", { from: 1, to: 2 })).toMatchObject({ text: "🏮", nextFrom: 3 });
  });

  it("after range gives the text again, whatever their length", () => {
    const characters = fc.array(fc.constantFrom("a", "é", "🏮", "灯", "\n"), { maxLength: 60 });
    fc.assert(
      fc.property(characters, fc.integer({ min: 1, max: 9 }), (given, step) => {
        const content = given.join("");
        let read = "";
        for (let from: number | null = 0; from !== null; ) {
          const range = cutRange(content, { from, to: from + step });
          expect(range.text.isWellFormed()).toBe(true);
          read += range.text;
          from = range.nextFrom;
        }
        expect(read).toBe(content);
      }),
    );
  });
});
