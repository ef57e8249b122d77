import { describe, expect, it } from "vitest";
import { takeTitlePage } from "./take-title-page.ts";

const page = (...texts: string[]) => takeTitlePage(texts.map((text) => ({ text })));

describe("taking the title page of a text", () => {
  it("takes a line above the author", () => {
    expect(page("The Dark Lamp", "by A. Keeper", "It was night.")).toEqual({
      title: "The Dark Lamp",
      author: "A. Keeper",
      blocks: [{ text: "It was night." }],
    });
  });

  it("takes a title over several lines", () => {
    expect(page("MOBY-DICK;", "or, THE WHALE", "By Herman Melville", "CHAPTER 1")).toEqual({
      title: "MOBY-DICK; or, THE WHALE",
      author: "Herman Melville",
      blocks: [{ text: "CHAPTER 1" }],
    });
  });

  it("takes the only heading of the first level", () => {
    const blocks = [{ text: "The Dark Lamp", headingLevel: 1 }, { text: "It was night." }];
    expect(takeTitlePage(blocks)).toEqual({
      title: "The Dark Lamp",
      author: null,
      blocks: [{ text: "It was night." }],
    });
  });

  it.each([
    ["a sentence above", ["It was said,", "by everyone in the house, that he was mad."]],
    ["the name of a chapter above", ["Chapter One", "by A. Keeper"]],
    ["the name of a chapter between", ["The Dark Lamp", "Chapter One", "by A. Keeper"]],
    ["no author", ["The Dark Lamp", "It was night."]],
  ])("takes nothing with %s", (_, texts) => {
    expect(page(...texts)).toEqual({ title: null, author: null, blocks: texts.map((text) => ({ text })) });
  });
});
