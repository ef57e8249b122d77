import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSnippet } from "./cut-snippet.ts";
import { findHighlights, findMarked, MARK_START, MARK_STOP } from "./find-highlights.ts";
import { parseQuery } from "./parse-query.ts";

const mark = (text: string) => text.replaceAll("<", MARK_START).replaceAll(">", MARK_STOP);

describe("what is highlighted", () => {
  it("is found where the marks of a headline stand", () => {
    expect(findMarked("Call me Ishmael, call!", mark("<Call> me Ishmael, <call>!"))).toEqual([
      [0, 4],
      [17, 21],
    ]);
  });

  it("is what was looked for as it stands where words have no spaces between them", () => {
    const query = parseQuery("鯨が い鯨 sea");
    expect(findHighlights("白い鯨が、いない sea", [[9, 12]], query)).toEqual([
      [1, 4],
      [9, 12],
    ]);
    expect(findMarked("𠀀 sea", mark("𠀀 <sea>"))).toEqual([[3, 6]]);
  });

  it("is not guessed after a place where the headline is another text", () => {
    expect(findMarked("The <b>bold</b> sea", mark("The bold <sea>").replace("bold", "?bold"))).toEqual([]);
  });

  it("is the query as it stands where no word was marked, whatever the signs between its words", () => {
    const find = (text: string, q: string) =>
      findHighlights(text, [], parseQuery(q)).map(([from, to]) => text.slice(from, to));
    expect(find("To be, or not\n\nTO BE; not to beg.", '"to be" or not to be')).toEqual(["To be, or not\n\nTO BE"]);
    expect(find("photo bed; to (be)", "to be")).toEqual(["to (be"]);
    expect(find("A.C abc 🐳*", "🐳*")).toEqual(["🐳*"]);
    expect(find("anything", '"')).toEqual([]);
  });
});

describe("a snippet", () => {
  const words = Array.from({ length: 300 }, (_, index) => `word${index}`);
  const text = words.join(" ");
  const rangeOf = (word: string): [number, number] => [text.indexOf(word), text.indexOf(word) + word.length];

  it("is the whole of a short passage", () => {
    expect(cutSnippet("Call me Ishmael.", [[0, 4]])).toEqual({
      ...{ text: "Call me Ishmael.", start: 0, highlights: [[0, 4]] },
    });
  });

  it("shows as many different words as it can, with some of what stands before them", () => {
    const found = [rangeOf("word10 "), rangeOf("word150"), rangeOf("word155"), rangeOf("word290")];
    const { text: snippet, start, highlights } = cutSnippet(text, found);
    expect(highlights.map(([from, to]) => snippet.slice(from, to))).toEqual(["word150", "word155"]);
    expect(snippet.startsWith("word14")).toBe(true);
    expect(text.startsWith(snippet, start)).toBe(true);
  });

  it("cuts no word and no character, and has what it highlights where it says, whatever the text", () => {
    const units = fc.constantFrom("a", "é", " ", "\n", "鯨", "𠀀", "🐳", ".", "word");
    fc.assert(
      fc.property(fc.array(units, { maxLength: 900 }), fc.array(fc.nat(900)), (pieces, places) => {
        const passage = pieces.join("").trim().toWellFormed();
        const ranges = places
          .filter((place) => place + 2 < passage.length && /^[a-zé.]{2}/.test(passage.slice(place)))
          .map((place): [number, number] => [place, place + 2]);
        const snippet = cutSnippet(passage, ranges);
        expect(snippet.text.length).toBeLessThanOrEqual(270);
        expect(passage.startsWith(snippet.text, snippet.start)).toBe(true);
        expect(snippet.text.isWellFormed()).toBe(true);
        for (const [from, to] of snippet.highlights) expect(snippet.text.slice(from, to)).toMatch(/^[a-zé.]{2}$/);
      }),
    );
  });
});
