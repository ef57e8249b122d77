import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { embedPassages } from "../embed-passages.ts";
import { changeBook } from "../shelf/change-book.ts";
import { changeChapter } from "../shelf/change-chapter.ts";
import { addReader, type Reader, type ShelvedBook, shelve } from "./library.fixture.ts";
import { searchPassages } from "./search-passages.ts";

let ann: Reader;
let book: ShelvedBook;
beforeAll(async () => {
  await openTestDatabase();
  ann = await addReader();
  book = await shelve(ann, {
    language: "en",
    titles: ["Die Häuser"],
    chapters: [Array.from({ length: 60 }, () => `Die Wälder standen leer. ${"So war es. ".repeat(90)}`).join("\n\n")],
  });
});
afterAll(closeTestDatabase);

/** How many passages have the words, and whether the first is there by its title. */
async function found(q: string): Promise<[passages: number, byTitle: boolean]> {
  const { items } = await searchPassages(ann, { q, limit: 100, bookId: book.id });
  return [items.filter(({ scores }) => scores.text !== null).length, items[0]?.scores.title === 1];
}

const say = (language: string) => changeBook({ userId: ann.sub, bookId: book.id }, { language }, () => {});

describe("a book whose language is changed", () => {
  it("is found by the rules of that at once, by its text and by its titles", async () => {
    expect([await found("Waldes"), await found("Haus")]).toEqual([
      [0, false],
      [0, false],
    ]);
    await say("de-AT");
    expect(await found("Waldes")).toEqual([60, false]);
    expect(await found("Haus")).toEqual([0, true]);
  });

  it("keeps to these when a title is changed or a passage is written after", async () => {
    const chapterId = book.chapterIds[0] ?? "";
    await changeChapter(ann.sub, chapterId, { title: "Die Bäume" }, () => {});
    expect(await found("Baum")).toEqual([0, true]);
    await embedPassages(book.id, { from: 1, to: 1 });
    expect((await found("Waldes"))[0]).toBe(60);
  });

  it("is the same as before when it is changed back", async () => {
    await say("en");
    expect((await found("Waldes"))[0]).toBe(0);
    expect((await found("Wälder"))[0]).toBe(60);
  });
});
