import { describe, expect, it } from "vitest";
import { readHeading } from "./read-heading.ts";
import { readNumeral } from "./read-numeral.ts";

describe("reading a numeral", () => {
  it.each([
    ["7", 7],
    ["XIV", 14],
    ["xl", 40],
    ["CXXXV", 135],
    ["One", 1],
    ["twenty-first", 21],
    ["Forty Two", 42],
    ["the Third", 3],
  ])("reads %s", (text, value) => expect(readNumeral(text)).toBe(value));

  it.each(["1984", "mix", "ivory", "civil", "a", ""])("does not take %j for one", (text) =>
    expect(readNumeral(text)).toBeUndefined(),
  );
});

describe("reading a heading", () => {
  it.each([
    ["CHAPTER I.", "chapter", 1, ""],
    ["Chapter 1. Loomings.", "chapter", 1, "Loomings."],
    ["Chapter One: The Dark Lamp", "chapter", 1, "The Dark Lamp"],
    ["Chapter 1 - The Eve of the War", "chapter", 1, "The Eve of the War"],
    ["Chapter the First", "chapter", 1, ""],
    ["PART TWO", "part", 2, ""],
    ["Part Two: The Earth Under the Martians", "part", 2, "The Earth Under the Martians"],
    ["THE THIRD BOOK", "book", 3, ""],
    ["BOOK IV", "book", 4, ""],
    ["ACT II", "act", 2, ""],
    ["SCENE III. A room in the castle.", "scene", 3, "A room in the castle."],
    ["CANTO XXXIII", "canto", 33, ""],
    ["Letter 4", "letter", 4, ""],
    ["STAVE ONE: THE GHOST", "stave", 1, "THE GHOST"],
    ["TABLET XI", "tablet", 11, ""],
    ["CHAPTER VI THE LONG ROAD", "chapter", 6, "THE LONG ROAD"],
    ["Kapitel 3", "chapter", 3, ""],
    ["Глава 12", "chapter", 12, ""],
  ])("reads %s", (line, kind, number, title) => expect(readHeading(line)).toEqual({ kind, number, title }));

  it.each([["Prologue"], ["EPILOGUE."], ["第三章 風の音"]])("reads %s", (line) =>
    expect(readHeading(line)).toMatchObject({ kind: "chapter" }),
  );

  it.each([
    "1984",
    "Chapter 1984",
    "Part one of the plan was simple.",
    "Chapter two begins with a storm.",
    "CHAPTER I. The Period . . . . . . 1",
    "Chapter 3 The Grindstone 214",
    "Act natural.",
    "Letters from home",
    "Book a room.",
    "She read chapter one.",
    "Part I liked best was the end.",
    "Scene of the crime",
    "",
  ])("does not take %j for one", (line) => expect(readHeading(line)).toBeUndefined());
});
