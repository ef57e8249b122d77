import { describe, expect, it } from "vitest";
import { readCountedLine } from "./read-counted-line.ts";
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
    ["one hundred and five", 105],
    ["PREMIÈRE", 1],
    ["vingt et un", 21],
    ["dix-septième", 17],
    ["Einundzwanzigstes", 21],
    ["DUODECIMO", 12],
    ["vigésimo primero", 21],
    ["Вторая", 2],
    ["י״ב", 12],
    ["שלישי", 3],
    ["الحادي عشر", 11],
    ["٤٢", 42],
    ["二十三", 23],
    ["１２", 12],
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
    ["CHAPITRE PREMIER", "chapter", 1, ""],
    ["PREMIÈRE PARTIE", "part", 1, ""],
    ["Erstes Kapitel", "chapter", 1, ""],
    ["3. Kapitel: Das Meer", "chapter", 3, "Das Meer"],
    ["CAPITULO SEGUNDO. De la carta", "chapter", 2, "De la carta"],
    ["Часть первая", "part", 1, ""],
    ["פרק ב: המכתב", "chapter", 2, "המכתב"],
    ["الفصل الأول", "chapter", 1, ""],
    ["第十二章 風の音", "chapter", 12, "風の音"],
    ["第3幕", "act", 3, ""],
    ["卷二", "part", 2, ""],
    ["제3장 바다", "chapter", 3, "바다"],
    ["BOOK ONE: 1805", "book", 1, "1805"],
    ["Chapter 9: Paris, 1942", "chapter", 9, "Paris, 1942"],
    ["Chapter 13 How I Fell in with the Curate", "chapter", 13, "How I Fell in with the Curate"],
    ["— Chapter 3 —", "chapter", 3, ""],
    ["Actus Secundus.", "act", 2, ""],
    ["Scoena Prima.", "scene", 1, ""],
    ["CAPUT TERTIUM", "chapter", 3, ""],
    ["Act I, Scene 2", "act", 1, "Scene 2"],
    ["Actus primus, Scena prima.", "act", 1, "Scena prima."],
    [
      "Scene V. The Same. The Senate House. The Senate Sitting.",
      "scene",
      5,
      "The Same. The Senate House. The Senate Sitting.",
    ],
    ["[CHAPTER IV]", "chapter", 4, ""],
  ])("reads %s", (line, kind, number, title) => expect(readHeading(line)).toEqual({ kind, number, title }));

  it.each([["Prologue"], ["EPILOGUE."], ["Epilogue: The Calm"], ["Пролог"], ["終章"]])("reads %s", (line) =>
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
    "Second act of kindness",
    "First book I read",
    "2 Acts",
    "Prelude to war",
    "Chapter Two was the one that she liked best",
    "第一章では、主人公が旅に出る。",
    "第一章的内容",
    "Erste Hilfe",
    "",
  ])("does not take %j for one", (line) => expect(readHeading(line)).toBeUndefined());
});

describe("reading a line that counts", () => {
  it.each([
    ["IV", "roman", 4],
    ["12.", "digits", 12],
    ["Seven", "words", 7],
    ["— 3 —", "digits", 3],
    ["IV. The Storm", "roman", 4],
    ["2 A Letter from the Sea", "digits", 2],
    ["三", "han", 3],
    ["Day 3", "digits day", 3],
    ["Fit the Second", "words fit", 2],
    ["LECTURE II. THE SHORE", "roman lecture", 2],
  ])("reads %s", (line, row, number) => expect(readCountedLine(line)).toMatchObject({ row, number }));

  it.each([
    "1. Take two eggs and beat them well.",
    "1984",
    "1.2 The Shore",
    "iv",
    "Figure 3",
    "Part Two",
    "day 3",
    "I am old",
    "Seven men came down the road",
    "Anna",
  ])("does not take %j for one", (line) => expect(readCountedLine(line)).toBeUndefined());
});
