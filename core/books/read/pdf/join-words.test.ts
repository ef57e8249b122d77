import { describe, expect, it } from "vitest";
import { wordJoiner } from "./join-words.ts";

const join = (before: string, after: string, ...others: string[]) =>
  wordJoiner([...others, before, after])(before, after);

describe("joining two lines of a paragraph", () => {
  it("puts a space between them", () => {
    expect(join("It was a", "dark night.")).toBe("It was a dark night.");
  });

  it("makes a divided word whole", () => {
    expect(join("It was a won-", "derful night.")).toBe("It was a wonderful night.");
  });

  it("keeps the hyphen of a word that the book has with it and not without", () => {
    expect(join("He was well-", "known there.", "She was well-known, too.")).toBe("He was well-known there.");
    expect(join("He stayed up-", "right.", "She sat upright, as she had when upright.")).toBe("He stayed upright.");
  });

  it("goes by what the book has more often, if it has both", () => {
    const others = ["A whale-ship is a whale-ship is", "not a whaleship at all."];
    expect(join("Her whale-", "ship sank.", ...others)).toBe("Her whale-ship sank.");
  });

  it("keeps the hyphen between two words, in a book that writes compounds so", () => {
    const others = ["The cold snow, the wild storm and the snow-white hills.", "A star-lit night."];
    expect(join("It was a snow-", "storm.", ...others)).toBe("It was a snow-storm.");
    expect(join("It was a snow-", "storm.", "The cold snow, the wild storm.")).toBe("It was a snowstorm.");
  });

  it("keeps the hyphen before a capital, and in a word with several", () => {
    expect(join("The Anglo-", "Saxon king")).toBe("The Anglo-Saxon king");
    expect(join("A stander-of-", "mast-heads")).toBe("A stander-of-mast-heads");
  });

  it("puts no space behind a dash, nor between Chinese signs", () => {
    expect(join("He was gone—", "for good.")).toBe("He was gone—for good.");
    expect(join("海は広くて", "青かった。")).toBe("海は広くて青かった。");
  });
});
