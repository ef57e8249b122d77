import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { changeChapter } from "../shelf/change-chapter.ts";
import { addReader, type Reader, type ShelvedBook, shelve } from "./library.fixture.ts";
import { searchPassages } from "./search-passages.ts";

/** A title, the divisions around it, and a text in which no word of either stands. */
const CHAPTERS: readonly (readonly [title: string, path: readonly string[], text: string])[] = [
  ["Chapter 1. Loomings", ["Part I: The Café"], "Nobody went ashore on that day."],
  ["Chapter 2. The Carpet-Bag", ["Part I: The Café"], "A cat slept on the stairs, and the rain fell."],
  [
    "Chapter 3. The Whale as a Dish",
    ["Part II: Brontë’s Farewell"],
    "It was eaten with pepper. The whale whale whale!",
  ],
  ["Chapter 4. Heads or Tails", ["Part II: Brontë’s Farewell"], "The king has a share of whatever is found."],
  ["To Be", ["Part II: Brontë’s Farewell"], "Old men sat there and smoked, to be sure."],
  ["第六章 風の音", [], "村に雨が降った。"],
];

let ann: Reader;
let book: ShelvedBook;

beforeAll(async () => {
  await openTestDatabase();
  ann = await addReader();
  book = await shelve(ann, {
    titles: CHAPTERS.map(([title]) => title),
    paths: CHAPTERS.map(([, path]) => path),
    chapters: CHAPTERS.map(([, , text]) => text),
  });
});
afterAll(closeTestDatabase);

const search = async (q: string, bookId: string | undefined = book.id) =>
  (await searchPassages(ann, { q, limit: 20, bookId })).items;

/** Chapters that are found by title, the best first. */
async function titled(q: string): Promise<number[]> {
  return (await search(q)).filter(({ scores }) => scores.title !== null).map(({ chapter }) => chapter.number);
}

describe("a chapter is found by its title", () => {
  it.each([
    ["loomings", 1],
    ["Chapter 1", 1],
    ["CHAPTER 1: LOOMINGS", 1],
    ["carpet bags", 2],
    ['"carpet bag"', 2],
    ["heads or tails", 4],
    ["to be", 5],
    ["風の音", 6],
  ])("%s", async (q, number) => {
    const [first] = await search(q);
    expect([first?.chapter.number, first?.scores.title]).toEqual([number, 1]);
  });

  it("and by that of a part, whose first chapter goes first", async () => {
    expect(await titled("cafe")).toEqual([1]);
    expect(await titled("Part II")).toEqual([3]);
    expect(await titled("Bronte’s farewell")).toEqual([3]);
    expect(await titled("loomings cafe")).toEqual([1]);
  });

  it("less the less of it is said", async () => {
    const [first] = await search("whale");
    expect(first?.chapter.number).toBe(3);
    expect(first?.scores.title).toBe(0.5);
    expect(await titled("whale pepper")).toEqual([]);
  });

  it("by a passage without what is excluded, or not at all", async () => {
    expect(await titled("carpet -whale")).toEqual([2]);
    expect(await titled("carpet -rain")).toEqual([]);
    expect(await titled("dish -whale")).toEqual([]);
  });

  it("the one of its passages that has the words too", async () => {
    const filler = `${"Nothing is said here of what it is about. ".repeat(30).trim()}\n\n`;
    const other = await shelve(ann, {
      titles: ["The Albatross"],
      chapters: [`${filler}The albatross came.\n\n${filler}`],
    });
    const [hit] = await search("albatross", other.id);
    expect(hit?.snippet.text).toContain("The albatross came.");
    expect(hit?.scores).toMatchObject({ text: expect.any(Number), title: 1 });
  });
});

describe("the title of a chapter", () => {
  it("that a person changes counts at once", async () => {
    expect(await titled("counterpane")).toEqual([]);
    await changeChapter(ann.sub, book.chapterIds[1] ?? "", { title: "The Counterpane" }, () => {});
    expect(await titled("counterpane")).toEqual([2]);
    expect(await titled("carpet")).toEqual([]);
  });

  it("is shown with what was looked for, as those around it are", async () => {
    const [hit] = await search("bronte whale");
    expect(hit?.chapter).toMatchObject({
      ...{ title: "Chapter 3. The Whale as a Dish", highlights: [[15, 20]] },
      divisions: [{ title: "Part II: Brontë’s Farewell", highlights: [[9, 15]] }],
    });
  });

  it("of somebody else's finds nothing", async () => {
    const bob = await addReader();
    expect((await searchPassages(bob, { q: "loomings", limit: 20 })).items).toEqual([]);
  });
});
