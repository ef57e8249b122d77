import { describe, expect, it } from "vitest";
import { partInitials, wordJoiner } from "./join-words.ts";
import type { Line } from "./line.ts";

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
    expect(join("A stander-of-", "mast-heads", "On top of the mast stood a lad.")).toBe("A stander-of-mast-heads");
  });

  it("makes a word in capitals whole, and the part of a compound that was divided", () => {
    expect(join("in the DAILY TELE-", "GRAPH that day")).toBe("in the DAILY TELEGRAPH that day");
    expect(join("a still-glow-", "ing lamp", "The glowing lamp.")).toBe("a still-glowing lamp");
    expect(join("a pin's-", "head of light")).toBe("a pin's-head of light");
  });

  it("goes by the other words made of one of two parts", () => {
    const compounds = "A star-lit, moon-lit night under a snow-white hill and a fog-bound, ice-bound shore.";
    const words = "We understand that the ground was under water, and that nobody can stand or go. They were going.";
    expect(join("a lamp-", "lit room", compounds, "The lamp burnt.")).toBe("a lamp-lit room");
    expect(join("it was under-", "going a change", compounds, words)).toBe("it was undergoing a change");
  });

  it("knows a hyphen that stands off its word, and a dash", () => {
    expect(join("a struggle for exis -", "tence, as it seems")).toBe("a struggle for existence, as it seems");
    expect(join("He was gone -", "for good.", "It was for him, gone as he was.")).toBe("He was gone - for good.");
  });

  it("puts no space behind a dash, nor between Chinese signs", () => {
    expect(join("He was gone—", "for good.")).toBe("He was gone—for good.");
    expect(join("海は広くて", "青かった。")).toBe("海は広くて青かった。");
  });
});

describe("a large initial", () => {
  const lineOf = (text: string, hasInitial = false): Line => {
    const place = { x: 0, right: 100, y: 0, size: 10, font: "f", page: 0, column: 0 };
    return { text, isRightToLeft: false, noteMarks: 0, ...place, ...(hasInitial ? { hasInitial } : {}) };
  };
  const first = (text: string) =>
    partInitials([lineOf(text, true), lineOf("what I found in the lamp was then told at once")])[0]?.text;

  it("is a word of its own where what follows is one", () => {
    expect(first("Ifound a crowd")).toBe("I found a crowd");
    expect(first("“Ifound a crowd")).toBe("“I found a crowd");
  });

  it("is part of its word otherwise", () => {
    expect(first("THEN came the night")).toBe("THEN came the night");
    expect(first("It was dark")).toBe("It was dark");
  });
});
