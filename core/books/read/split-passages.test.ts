import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitPassages } from "./split-passages.ts";

const sentence = "The keeper climbed the hundred and twelve steps to the lamp and lit it. ";
const paragraphs = fc.array(
  fc.oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.integer({ min: 1, max: 60 }).map((count) => sentence.repeat(count).trim()),
    fc.integer({ min: 1, max: 3000 }).map((count) => "灯".repeat(count)),
    fc.integer({ min: 1, max: 3000 }).map((count) => "🜂".repeat(count)),
  ),
  { maxLength: 20 },
);

describe("splitting a chapter into passages", () => {
  it("loses nothing, repeats nothing and says where each begins", () => {
    fc.assert(
      fc.property(paragraphs, (chapter) => {
        const text = chapter.join("\n\n");
        let end = 0;
        for (const [index, passage] of splitPassages(chapter).entries()) {
          expect(passage.number).toBe(index + 1);
          expect(text.slice(passage.start, passage.start + passage.text.length)).toBe(passage.text);
          expect(text.slice(end, passage.start).trim()).toBe("");
          expect(passage.text.isWellFormed()).toBe(chapter.join("").isWellFormed());
          end = passage.start + passage.text.length;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });

  it("makes passages of about 1,000 characters that end where sentences do", () => {
    const passages = splitPassages(Array.from({ length: 30 }, (_, index) => sentence.repeat(1 + (index % 24)).trim()));
    const lengths = passages.map((passage) => passage.text.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1600);
    expect(lengths.reduce((a, b) => a + b) / lengths.length).toBeGreaterThan(700);
    for (const passage of passages) expect(passage.text).toMatch(/\.$/);
  });

  it("keeps a chapter of a few lines in one passage", () => {
    expect(splitPassages(["Night.", "He slept."])).toEqual([{ number: 1, start: 0, text: "Night.\n\nHe slept." }]);
    expect(splitPassages([])).toEqual([]);
  });

  it("goes through a paragraph of five million characters in no time", () => {
    const passages = splitPassages([sentence.repeat(70_000), "字".repeat(1_000_000)]);
    expect(passages.length).toBeGreaterThan(5000);
    expect(Math.max(...passages.map((passage) => passage.text.length))).toBeLessThanOrEqual(1600);
  });
});
