import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { findSimilarChapters } from "./find-similar-chapters.ts";
import { addReader, type Reader, type ShelvedBook, shelve } from "./library.fixture.ts";

let ann: Reader;
let sea: ShelvedBook;
let land: ShelvedBook;

beforeAll(async () => {
  await openTestDatabase();
  ann = await addReader();
  sea = await shelve(ann, {
    title: "The Sea",
    chapters: ["The whale swam under the ship.", "Bread is baked from flour and water.", "A ship met another ship."],
  });
  land = await shelve(ann, {
    title: "Land",
    chapters: ["Flour and yeast make bread.", "A whale and a ship, far from land."],
  });
  await shelve(ann, { title: "Notes", contentType: "back_matter", chapters: ["The whale swam under the ship."] });
  await shelve(await addReader(), { title: "Another's", chapters: ["The whale swam under the ship."] });
});
afterAll(closeTestDatabase);

async function similar(chapterId = "", within: "book" | "all" = "all"): Promise<string[]> {
  const { items } = await findSimilarChapters(ann, { chapterId, within, limit: 10 });
  expect(items.map(({ similarity }) => similarity)).toEqual(
    items.map(({ similarity }) => similarity).toSorted((a, b) => b - a),
  );
  return items.map(({ book, number }) => `${book.title} ${number}`);
}

describe("chapters that are like another", () => {
  it("are a person's own, of all their books or of its own, without front and back matter", async () => {
    expect(await similar(sea.chapterIds[0])).toEqual(["Land 2", "The Sea 3", "The Sea 2", "Land 1"]);
    expect(await similar(sea.chapterIds[1])).toMatchObject({ 0: "Land 1" });
    expect(await similar(sea.chapterIds[0], "book")).toEqual(["The Sea 3", "The Sea 2"]);
  });

  it("come page by page", async () => {
    const chapterId = sea.chapterIds[0] ?? "";
    const whole = await findSimilarChapters(ann, { chapterId, within: "all", limit: 10 });
    const first = await findSimilarChapters(ann, { chapterId, within: "all", limit: 3 });
    const cursor = first.nextCursor ?? undefined;
    const second = await findSimilarChapters(ann, { chapterId, within: "all", limit: 3, cursor });
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.nextCursor).toBeNull();
  });

  it("are of its own model alone, and none before it is embedded", async () => {
    const reader = await addReader();
    const { chapterIds } = await shelve(reader, { chapters: ["A whale.", "Another whale."] });
    const [first = "", second = ""] = chapterIds;
    const likeFirst = async () =>
      (await findSimilarChapters(reader, { chapterId: first, within: "all", limit: 5 })).items.length;
    expect(await likeFirst()).toBe(1);
    await asService((trx) =>
      sql`update chapter_embeddings set embedding_model = 'other' where chapter_id = ${second}`.execute(trx),
    );
    expect(await likeFirst()).toBe(0);
    await asService((trx) => sql`delete from chapter_embeddings where chapter_id = ${first}`.execute(trx));
    expect(await likeFirst()).toBe(0);
  });

  it("are not there for somebody else", async () => {
    const other = await addReader();
    const chapterId = land.chapterIds[0] ?? "";
    await expect(findSimilarChapters(other, { chapterId, within: "all", limit: 5 })).rejects.toMatchObject({
      code: "chapter-not-found",
    });
  });
});
