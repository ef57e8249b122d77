import { describe, expect, it } from "vitest";
import { readBytes } from "../read-bytes.fixture.ts";

const prose = "The keeper climbed the steps to the lamp and lit it, as on every night before. ".repeat(8);
const markdown = (headings: readonly string[]) =>
  headings.map((heading) => `${heading}\n\n${prose}\n\n${prose}`).join("\n\n");
const chaptersOf = async (headings: readonly string[]) =>
  (await readBytes(markdown(headings), "book.md")).chapters.map(({ title, path }) => [...path, title].join(" › "));

describe("headings that a file marks", () => {
  it("are none of a level above, if they come late and seldom", async () => {
    const sections = ["## The sea", "## The land", "## The road", "## The mill", "# A sample of large type", "## Home"];
    expect(await chaptersOf(sections)).toEqual(["The sea", "The land", "The road", "The mill", "Home"]);
  });

  it("are those of a prologue too, which stands before the first chapter and is set smaller", async () => {
    const headings = ["## Prologue", "# At sea", "## The ship", "## The storm", "# On land", "## The inn"];
    expect(await chaptersOf(headings)).toEqual(["Prologue", "At sea", "On land"]);
  });

  it("lie side by side in a book of sections, whether they have a number or not", async () => {
    const headings = ["## Introduction", "## Section 1: The sea", "## Section 2: The land", "## Where to go on"];
    expect(await chaptersOf(headings)).toEqual(headings.map((heading) => heading.slice(3)));
  });
});
