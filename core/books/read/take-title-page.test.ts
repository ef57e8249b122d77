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

  it.each([
    ["a year between", ["MANSFIELD PARK", "(1814)", "By Jane Austen"], "MANSFIELD PARK"],
    ["a year below", ["SENSE AND SENSIBILITY", "by Jane Austen", "(1811)"], "SENSE AND SENSIBILITY"],
    ["“by” alone", ["Persuasion", "by", "Jane Austen", "(1818)"], "Persuasion"],
    ["all in one paragraph", ["NORTHANGER ABBEY\nby\nJane Austen (1803)"], "NORTHANGER ABBEY"],
    ["no “by”, but a name", ["Emma\nJane Austen"], "Emma"],
  ])("takes title and author with %s, and nothing of them stays", (_, texts, title) => {
    expect(page(...texts, "CHAPTER I", "It was night.")).toEqual({
      title,
      author: "Jane Austen",
      blocks: [{ text: "CHAPTER I" }, { text: "It was night." }],
    });
  });

  it("takes a line alone above the first chapter", () => {
    expect(page("The Tragedie of Macbeth", "Actus Primus. Scoena Prima.")).toEqual({
      title: "The Tragedie of Macbeth",
      author: null,
      blocks: [{ text: "Actus Primus. Scoena Prima." }],
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
    ["a dedication above a chapter", ["To My Brother", "Chapter One"]],
    ["a preface above a chapter", ["Preface", "Chapter One"]],
    ["a sentence above a chapter", ["It was night.", "Chapter One"]],
    ["more than a name below the line", ["The Dark Lamp\nand what it showed", "Chapter One"]],
    ["text in the paragraph of the author", ["The Dark Lamp", "by A. Keeper\nIt was night."]],
    ["no author", ["The Dark Lamp", "It was night."]],
  ])("takes nothing with %s", (_, texts) => {
    expect(page(...texts)).toEqual({ title: null, author: null, blocks: texts.map((text) => ({ text })) });
  });
});
