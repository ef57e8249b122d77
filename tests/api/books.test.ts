import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resumeBookDeletions, tidyDrafts } from "#core/books/index.ts";
import { makePng } from "#core/media/picture.fixture.ts";
import { listObjects, putObject } from "#core/storage/index.ts";
import { bookPrefix, filmPrefix, uploadKey, uploadsPrefix } from "#core/storage/keys.ts";
import { seedOneOfEach } from "../schema/seed-one-of-each.ts";
import { rows, tracesOf } from "./database.fixture.ts";
import { type Answer, type Member, type Members, openMembers, until } from "./members.fixture.ts";

const EPUB = readFileSync(new URL("../../samples/the-lamplighters-map.epub", import.meta.url));
const STORY = ["# The Lamp", "", "Mira lit the lamp and waited.", "", "# The Map", "", "The map was a song. 🏮"].join(
  "\n",
);

let members: Members;
beforeAll(async () => {
  members = await openMembers();
});
afterAll(() => members.close());

const etagOf = ({ headers }: Answer) => headers.get("etag") ?? "none";
const create = (member: Member, body: object, headers = {}) => member.ask("POST", "/v1/books", { body, headers });
const read = (member: Member, bookId: string) => member.ask("GET", `/v1/books/${bookId}`);
/** The status of a book, by the row: whoever looks often asks for more than a plan has in a minute. */
const statusOf = (bookId: string) => async () =>
  (await rows(sql<{ status: string }>`select status from books where id = ${bookId}`))[0]?.status;
const itemsOf = ({ body }: Answer) => body.items as Record<string, unknown>[];

interface Upload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Sends a file as a browser does, and tells the status. */
async function send({ url, fields }: Upload, bytes: Uint8Array, changed: Record<string, string> = {}): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(bytes)]), "a");
  return (await fetch(url, { method: "POST", body: form })).status;
}

/** A book made of a text, once it was read. */
async function bringIn(member: Member, given: object = {}): Promise<string> {
  const { body } = await create(member, { text: STORY, ...given });
  const bookId = String(body.id);
  await until(statusOf(bookId), "ready");
  return bookId;
}

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

describe("a book that is uploaded", () => {
  let ada: Member;
  let bookId: string;
  beforeAll(async () => {
    ada = await members.join("ada");
  });

  it("is a draft with a form for exactly one file, and is read once that is there", async () => {
    const fileName = "../The Lamplighter's map.epub";
    const made = await create(ada, { fileName, contentType: "application/epub+zip", bookType: "learning" });
    expect(made.status).toBe(201);
    bookId = String(made.body.id);
    expect(made.headers.get("location")).toBe(`/v1/books/${bookId}`);
    expect(made.body).toMatchObject({
      ...{ title: "The Lamplighter's map", bookType: "learning", status: "draft", format: null, chapterCount: 0 },
      ...{ progress: { stage: "waiting", percent: 0 }, problem: null, coverVersion: null, structure: null },
    });
    const upload = made.body.upload as Upload & { maxBytes: number; expiresAt: string };
    expect(upload.fields.key).toBe(`uploads/${ada.id}/${bookId}/The Lamplighter_s map.epub`);
    expect(upload.maxBytes).toBe(500 * 1024 * 1024);
    expect(Date.parse(upload.expiresAt) - Date.now()).toBeLessThanOrEqual(600_000);
    expect(await send(upload, EPUB, { key: `uploads/${ada.id}/elsewhere/a.epub` })).toBe(403);
    expect(await send(upload, EPUB, { "Content-Type": "text/html" })).toBe(403);
    expect(await send(upload, EPUB)).toBe(204);
    await until(statusOf(bookId), "ready");
  });

  it("tells what it is, how far, how long, and what was left out", async () => {
    const { body } = await read(ada, bookId);
    expect(body).toMatchObject({
      ...{ title: "The Lamplighter's Map", language: "en", format: "epub", bookType: "learning" },
      ...{ progress: { stage: "ready", percent: 100, chapters: body.chapterCount, chaptersDone: body.chapterCount } },
      structure: { extractionMethod: "epub_nav", confirmedAt: null },
    });
    expect(body.author).toEqual(expect.any(String));
    expect(body.words).toBeGreaterThan(1_000);
    expect(body.readingMinutes).toBeGreaterThan(Number(body.words) / 300);
    expect(body.leftOut).toEqual(expect.any(Array));
  });

  it("has chapters in order, each with its text as it is, by range where it is long", async () => {
    const listed = await ada.ask("GET", `/v1/books/${bookId}/chapters?limit=100`);
    const chapters = itemsOf(listed);
    expect(chapters.map(({ number }) => number)).toEqual(chapters.map((_, index) => index + 1));
    expect(listed.body.nextCursor).toBeNull();
    const some = chapters.find(({ contentType }) => contentType === "chapter");
    const whole = await ada.ask("GET", `/v1/chapters/${some?.id}`);
    expect(whole.body).toMatchObject({ ...some, from: 0, to: whole.body.characters, nextFrom: null });
    const text = String(whole.body.text);
    expect(text).toHaveLength(Number(whole.body.characters));
    const part = await ada.ask("GET", `/v1/chapters/${some?.id}?from=10&to=50`);
    expect(part.body).toMatchObject({ text: text.slice(10, 50), from: 10, to: 50, nextFrom: 50 });
    expect((await ada.ask("GET", `/v1/chapters/${some?.id}?from=10&to=10`)).status).toBe(422);
  });

  it("comes page by page, each chapter once", async () => {
    const all = itemsOf(await ada.ask("GET", `/v1/books/${bookId}/chapters?limit=100`)).map(({ id }) => id);
    const paged: unknown[] = [];
    for (let cursor: unknown = ""; cursor !== null; ) {
      const query = cursor === "" ? "" : `&cursor=${cursor}`;
      const page = await ada.ask("GET", `/v1/books/${bookId}/chapters?limit=4${query}`);
      paged.push(...itemsOf(page).map(({ id }) => id));
      cursor = page.body.nextCursor;
    }
    expect(paged).toEqual(all);
  });

  it("takes no second file once it was read", async () => {
    const again = await ada.ask("POST", `/v1/books/${bookId}/upload`, { body: {} });
    expect([again.status, again.body.code]).toEqual([409, "book-has-file"]);
  });

  it("is nobody else's: neither found, changed, deleted nor given a file or a cover", async () => {
    const bob = await members.join("bob");
    const [chapter] = itemsOf(await ada.ask("GET", `/v1/books/${bookId}/chapters`));
    const before = (await read(ada, bookId)).body;
    for (const [method, path, body] of [
      ...([
        ["GET", ""],
        ["DELETE", ""],
        ["GET", "/chapters"],
        ["GET", "/cover"],
        ["DELETE", "/cover"],
      ] as const),
      ...([
        ["PATCH", "", { title: "Mine" }],
        ["POST", "/upload", {}],
      ] as const),
      ...([
        ["POST", "/cover", { contentType: "image/png" }],
        ["PUT", "/cover", { uploadId: randomUUID() }],
      ] as const),
    ] as const) {
      const { status, body: told } = await bob.ask(method, `/v1/books/${bookId}${path}`, body && { body });
      expect([method, path, status, told.code]).toEqual([method, path, 404, "book-not-found"]);
    }
    const ofChapter = `/v1/chapters/${chapter?.id}`;
    expect((await bob.ask("GET", ofChapter)).status).toBe(404);
    expect((await bob.ask("PATCH", ofChapter, { body: { title: "Mine" } })).status).toBe(404);
    expect((await bob.ask("GET", "/v1/books")).body.items).toEqual([]);
    expect((await read(ada, bookId)).body).toEqual(before);
  });
});

describe("bringing a book in", () => {
  let cleo: Member;
  beforeAll(async () => {
    cleo = await members.join("cleo");
  });

  it("takes a text as well, in whatever script, and never gives it back as anything but text", async () => {
    const text = `${STORY} <script>alert(1)</script> & so on`;
    const bookId = await bringIn(cleo, { title: "Licht 灯", text });
    const { body } = await read(cleo, bookId);
    expect(body).toMatchObject({ title: "Licht 灯", chapterCount: 2, bookType: "entertainment" });
    const [, second] = itemsOf(await cleo.ask("GET", `/v1/books/${bookId}/chapters`));
    const { headers, body: chapter } = await cleo.ask("GET", `/v1/chapters/${second?.id}`);
    expect([chapter.title, chapter.text]).toEqual(["The Map", expect.stringContaining("The map was a song. 🏮")]);
    expect([headers.get("content-type"), headers.get("x-content-type-options")]).toEqual([
      "application/json",
      "nosniff",
    ]);
  });

  it("is refused with the field that is wrong", async () => {
    for (const [body, field] of [
      [{ text: "" }, "body.text"],
      [{ text: " \n\t" }, "body.text"],
      [{ title: "" }, "body.title"],
      [{ title: "two\nlines" }, "body.title"],
      [{ bookType: "cookbook" }, "body.bookType"],
      [{ contentType: "text/html" }, "body.contentType"],
      [{ status: "ready" }, "body.status"],
      [{ fileUrl: "s3://litink/uploads/x" }, "body.fileUrl"],
    ] as const) {
      const { status, body: told } = await create(cleo, body);
      expect([body, status, told.errors]).toEqual([body, 422, [expect.objectContaining({ field })]]);
    }
    const huge = await create(cleo, { text: "lamp ".repeat(300_000) });
    expect([huge.status, huge.body.code]).toEqual([413, "body-too-large"]);
  });

  it("is bound to what the plan allows, by the store itself", async () => {
    const dan = await members.join("dan");
    await rows(sql`update user_subscriptions set tier = 'free' where user_id = ${dan.id}`);
    const { body } = await create(dan, { fileName: "a.txt" });
    const upload = body.upload as Upload & { maxBytes: number };
    expect([upload.maxBytes, upload.fields["Content-Type"]]).toEqual([10 * 1024 * 1024, "text/plain"]);
    expect(await send(upload, Buffer.alloc(upload.maxBytes + 1, "a"))).toBe(400);
    expect(await send(upload, Buffer.alloc(0))).toBe(400);
    expect((await read(dan, String(body.id))).body.status).toBe("draft");
  });

  it("happens once for one key, and the upload is permitted anew as often as it is needed", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const [first, second] = [
      await create(cleo, { title: "Once" }, headers),
      await create(cleo, { title: "Once" }, headers),
    ];
    expect(second.body).toEqual(first.body);
    const bookId = String(first.body.id);
    const again = await cleo.ask("POST", `/v1/books/${bookId}/upload`, { body: { contentType: "text/markdown" } });
    expect([again.status, again.body]).toEqual([
      200,
      expect.objectContaining({ maxBytes: expect.any(Number), fields: expect.anything() }),
    ]);
    // The kept answer is forgotten after a day: then it is the same book, with an upload of its own.
    await rows(sql`delete from idempotency_keys where user_id = ${cleo.id}`);
    const late = await create(cleo, { title: "Once" }, headers);
    expect([late.status, late.body.id, late.body.upload]).toEqual([201, bookId, expect.anything()]);
    expect(await send(late.body.upload as Upload, Buffer.from(`${STORY} Once.`))).toBe(204);
    await until(statusOf(bookId), "ready");
    expect((await read(cleo, bookId)).body.title).toBe("Once");
  });

  it("says on the book why a file could not be read, and takes another one for it", async () => {
    const { body } = await create(cleo, { fileName: "broken.epub" });
    const bookId = String(body.id);
    expect(await send(body.upload as Upload, Buffer.from("\x89PNG\r\n\x1a\n no book", "latin1"))).toBe(204);
    await until(statusOf(bookId), "failed");
    const failed = (await read(cleo, bookId)).body;
    expect([failed.progress, failed.problem]).toEqual([
      expect.objectContaining({ stage: "failed" }),
      { type: "/docs/problems#not-a-book", code: "not-a-book", detail: expect.stringMatching(/picture.*EPUB/) },
    ]);
    const upload = (await cleo.ask("POST", `/v1/books/${bookId}/upload`, { body: {} })).body as unknown as Upload;
    expect(await send(upload, Buffer.from(`${STORY} Another one.`))).toBe(204);
    await until(statusOf(bookId), "ready");
    expect((await read(cleo, bookId)).body.problem).toBeNull();
  });
});

describe("the shelf", () => {
  let eve: Member;
  const list = async (query: string) => itemsOf(await eve.ask("GET", `/v1/books?${query}`)).map(({ title }) => title);

  beforeAll(async () => {
    eve = await members.join("eve");
    for (const [title, bookType] of [
      ["Lamps", "learning"],
      ["100 % light_", "learning"],
      ["A LAMP at sea", "entertainment"],
    ]) {
      await create(eve, { title, bookType });
    }
  });

  it("lists the latest first, page by page", async () => {
    expect(await list("")).toEqual(["A LAMP at sea", "100 % light_", "Lamps"]);
    const first = await eve.ask("GET", "/v1/books?limit=2");
    await create(eve, { title: "Added meanwhile" });
    const second = await eve.ask("GET", `/v1/books?limit=2&cursor=${first.body.nextCursor}`);
    expect([itemsOf(second).map(({ title }) => title), second.body.nextCursor]).toEqual([["Lamps"], null]);
    expect((await eve.ask("GET", "/v1/books?cursor=nonsense")).status).toBe(422);
  });

  it("finds by what stands in the title, by kind and by status", async () => {
    expect(await list("q=lamp")).toEqual(["A LAMP at sea", "Lamps"]);
    expect(await list("q=lamp&bookType=learning")).toEqual(["Lamps"]);
    expect(await list(`q=${encodeURIComponent("% light_")}`)).toEqual(["100 % light_"]);
    expect(await list(`q=${encodeURIComponent("%")}&status=draft`)).toEqual(["100 % light_"]);
    expect(await list("status=ready")).toEqual([]);
    expect((await eve.ask("GET", "/v1/books?status=lost")).status).toBe(422);
  });
});

describe("a book that is changed", () => {
  let finn: Member;
  let bookId: string;
  const change = (body: object, headers = {}) => finn.ask("PATCH", `/v1/books/${bookId}`, { body, headers });
  beforeAll(async () => {
    finn = await members.join("finn");
    bookId = await bringIn(finn);
  });

  it("takes what is its owner's to decide, and nothing else", async () => {
    const given = {
      title: "My lamp",
      author: "Mira",
      language: "de",
      description: "Read\ntwice",
      bookType: "learning",
    };
    const changed = await change(given);
    expect([changed.status, changed.body]).toEqual([200, expect.objectContaining(given)]);
    const cleared = await change({ description: null, author: null });
    expect(cleared.body).toMatchObject({ title: "My lamp", description: null, author: null });
    for (const body of [{}, { status: "draft" }, { language: "a language" }, { title: null }, { chapterCount: 9 }]) {
      expect([body, (await change(body)).status]).toEqual([body, 422]);
    }
  });

  it("is changed by one of two who have read the same, and not told again what is known", async () => {
    const known = await read(finn, bookId);
    const same = await finn.ask("GET", `/v1/books/${bookId}`, { headers: { "if-none-match": etagOf(known) } });
    expect(same.status).toBe(304);
    const answers = await Promise.all(["One", "Two"].map((title) => change({ title }, { "if-match": etagOf(known) })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const winner = answers.find(({ status }) => status === 200);
    const now = await read(finn, bookId);
    expect([now.body, etagOf(now)]).toEqual([winner?.body, winner && etagOf(winner)]);
  });

  it("has chapters with a title and a summary of their owner's", async () => {
    const [first] = itemsOf(await finn.ask("GET", `/v1/books/${bookId}/chapters`));
    const path = `/v1/chapters/${first?.id}`;
    const known = await finn.ask("GET", path);
    const body = { title: "The first lamp", summary: "Mira waits." };
    const changed = await finn.ask("PATCH", path, { body, headers: { "if-match": etagOf(known) } });
    expect([changed.status, changed.body]).toEqual([200, { ...known.body, ...body }]);
    expect((await finn.ask("PATCH", path, { body, headers: { "if-match": etagOf(known) } })).status).toBe(412);
    expect((await finn.ask("PATCH", path, { body: { text: "Another" } })).status).toBe(422);
    expect((await finn.ask("PATCH", path, { body: { summary: null } })).body.summary).toBeNull();
  });
});

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

describe("the cover of a book", () => {
  let gus: Member;
  let bookId: string;
  const path = () => `/v1/books/${bookId}/cover`;
  const covers = async () => (await Array.fromAsync(listObjects(`${bookPrefix(bookId)}covers/`))).map(({ key }) => key);

  async function upload(bytes: Buffer): Promise<string> {
    const { body } = await gus.ask("POST", path(), { body: { contentType: "image/png" } });
    expect(await send(body as unknown as Upload, bytes)).toBe(204);
    return String(body.uploadId);
  }
  const choose = (uploadId: string) => gus.ask("PUT", path(), { body: { uploadId } });

  beforeAll(async () => {
    gus = await members.join("gus");
    const { body } = await create(gus, { fileName: "map.epub" });
    bookId = String(body.id);
    await send(body.upload as Upload, EPUB);
    await until(statusOf(bookId), "ready");
  });

  it("is the file's own at first, under an address that is good for a while, also in the list", async () => {
    const { body } = await gus.ask("GET", path());
    expect((await fetch(String(body.url))).headers.get("content-type")).toMatch(/^image\//);
    const minutes = (Date.parse(String(body.expiresAt)) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(10);
    expect(minutes).toBeLessThan(20);
    const [listed] = itemsOf(await gus.ask("GET", "/v1/books"));
    expect(listed?.cover).toEqual({ url: expect.stringContaining("/cover?"), expiresAt: expect.any(String) });
  });

  it("is what its owner has uploaded, until it is taken off again", async () => {
    const own = (await read(gus, bookId)).body.coverVersion;
    const picture = makePng(60, 90);
    const uploadId = await upload(picture);
    const chosen = await choose(uploadId);
    expect([chosen.status, chosen.body.coverVersion]).toEqual([200, expect.not.stringMatching(String(own))]);
    const { body } = await gus.ask("GET", path());
    expect(Buffer.from(await (await fetch(String(body.url))).arrayBuffer())).toEqual(picture);
    expect((await choose(uploadId)).body).toEqual({ ...chosen.body, updatedAt: expect.any(String) });
    const [before] = await covers();
    await choose(await upload(makePng(70, 90)));
    expect(await covers()).toEqual([expect.not.stringMatching(String(before))]);
    expect((await gus.ask("DELETE", path())).status).toBe(204);
    expect((await read(gus, bookId)).body.coverVersion).toBe(own);
    expect(await covers()).toEqual([]);
    expect((await gus.ask("DELETE", path())).status).toBe(204);
  });

  it("is refused and deleted where it is no fit picture", async () => {
    for (const [bytes, reason] of [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /no PNG, JPEG or WebP/],
      [makePng(6001, 10), /6001 × 10 pixels/],
    ] as const) {
      const { status, body } = await choose(await upload(bytes));
      expect([status, body.code, body.detail]).toEqual([422, "cover-unfit", expect.stringMatching(reason)]);
    }
    expect(await covers()).toEqual([]);
    expect((await choose(randomUUID())).body.code).toBe("cover-not-uploaded");
  });

  it("is none for a book that has none", async () => {
    const { body } = await create(gus, { title: "Bare" });
    expect((await gus.ask("GET", `/v1/books/${body.id}/cover`)).body.code).toBe("cover-not-found");
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

describe("a draft", () => {
  it("goes after a day without a file, and is read where its file is there and nobody was told", async () => {
    const ivy = await members.join("ivy");
    const [fresh, old, told] = await Promise.all(
      ["Fresh", "Old", "Told"].map(async (title) => String((await create(ivy, { title, fileName: "a.md" })).body.id)),
    );
    await rows(sql`update books set created_at = now() - interval '25 hours' where id in (${old}, ${told})`);
    // Its file comes while it looks like another book's, so that its event finds nothing to do.
    await rows(sql`update books set file_url = file_url || '.md' where id = ${told}`);
    const key = `${uploadKey(ivy.id, told ?? "", "a.md")}.md`;
    await rows(sql`update books set status = 'ready' where id = ${told}`);
    await putObject(key, `${STORY} Untold.`, { contentType: "text/markdown" });
    await members.cloud.stepFunctions.ended((await members.cloud.ingestOf(key)) ?? "");
    await rows(sql`update books set status = 'draft' where id = ${told}`);
    await tidyDrafts();
    expect((await read(ivy, old ?? "")).status).toBe(404);
    expect((await read(ivy, fresh ?? "")).body.status).toBe("draft");
    await until(statusOf(told ?? ""), "ready");
  });
});
