import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asService, jsonb, vector } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { filmsOfChapters } from "#core/film/films-of-chapters.ts";
import { embeddingModel } from "#core/providers/routing.ts";
import { keepSummary } from "../keep-summary.ts";
import type { ChapterText } from "../read/book-text.ts";
import { changeChapter } from "../shelf/change-chapter.ts";
import { type ChapterRules, writeChapters } from "./write-chapters.ts";

const OWNER = randomUUID();
let bookId: string;

beforeAll(async () => {
  await openTestDatabase();
  await asService((trx) => sql`insert into auth.users (id, email) values (${OWNER}, 'ann@example.org')`.execute(trx));
});
afterAll(closeTestDatabase);
beforeEach(async () => {
  const book = { user_id: OWNER, title: "A Book", book_type: "entertainment" };
  const row = await asService((trx) => trx.insertInto("books").values(book).returning("id").executeTakeFirstOrThrow());
  bookId = row.id;
});

/** Chapters by `title=text`, a paragraph each sentence. */
function chaptersOf(...told: string[]): ChapterText[] {
  return told.map((each, index) => {
    const [title = "", text = ""] = each.split("=");
    const paragraphs = text.split(" ");
    return { number: index + 1, title, contentType: "chapter", path: [], paragraphs, words: paragraphs.length };
  });
}

const KEEP: ChapterRules = { filmsOf: filmsOfChapters, isReadAnew: false };
const write = (chapters: readonly ChapterText[], rules: Partial<ChapterRules> = {}) =>
  asService((trx) => writeChapters(trx, bookId, chapters, "en", { ...KEEP, ...rules }));

const rows = () =>
  asService((trx) =>
    trx
      .selectFrom("chapters")
      .select(["id", "chapter_number as number", "title", "content", "summary", "ai_content", "updated_at"])
      .where("book_id", "=", bookId)
      .orderBy("chapter_number")
      .execute(),
  );

/** As the tasks after it would: every chapter has a summary, a script and its vectors. */
async function makeOfEach(): Promise<void> {
  for (const { id } of await rows()) {
    await asService(async (trx) => {
      await trx
        .updateTable("chapters")
        .set({ summary: `of ${id}` })
        .where("id", "=", id)
        .execute();
      await trx.insertInto("scripts").values({ chapter_id: id, user_id: OWNER }).execute();
      const embedding = vector(new Float32Array(embeddingModel.dimensions).fill(0.1));
      const mean = { chapter_id: id, embedding, embedding_model: embeddingModel.name, dimension: 1536 };
      await trx.insertInto("chapter_embeddings").values(mean).execute();
      const passage = { book_id: bookId, user_id: OWNER, chapter_id: id, passage_number: 1, position: 0, content: "…" };
      await trx
        .insertInto("passages")
        .values({ ...passage, embedding, embedding_model: embeddingModel.name })
        .execute();
    });
  }
}

const count = async (table: "scripts" | "passages" | "chapter_embeddings", chapterId: string) =>
  (await asService((trx) => trx.selectFrom(table).select("id").where("chapter_id", "=", chapterId).execute())).length;

async function makeFilm(chapterId: string): Promise<string> {
  return asService(async (trx) => {
    const script = await trx.selectFrom("scripts").select("id").where("chapter_id", "=", chapterId).executeTakeFirst();
    const film = { chapter_id: chapterId, script_id: script?.id ?? "", user_id: OWNER, pipeline_metadata: jsonb({}) };
    return (await trx.insertInto("video_generations").values(film).returning("id").executeTakeFirstOrThrow()).id;
  });
}

describe("chapters", () => {
  it("are all to be embedded at first, and none of them when the same comes again", async () => {
    const chapters = chaptersOf("One=a b", "Two=c d");
    expect(await write(chapters)).toEqual({ changed: [1, 2] });
    expect(await write(chapters)).toEqual({ changed: [1, 2] });
    await makeOfEach();
    const before = await rows();
    expect(await write(chapters)).toEqual({ changed: [] });
    expect(await rows()).toEqual(before);
  });

  it("stay the rows that they are in another order and under other titles, with all that hangs on them", async () => {
    await write(chaptersOf("One=a b", "Two=c d", "Three=e f"));
    await makeOfEach();
    const [one, two, three] = await rows();
    expect(await write(chaptersOf("Last=e f", "Two=c d", "First=a b"))).toEqual({ changed: [] });
    const after = await rows();
    expect(after.map(({ id, number, title }) => [id, number, title])).toEqual([
      [three?.id, 1, "Last"],
      [two?.id, 2, "Two"],
      [one?.id, 3, "First"],
    ]);
    expect(after.map(({ summary }) => summary)).toEqual([`of ${three?.id}`, `of ${two?.id}`, `of ${one?.id}`]);
    expect(await count("scripts", three?.id ?? "")).toBe(1);
    expect(await count("chapter_embeddings", three?.id ?? "")).toBe(1);
    expect(after[1]?.updated_at).toEqual(two?.updated_at);
  });

  it("move up and down at once where one is put in before them and one is gone", async () => {
    await write(chaptersOf("One=a b", "Two=c d", "Three=e f"));
    await makeOfEach();
    const [one, two] = await rows();
    expect(await write(chaptersOf("New=x", "Two=c d", "Newer=y", "One=a b"))).toEqual({ changed: [1, 3] });
    const after = await rows();
    expect(after.map(({ title, number }) => `${number} ${title}`)).toEqual(["1 New", "2 Two", "3 Newer", "4 One"]);
    expect([after[1]?.id, after[3]?.id]).toEqual([two?.id, one?.id]);
  });

  it("with the same text twice are told apart by their titles", async () => {
    await write(chaptersOf("One=same", "Two=same"));
    const [one, two] = await rows();
    await write(chaptersOf("Two=same", "One=same"));
    expect((await rows()).map(({ id }) => id)).toEqual([two?.id, one?.id]);
  });

  it("keep what others have written beside what is theirs", async () => {
    await write(chaptersOf("One=a b"));
    await asService((trx) =>
      sql`update chapters set ai_content = ai_content || '{"mood": "calm"}' where book_id = ${bookId}`.execute(trx),
    );
    await write(chaptersOf("One=a b").map((chapter) => ({ ...chapter, contentType: "front_matter" as const })));
    const [{ ai_content } = { ai_content: null }] = await rows();
    expect(ai_content).toEqual({ mood: "calm", contentType: "front_matter", language: "en", path: [], words: 2 });
  });

  it("are embedded anew where their vectors are missing, or another model's", async () => {
    await write(chaptersOf("One=a b", "Two=c d", "Three=e f"));
    await makeOfEach();
    const [one, two] = await rows();
    await asService(async (trx) => {
      await trx
        .deleteFrom("chapter_embeddings")
        .where("chapter_id", "=", one?.id ?? "")
        .execute();
      await trx
        .updateTable("chapter_embeddings")
        .set({ embedding_model: "another" })
        .where("chapter_id", "=", two?.id ?? "")
        .execute();
    });
    expect(await write(chaptersOf("One=a b", "Two=c d", "Three=e f"))).toEqual({ changed: [1, 2] });
    expect(await count("passages", two?.id ?? "")).toBe(0);
  });
});

describe("a chapter whose text is another one", () => {
  it("is a new chapter where a person has divided the book anew", async () => {
    await write(chaptersOf("One=a b", "Two=c d"));
    const [one] = await rows();
    expect(await write(chaptersOf("One=a b c", "Two=c d"))).toEqual({ changed: [1, 2] });
    expect((await rows())[0]?.id).not.toBe(one?.id);
  });

  it("is the one with its title where the file was read again: scripts stay, and what tells of the text goes", async () => {
    await write(chaptersOf("One=a b", "Two=c d"));
    await makeOfEach();
    const [one] = await rows();
    await makeFilm(one?.id ?? "");
    expect(await write(chaptersOf("One=a b c", "Two=c d"), { isReadAnew: true })).toEqual({ changed: [1] });
    const [now] = await rows();
    expect(now).toMatchObject({ id: one?.id, content: "a\n\nb\n\nc", summary: null });
    expect(await count("scripts", one?.id ?? "")).toBe(1);
    expect(await count("passages", one?.id ?? "")).toBe(0);
    expect(await count("chapter_embeddings", one?.id ?? "")).toBe(0);
  });
});

describe("what a person has decided of a chapter", () => {
  const change = async (given: { title?: string; summary?: string | null }) => {
    const [one] = await rows();
    await changeChapter(OWNER, one?.id ?? "", given, () => {});
  };
  const readAnew = (...told: string[]) => write(chaptersOf(...told), { isReadAnew: true });
  const first = async () => (await rows())[0];

  beforeEach(async () => {
    await write(chaptersOf("One=a b", "Two=c d"));
    await makeOfEach();
  });

  it("stays when its file is read anew, with the same text and with another one", async () => {
    const before = await first();
    await change({ title: "My one", summary: "Mine" });
    for (const text of ["a b", "a b c", "a b c d"]) {
      await readAnew(`One=${text}`, "Two=c d");
      expect(await first()).toMatchObject({ id: before?.id, title: "My one", summary: "Mine" });
    }
  });

  it("stays where it is another chapter's title by the file", async () => {
    await change({ title: "Two" });
    const before = await rows();
    await readAnew("One=a b and more", "Two=c d and more");
    expect((await rows()).map(({ id, title }) => [id, title])).toEqual(before.map(({ id, title }) => [id, title]));
  });

  it("gives way to another title that the file has for it by now", async () => {
    await change({ title: "My one", summary: "Mine" });
    await readAnew("The first=a b", "Two=c d");
    expect(await first()).toMatchObject({ title: "The first", summary: "Mine" });
    await readAnew("One=a b", "Two=c d");
    expect(await first()).toMatchObject({ title: "One" });
  });

  it("stays whether it was said of the chapter or in the structure, and both can be taken back", async () => {
    await write(chaptersOf("In the structure=a b", "Two=c d"));
    await readAnew("One=a b", "Two=c d");
    expect(await first()).toMatchObject({ title: "In the structure" });
    await change({ title: "One" });
    await readAnew("Uno=a b", "Two=c d");
    expect(await first()).toMatchObject({ title: "Uno" });
  });

  it("is not written over by the platform, which sums up what has no summary", async () => {
    const id = (await first())?.id ?? "";
    await change({ summary: "Mine" });
    expect(await keepSummary(id, "The platform's")).toBe(true);
    expect(await first()).toMatchObject({ summary: "Mine" });
    await change({ summary: null });
    expect(await keepSummary(id, "The platform's")).toBe(true);
    expect(await first()).toMatchObject({ summary: "The platform's" });
    expect(await keepSummary(randomUUID(), "Nobody's")).toBe(false);
  });
});

describe("a chapter that films were made of", () => {
  it("is not taken away: nothing changes, and the films are named", async () => {
    await write(chaptersOf("One=a b", "Two=c d"));
    await makeOfEach();
    const before = await rows();
    const filmId = await makeFilm(before[1]?.id ?? "");
    await expect(write(chaptersOf("Joined=a b c d"))).rejects.toMatchObject({
      code: "chapter-has-films",
      message: expect.stringContaining(`2 “Two” (${filmId})`),
    });
    expect(await rows()).toEqual(before);
  });
});
