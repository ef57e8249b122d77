import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "./parse-query.ts";

/** A query in short: `+` before what is wanted, `-` before what is not, phrases in brackets. */
function read(text: string): string[] {
  return parseQuery(text).alternatives.map((parts) =>
    parts.map((part) => `${part.isExcluded ? "-" : "+"}${part.isPhrase ? `[${part.text}]` : part.text}`).join(" "),
  );
}

describe("a query is read", () => {
  it.each([
    ["white whale", ["+white +whale"]],
    ['the "white whale" -ahab', ["+the +[white whale] -ahab"]],
    ['-"white whale" sea', ["-[white whale] +sea"]],
    ["ship OR canoe AND sail", ["+ship", "+canoe +sail"]],
    ["heads or tails", ["+heads +or +tails"]],
    ['–land −"black cat" sea – shore', ["-land -[black cat] +sea +shore"]],
    ["‹white whale›", ["+[white whale]"]],
    ['"never closed -not', ["+[never closed -not]"]],
    ["„weißer Wal“ «baleine»", ["+[weißer Wal] +[baleine]"]],
    ["well-known - -- twenty-one", ["+well-known +twenty-one"]],
    ['""  OR OR AND', []],
    ["🐳", ["+🐳"]],
    ["   ", []],
  ])("%s", (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  it("whatever it is, and is meant by what is wanted alone", () => {
    expect(parseQuery(' to "be" or „not“ ').wanted).toBe("to be or not");
    expect(parseQuery('sea -land "white whale" -"black cat"').wanted).toBe("sea white whale");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const { alternatives, wanted } = parseQuery(text);
        expect(alternatives.flat().every((part) => part.text !== "" && part.text === part.text.trim())).toBe(true);
        expect(alternatives.every((parts) => parts.length > 0)).toBe(true);
        expect(wanted.trim()).toBe(wanted);
      }),
    );
  });
});
