import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resumeBookDeletions } from "#core/books/index.ts";
import { listObjects, putObject } from "#core/storage/index.ts";
import { bookPrefix, filmPrefix, uploadKey, uploadsPrefix } from "#core/storage/keys.ts";
import { seedOneOfEach } from "../schema/seed-one-of-each.ts";
import { bringIn, create, EPUB, itemsOf, read, STORY, send, statusOf, type Upload } from "./bring-in-books.fixture.ts";
import { rows, tracesOf } from "./database.fixture.ts";
import { type Member, type Members, openMembers, until } from "./members.fixture.ts";

let members: Members;
beforeAll(async () => {
  members = await openMembers();
});
afterAll(() => members.close());

/** A book that is ready, with an object, and without a file that it was made of. */
async function seedBook(member: Member): Promise<string> {
  const [book] = await rows(sql<{ id: string }>`insert into books (user_id, title, book_type, status)
    values (${member.id}, 'Seeded', 'learning', 'ready') returning id`);
  const bookId = book?.id ?? "";
  await rows(sql`insert into chapters (book_id, chapter_number, title, content) values (${bookId}, 1, 'One', '…')`);
  await putObject(`${bookPrefix(bookId)}cover`, "x", { contentType: "image/png" });
  return bookId;
}

/** Objects that lie in the places of a book. */
async function objectsOf(member: Member, bookId: string): Promise<string[]> {
  const lists = [bookPrefix(bookId), `${uploadsPrefix(member.id)}${bookId}/`].map((prefix) =>
    Array.fromAsync(listObjects(prefix)),
  );
  return (await Promise.all(lists)).flat().map(({ key }) => key);
}

describe("a chapter that is taken out", () => {
  let jo: Member;
  let bookId: string;
  const chapters = async () => itemsOf(await jo.ask("GET", `/v1/books/${bookId}/chapters`));
  const remove = (chapterId: unknown) => jo.ask("DELETE", `/v1/chapters/${chapterId}`);
  beforeAll(async () => {
    jo = await members.join("jo");
    bookId = await bringIn(jo);
  });

  it("waits for films that were made of it, and for a draft of the structure", async () => {
    const [first] = await chapters();
    await rows(sql`insert into scripts (chapter_id, user_id) values (${first?.id}, ${jo.id})`);
    await rows(sql`insert into video_generations (chapter_id, script_id, user_id)
      select chapter_id, id, user_id from scripts where chapter_id = ${first?.id}`);
    expect((await remove(first?.id)).body.code).toBe("chapter-has-films");
    await rows(sql`delete from video_generations where chapter_id = ${first?.id}`);
    const structure = `/v1/books/${bookId}/structure`;
    const { body } = await jo.ask("GET", structure);
    expect((await jo.ask("PUT", structure, { body })).status).toBe(200);
    expect((await remove(first?.id)).body.code).toBe("structure-unconfirmed");
    expect((await jo.ask("POST", `${structure}/confirm`)).status).toBe(200);
    expect(await chapters()).toHaveLength(2);
  });

  it("is gone with its scripts, is told as left out, and leaves the others as they are", async () => {
    const [first, second] = await chapters();
    expect((await remove(first?.id)).status).toBe(204);
    expect(await chapters()).toEqual([{ ...second, number: 1 }]);
    expect((await jo.ask("GET", `/v1/chapters/${first?.id}`)).status).toBe(404);
    expect(await tracesOf(String(first?.id))).toEqual([]);
    const { body } = await read(jo, bookId);
    expect(body).toMatchObject({ status: "ready", chapterCount: 1, progress: { percent: 100 } });
    expect(body.leftOut).toContainEqual({ what: "The Lamp", reason: expect.any(String), characters: 29 });
    expect((await remove(first?.id)).body.code).toBe("chapter-not-found");
    expect((await remove(second?.id)).body.code).toBe("only-chapter");
  });
});

describe("deleting a book", () => {
  let hal: Member;
  const remove = (bookId: string) => hal.ask("DELETE", `/v1/books/${bookId}`);
  beforeAll(async () => {
    hal = await members.join("hal");
  });

  it("leaves no row and no object, late ones as well", async () => {
    const kept = await seedBook(hal);
    const bookId = await bringIn(hal);
    expect((await objectsOf(hal, bookId)).length).toBeGreaterThan(0);
    expect((await remove(bookId)).status).toBe(204);
    expect((await read(hal, bookId)).body.code).toBe("book-not-found");
    expect((await remove(bookId)).status).toBe(404);
    expect(await tracesOf(bookId)).toEqual(["public.book_deletions"]);
    await until(() => objectsOf(hal, bookId), []);
    // What a task puts that was under way.
    await putObject(`${bookPrefix(bookId)}late.json`, "{}", { contentType: "application/json" });
    const { arn } = await members.cloud.stepFunctions.start("delete-book", { bookId, settleS: 0 });
    expect((await members.cloud.stepFunctions.ended(arn)).status).toBe("SUCCEEDED");
    expect([await objectsOf(hal, bookId), await tracesOf(bookId)]).toEqual([[], []]);
    expect((await read(hal, kept)).body.status).toBe("ready");
    expect((await objectsOf(hal, kept)).length).toBeGreaterThan(0);
  });

  it("takes scripts and films with it", async () => {
    await rows(sql`delete from user_subscriptions where user_id = ${hal.id}`);
    const { bookId, chapterId } = await seedOneOfEach(hal.id);
    await rows(sql`update user_subscriptions set tier = 'enterprise' where user_id = ${hal.id}`);
    const [film] = await rows(sql<{ id: string }>`select id from video_generations where chapter_id = ${chapterId}`);
    const ofFilm = filmPrefix(film?.id ?? "");
    await putObject(`${ofFilm}film.mp4`, "x", { contentType: "video/mp4" });
    expect((await remove(bookId)).status).toBe(204);
    expect(await tracesOf(chapterId)).toEqual([]);
    await until(() => Array.fromAsync(listObjects(ofFilm)), []);
  });

  it("takes a file that was put into the store without asking, and none beside it", async () => {
    const [mine, other] = [uploadKey(hal.id, "together", "mine.md"), uploadKey(hal.id, "together", "other.md")];
    for (const key of [mine, other]) await putObject(key, `${STORY} In ${key}.`, { contentType: "text/markdown" });
    const bookOf = async (key: string) =>
      (await rows(sql<{ id: string }>`select id from books where file_url like ${`%/${key}`}`))[0]?.id;
    await until(async () => (await bookOf(mine)) !== undefined, true);
    const bookId = await bookOf(mine);
    expect((await remove(bookId ?? "")).status).toBe(204);
    const left = async () =>
      (await Array.fromAsync(listObjects(`${uploadsPrefix(hal.id)}together/`))).map(({ key }) => key);
    await until(left, [other]);
    // Put there again, it is a new book's, and the deletion of the old one leaves it alone.
    await putObject(mine, `${STORY} In ${mine}.`, { contentType: "text/markdown" });
    await until(async () => (await bookOf(mine)) !== undefined, true);
    const { arn } = await members.cloud.stepFunctions.start("delete-book", { bookId, settleS: 0 });
    await members.cloud.stepFunctions.ended(arn);
    expect(await left()).toEqual([mine, other]);
  });

  it("ends well while the book is read: nothing of it comes back", async () => {
    const { body } = await create(hal, { fileName: "a.epub" });
    const bookId = String(body.id);
    await send(body.upload as Upload, EPUB);
    await until(async () => (await statusOf(bookId)()) !== "draft", true);
    expect((await remove(bookId)).status).toBe(204);
    const ingest = await members.cloud.ingestOf(uploadKey(hal.id, bookId, "a.epub"));
    expect((await members.cloud.stepFunctions.ended(ingest ?? "")).status).toBe("SUCCEEDED");
    expect(await tracesOf(bookId)).toEqual(["public.book_deletions"]);
    const { arn } = await members.cloud.stepFunctions.start("delete-book", { bookId, settleS: 0 });
    await members.cloud.stepFunctions.ended(arn);
    expect([await objectsOf(hal, bookId), await tracesOf(bookId)]).toEqual([[], []]);
  });

  it("makes no book of a file that comes after it", async () => {
    const { body } = await create(hal, { fileName: "late.md" });
    const bookId = String(body.id);
    expect((await remove(bookId)).status).toBe(204);
    expect(await send(body.upload as Upload, Buffer.from(`${STORY} Late.`))).toBe(204);
    const ingest = await members.cloud.ingestOf(uploadKey(hal.id, bookId, "late.md"));
    await members.cloud.stepFunctions.ended(ingest ?? "");
    expect([await objectsOf(hal, bookId), await tracesOf(bookId)]).toEqual([[], ["public.book_deletions"]]);
  });

  it("goes on with the next start where the process ended right after the rows were gone", async () => {
    const bookId = await seedBook(hal);
    const prefix = process.env.STATE_MACHINE_PREFIX;
    delete process.env.STATE_MACHINE_PREFIX;
    expect((await remove(bookId)).status).toBe(204);
    process.env.STATE_MACHINE_PREFIX = prefix;
    expect((await objectsOf(hal, bookId)).length).toBeGreaterThan(0);
    // What each start does.
    await resumeBookDeletions();
    await resumeBookDeletions();
    await until(() => objectsOf(hal, bookId), []);
    expect(await members.cloud.stepFunctions.running("delete-book", bookId)).toHaveLength(1);
  });
});
