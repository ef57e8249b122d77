import { describe, expect, it } from "vitest";
import { endWords } from "./end-words.ts";

describe("the last card of a film", () => {
  it("names the book and who wrote it", () => {
    expect(endWords({ title: "Emma", author: "by Jane Austen", language: "en" })).toEqual({
      heading: "The End",
      subheading: "From “Emma” by Jane Austen",
    });
    expect(endWords({ title: "Beowulf", author: null, language: "und" }).subheading).toBe("From “Beowulf”");
  });

  it("speaks the language of the book", () => {
    expect(endWords({ title: "Die Laterne", author: "Anna Reed", language: "de-AT" })).toEqual({
      heading: "Ende",
      subheading: "Anna Reed: Die Laterne",
    });
  });
});
