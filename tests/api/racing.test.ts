import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { requestFilm } from "#core/film/index.ts";
import { filmPrefix } from "#core/storage/keys.ts";
import { rows } from "./database.fixture.ts";
import { type Member, type Members, openMembers, until } from "./members.fixture.ts";
import { chaptersOf, makeScript, readyBook } from "./quay.fixture.ts";

let members: Members;
let ann: Member;
let bookId: string;
let chapterId: string;
let scriptId: string;
beforeAll(async () => {
  members = await openMembers();
  ann = await members.join("ann");
});
afterAll(() => members.close());

/** The embedded database does one unit of work after the other: there, nobody waits for a row. */
const onServer = /^postgres/.test(process.env.DATABASE_URL ?? "");

/** How many wait for what others hold. */
const waiting = async () =>
  (
    await rows(sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
      where cardinality(pg_blocking_pids(pid)) > 0 and datname = current_database()`)
  )[0]?.waiting;

/** Holds rows until it is let go of. */
async function hold(query: ReturnType<typeof sql>): Promise<() => Promise<unknown>> {
  const [held, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const unit = asService(async (trx) => {
    await query.execute(trx);
    held.resolve();
    await goOn.promise;
  });
  await held.promise;
  return () => {
    goOn.resolve();
    return unit;
  };
}

/** What came of work that may be refused. */
const outcomeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "made",
    ({ code, status }) => [code, status],
  );
const film = () => outcomeOf(requestFilm(scriptId, { aspect: "16:9", tier: "web" }));
const removal = async (path: string) => {
  const { status, body } = await ann.ask("DELETE", path);
  return body.code ? [body.code, status] : status;
};

async function newBook(): Promise<void> {
  bookId = await readyBook(ann);
  chapterId = (await chaptersOf(bookId))[1]?.id ?? "";
  scriptId = await makeScript(ann, chapterId);
}

describe.runIf(onServer)("a film that is asked for while its chapter is taken away", () => {
  it("finds no chapter where that was first", async () => {
    await newBook();
    // The chapter is deleted by then, and the structure waits to be written.
    const letGo = await hold(sql`select id from book_structure where book_id = ${bookId} for update`);
    const removed = removal(`/v1/chapters/${chapterId}`);
    await until(waiting, 1);
    const asked = film();
    await until(waiting, 2);
    await letGo();
    expect([await removed, await asked]).toEqual([204, ["chapter-not-found", 404]]);
  });

  it("keeps its chapter where it was first, which its owner is told", async () => {
    await newBook();
    // The film is about to be counted, and holds its chapter by then.
    const letGo = await hold(sql`select id from user_subscriptions where user_id = ${ann.id} for update`);
    const asked = film();
    await until(waiting, 1);
    const removed = removal(`/v1/chapters/${chapterId}`);
    await until(waiting, 2);
    await letGo();
    expect([await removed, await asked]).toEqual([["chapter-has-films", 409], "made"]);
    expect((await chaptersOf(bookId)).map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
  });
});

describe.runIf(onServer)("a film that is asked for while its book is deleted", () => {
  it("finds no chapter where that was first", async () => {
    await newBook();
    const letGo = await hold(sql`select id from passages where book_id = ${bookId} for update`);
    const removed = removal(`/v1/books/${bookId}`);
    await until(waiting, 1);
    const asked = film();
    await until(waiting, 2);
    await letGo();
    expect([await removed, await asked]).toEqual([204, ["chapter-not-found", 404]]);
  });

  it("goes with the book where it was first, and so does what lies with it", async () => {
    await newBook();
    const letGo = await hold(sql`select id from user_subscriptions where user_id = ${ann.id} for update`);
    const asked = requestFilm(scriptId, { aspect: "16:9", tier: "web" });
    await until(waiting, 1);
    const removed = removal(`/v1/books/${bookId}`);
    await until(waiting, 2);
    await letGo();
    expect(await removed).toBe(204);
    expect(await rows(sql`select places from book_deletions where id = ${bookId}`)).toEqual([
      { places: expect.arrayContaining([filmPrefix((await asked).filmId)]) },
    ]);
    expect(await rows(sql`select id from video_generations where chapter_id = ${chapterId}`)).toEqual([]);
  });
});
