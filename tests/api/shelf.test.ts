import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePng } from "#core/media/picture.fixture.ts";
import { listObjects } from "#core/storage/index.ts";
import { bookPrefix } from "#core/storage/keys.ts";
import { bringIn, create, EPUB, itemsOf, read, send, statusOf, type Upload } from "./bring-in-books.fixture.ts";
import { type Answer, type Member, type Members, openMembers, until } from "./members.fixture.ts";

let members: Members;
beforeAll(async () => {
  members = await openMembers();
});
afterAll(() => members.close());

const etagOf = ({ headers }: Answer) => headers.get("etag") ?? "none";

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
