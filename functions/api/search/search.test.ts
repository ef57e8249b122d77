import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ShelvedBook, shelve } from "#core/books/search/library.fixture.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { keepEnvironment } from "#core/keep-environment.fixture.ts";
import { type Answer, addPerson, type SignedIn, send, setSigningKeys } from "../people.fixture.ts";
import { handler } from "./index.ts";

const restore = keepEnvironment();
let ann: SignedIn;
let bob: SignedIn;
let book: ShelvedBook;

beforeAll(async () => {
  Object.assign(process.env, { POWERTOOLS_METRICS_DISABLED: "true", POWERTOOLS_LOG_LEVEL: "SILENT" });
  await openTestDatabase();
  await setSigningKeys();
  [ann, bob] = [await addPerson(), await addPerson()];
  const chapters = ["A <b>white</b> whale swam by.", "The whale dived.", "Bread is baked in the morning."];
  const [titles, paths] = [["Chapter 1", "Chapter 2", "Loomings"], [["Part One: The Café"]]];
  book = await shelve({ sub: ann.id, role: "authenticated" }, { title: "The Sea", chapters, titles, paths });
});
afterAll(async () => {
  await closeTestDatabase();
  restore();
});

function ask(path: string, query: Record<string, string>, { token }: SignedIn = ann): Promise<Answer> {
  const values = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]]));
  return send(handler, path, { token, query: values });
}

describe("a search in a book", () => {
  it("tells of each passage where it is, what to highlight and why it is there", async () => {
    const { status, body } = await ask(`/v1/books/${book.id}/search`, { q: "white whale" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ nextCursor: null, isComplete: true });
    expect(body.items[0]).toEqual({
      passageId: expect.any(String),
      book: { id: book.id, title: "The Sea" },
      chapter: {
        ...{ id: book.chapterIds[0], number: 1, title: "Chapter 1", highlights: [] },
        divisions: [{ title: "Part One: The Café", highlights: [] }],
      },
      ...{ passageNumber: 1, position: 0, length: 29 },
      snippet: {
        text: "A <b>white</b> whale swam by.",
        position: 0,
        highlights: [
          [5, 10],
          [15, 20],
        ],
      },
      scores: { text: expect.any(Number), vector: expect.any(Number), title: null, fused: 2 / 61 },
    });
  });

  it("shows in the titles of and around a chapter what was looked for", async () => {
    const [loomings, cafe] = [
      await ask(`/v1/books/${book.id}/search`, { q: "loomings" }),
      await ask(`/v1/books/${book.id}/search`, { q: "cafe" }),
    ];
    expect(loomings.body.items[0]).toMatchObject({
      chapter: { number: 3, highlights: [[0, 8]], divisions: [] },
      snippet: { highlights: [] },
      scores: { text: null, title: 1 },
    });
    expect(cafe.body.items[0].chapter).toMatchObject({ number: 1, divisions: [{ highlights: [[14, 18]] }] });
  });

  it("comes page by page", async () => {
    const first = await ask(`/v1/books/${book.id}/search`, { q: "whale", limit: "1" });
    const second = await ask(`/v1/books/${book.id}/search`, { q: "whale", limit: "1", cursor: first.body.nextCursor });
    const numbers = [first, second].map(({ body }) => body.items[0].chapter.number);
    expect(numbers.toSorted()).toEqual([1, 2]);
  });

  it.each([
    ["without a query", {}],
    ["for nothing", { q: "  " }],
    ["for more than anybody asks", { q: "a".repeat(1_001) }],
    ["for what no text has", { q: "a\0b" }],
    ["from a page of another list", { q: "whale", cursor: "W10" }],
  ])("%s is refused", async (_, query) => {
    const { status, body } = await ask(`/v1/books/${book.id}/search`, query);
    expect([status, body.code]).toEqual([422, "invalid-request"]);
  });

  it("is not there for somebody else", async () => {
    const { status, body } = await ask(`/v1/books/${book.id}/search`, { q: "whale" }, bob);
    expect([status, body.code]).toEqual([404, "book-not-found"]);
  });
});

describe("a search in all books", () => {
  it("finds what is somebody's own, of the type and language that they ask for", async () => {
    const count = async (query: Record<string, string>, who = ann) =>
      (await ask("/v1/search", { q: "whale", ...query }, who)).body.items.length;
    expect(await count({})).toBeGreaterThan(0);
    expect(await count({ bookType: "entertainment", language: "en" })).toBeGreaterThan(0);
    expect(await count({ bookType: "learning" })).toBe(0);
    expect(await count({ language: "de" })).toBe(0);
    expect(await count({}, bob)).toBe(0);
    expect((await ask("/v1/search", { q: "whale", language: "English!" })).status).toBe(422);
  });
});

describe("chapters like another", () => {
  it("are listed, the nearest first", async () => {
    const { status, body } = await ask(`/v1/chapters/${book.chapterIds[0]}/similar`, { within: "book" });
    expect(status).toBe(200);
    expect(body.items.map((each: { number: number }) => each.number)).toEqual([2, 3]);
  });

  it("are not there for somebody else, nor for a chapter that is not", async () => {
    for (const [id, who] of [
      [book.chapterIds[0], bob],
      [randomUUID(), ann],
    ] as const) {
      const { status, body } = await ask(`/v1/chapters/${id}/similar`, {}, who);
      expect([status, body.code]).toEqual([404, "chapter-not-found"]);
    }
  });
});
