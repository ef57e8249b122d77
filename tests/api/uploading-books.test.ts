import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tidyDrafts } from "#core/books/index.ts";
import { putObject } from "#core/storage/index.ts";
import { uploadKey } from "#core/storage/keys.ts";
import { bringIn, create, EPUB, itemsOf, read, STORY, send, statusOf, type Upload } from "./bring-in-books.fixture.ts";
import { rows } from "./database.fixture.ts";
import { type Member, type Members, openMembers, until } from "./members.fixture.ts";

let members: Members;
beforeAll(async () => {
  members = await openMembers();
});
afterAll(() => members.close());

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
