import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService, asTenant } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { readProgress } from "./read-progress.ts";

const owner = randomUUID();
beforeAll(async () => {
  await openTestDatabase();
  await asService((trx) => sql`insert into auth.users (id, email) values (${owner}, 'a@example.org')`.execute(trx));
});
afterAll(closeTestDatabase);

/** A book with chapters, of which some can be searched. */
async function book(status: string, chapters: number, done: number, metadata: object = {}): Promise<string> {
  const id = randomUUID();
  await asService(async (trx) => {
    await sql`insert into books (id, user_id, title, book_type, status, metadata)
      values (${id}, ${owner}, 'A Book', 'learning', ${status}, ${JSON.stringify(metadata)}::jsonb)`.execute(trx);
    await sql`insert into chapters (book_id, chapter_number, title, content)
      select ${id}, number, 'A Chapter', 'Text.' from generate_series(1, ${chapters}::integer) as number`.execute(trx);
    await sql`insert into chapter_embeddings (chapter_id, embedding, embedding_model)
      select id, array_fill(1, array[1536])::vector, 'a-model' from chapters
      where book_id = ${id} and chapter_number <= ${done}`.execute(trx);
  });
  return id;
}

const progressOf = async (id: string) => (await asService((trx) => readProgress(trx, [id]))).get(id);

describe("the progress of a book", () => {
  it.each([
    ["draft", 0, 0, {}, { stage: "waiting", percent: 0, chapters: 0, chaptersDone: 0 }],
    ["processing", 3, 3, { reading: true }, { stage: "reading", percent: 0, chapters: 0, chaptersDone: 0 }],
    ["processing", 3, 0, {}, { stage: "embedding", percent: 0, chapters: 3, chaptersDone: 0 }],
    ["processing", 3, 2, {}, { stage: "embedding", percent: 66, chapters: 3, chaptersDone: 2 }],
    ["processing", 3, 3, {}, { stage: "embedding", percent: 99, chapters: 3, chaptersDone: 3 }],
    ["ready", 3, 3, {}, { stage: "ready", percent: 100, chapters: 3, chaptersDone: 3 }],
    ["failed", 0, 0, {}, { stage: "failed", percent: 0, chapters: 0, chaptersDone: 0 }],
  ])("%s with %i chapters, %i of them done, and %j is told so", async (status, chapters, done, metadata, told) => {
    expect(await progressOf(await book(status, chapters, done, metadata))).toEqual(told);
  });

  it("is told of several books at once, and to nobody of another person's", async () => {
    const ids = [await book("ready", 2, 2), await book("draft", 0, 0)];
    const told = (sub: string) => asTenant({ sub, role: "authenticated" }, (trx) => readProgress(trx, ids));
    expect([...(await told(owner)).keys()].toSorted()).toEqual(ids.toSorted());
    expect((await told(randomUUID())).size).toBe(0);
    expect((await asService((trx) => readProgress(trx, []))).size).toBe(0);
  });
});
