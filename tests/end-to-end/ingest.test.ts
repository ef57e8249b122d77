import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readProgress } from "#core/books/index.ts";
import { makeEpub } from "#core/books/read/make-epub.fixture.ts";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { keepEnvironment } from "#core/keep-environment.fixture.ts";
import { getBytes, headObject, listObjects, objectUrl, putObject } from "#core/storage/index.ts";
import { bookPrefix, uploadKey } from "#core/storage/keys.ts";
import { type Cloud, startCloud } from "#local/cloud.ts";
import { LOCAL_USER } from "#local/environment.ts";

const restore = keepEnvironment();
const home = mkdtempSync(join(tmpdir(), "litink-ingest-"));
let cloud: Cloud;

beforeAll(async () => {
  await openTestDatabase();
  cloud = await startCloud(home);
});
afterAll(async () => {
  await cloud.close();
  await closeTestDatabase();
  rmSync(home, { recursive: true, force: true });
  restore();
});

async function ask<Row>(query: RawBuilder<Row>): Promise<Row[]> {
  return (await asService((trx) => query.execute(trx))).rows;
}

interface BookRow {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly book_type: string;
  readonly cover_url: string | null;
  readonly metadata: { readonly error?: { code: string; sentence: string }; readonly duplicateOf?: string };
}

const bookOf = async (id: string) => (await ask(sql<BookRow>`select * from books where id = ${id}`))[0];
const booksAt = (key: string) => ask(sql<BookRow>`select * from books where file_url = ${objectUrl(key)}`);
const chaptersOf = (id: string) =>
  ask(sql<{ id: string; title: string; content: string; summary: string | null }>`
    select id, title, content, summary from chapters where book_id = ${id} order by chapter_number`);
const passagesOf = (id: string) =>
  ask(sql<{ id: string; content: string }>`select id, content from passages where book_id = ${id} order by id`);

/** A story that nobody else here tells. */
function story(title: string, said = "Where is the key?"): string {
  return `# ${title}

## Chapter One

Anna stood in the garden at night. "${said}" asked Anna. Of ${title} nobody knew.

## Chapter Two

The door of the house stood open, and nobody was there.
`;
}

/** A book that waits for its file, as the API makes one. */
async function draft(fields: { title?: string; bookType?: string } = {}): Promise<{ id: string; key: string }> {
  const id = randomUUID();
  const key = uploadKey(LOCAL_USER.id, id, "a file.md");
  await ask(sql`insert into books (id, user_id, title, book_type, status, file_url, metadata)
    values (${id}, ${LOCAL_USER.id}, ${fields.title ?? "a file"}, ${fields.bookType ?? "entertainment"}, 'draft',
      ${objectUrl(key)}, ${JSON.stringify(fields.title ? { titleGiven: true } : {})}::jsonb)`);
  return { id, key };
}

/** Puts a file as any S3 client does. Gives the execution that its event has started. */
async function put(key: string, bytes: string | Uint8Array): Promise<string> {
  const before = cloud.ingestOf(key);
  await putObject(key, bytes, { contentType: "application/octet-stream" });
  await expect.poll(() => cloud.ingestOf(key) !== before).toBe(true);
  return (await cloud.ingestOf(key)) ?? "";
}

const ended = async (arn: string) => (await cloud.stepFunctions.ended(arn)).status;
const upload = async (key: string, bytes: string | Uint8Array) => ended(await put(key, bytes));
const dropKey = (name: string) => `uploads/${LOCAL_USER.id}/dropped/${name}`;

describe("a book's file", () => {
  it("becomes chapters with summaries and passages, and a cover is drawn; what the person said of it stays", async () => {
    const { id, key } = await draft({ title: "My Own Title", bookType: "learning" });
    expect(await upload(key, story("The Key"))).toBe("SUCCEEDED");
    const book = await bookOf(id);
    expect(book).toMatchObject({ title: "My Own Title", status: "ready", book_type: "learning" });
    const chapters = await chaptersOf(id);
    expect(chapters.map(({ title }) => title)).toEqual(["Chapter One", "Chapter Two"]);
    for (const { content, summary } of chapters) expect(content).toContain(summary?.slice(0, 20));
    expect((await asService((trx) => readProgress(trx, [id]))).get(id)).toEqual({
      ...{ stage: "ready", percent: 100, chapters: 2, chaptersDone: 2 },
    });
    expect(book?.cover_url).toBe(objectUrl(`${bookPrefix(id)}cover`));
    expect((await getBytes(`${bookPrefix(id)}cover`)).subarray(1, 4).toString()).toBe("PNG");
  });

  it("is read once, however often its event comes", async () => {
    const key = dropKey("once.md");
    await upload(key, story("Once"));
    const [book] = await booksAt(key);
    const passages = await passagesOf(book?.id ?? "");
    const input = { detail: { object: { key } } };
    const { arn } = await cloud.stepFunctions.start("ingest-book", input, randomUUID());
    expect(await ended(arn)).toBe("SUCCEEDED");
    expect(await passagesOf(book?.id ?? "")).toEqual(passages);
    expect(passages).toHaveLength(2);
  });

  it("has the chapters that the text model picks where its titles are only lines among others", async () => {
    const paragraph = "The keeper climbed the stairs of the tower at night, and nobody in the village asked him why. ";
    const titles = ["The lamp in the window", "A letter from the sea", "Low water"];
    const key = dropKey("plain titles.txt");
    await upload(key, titles.map((title) => `${title}\n\n${paragraph.repeat(12).trim()}\n\n`).join("\n"));
    const [book] = await booksAt(key);
    expect((await chaptersOf(book?.id ?? "")).map(({ title }) => title)).toEqual(titles);
    expect(
      await ask(sql`select extraction_method, (structure_data ->> 'confidence')::float8 as confidence
        from book_structure where book_id = ${book?.id}`),
    ).toEqual([{ extraction_method: "model", confidence: 0.5 }]);
  });

  it("leaves no script of an EPUB in the text", async () => {
    const key = dropKey("script.epub");
    const page = `<h1>Chapter 1</h1><p>It was night.</p><script>steal("secret")</script><p onclick="x()">A man came.</p>`;
    await upload(key, makeEpub({ pages: { "one.xhtml": page } }));
    const text = (await chaptersOf((await booksAt(key))[0]?.id ?? "")).map(({ content }) => content).join("\n");
    expect(text).toContain("A man came.");
    expect(text).not.toMatch(/steal|<|onclick/);
  });
});

describe("the same file again", () => {
  it("makes no second book where it is dropped, and is removed", async () => {
    const [first, second] = [dropKey("first.md"), dropKey("second.md")];
    await upload(first, story("The Same"));
    expect(await upload(second, story("The Same"))).toBe("SUCCEEDED");
    expect(await booksAt(second)).toEqual([]);
    expect(await headObject(second)).toBeUndefined();
  });

  it("is refused for a book that waits for a file, which says where it is already", async () => {
    const first = dropKey("third.md");
    await upload(first, story("Known"));
    const { id, key } = await draft();
    expect(await upload(key, story("Known"))).toBe("FAILED");
    const book = await bookOf(id);
    expect(book?.status).toBe("failed");
    expect(book?.metadata.error).toEqual({
      code: "book-already-there",
      sentence: "This is the same file as your book “Known”. It was not read a second time.",
    });
    expect(book?.metadata.duplicateOf).toBe((await booksAt(first))[0]?.id);
    expect(await headObject(key)).toBeUndefined();
  });

  it("makes one book of two uploads at once", async () => {
    const keys = [dropKey("left.md"), dropKey("right.md")];
    await Promise.all(keys.map((key) => upload(key, story("Twins"))));
    expect((await Promise.all(keys.map(booksAt))).flat()).toHaveLength(1);
  });
});

describe("another file in a book's place", () => {
  it("is the book, though it came while the first one was read", async () => {
    const { id, key } = await draft();
    const first = await put(key, story("The First"));
    const second = await put(key, story("The Second"));
    expect([await ended(first), await ended(second)]).toEqual(["SUCCEEDED", "SUCCEEDED"]);
    expect(await bookOf(id)).toMatchObject({ status: "ready", title: "The Second" });
    expect((await passagesOf(id)).map(({ content }) => content).join()).not.toContain("The First");
  });

  it("is read although the first one was no book", async () => {
    const { id, key } = await draft();
    const first = await put(
      key,
      Uint8Array.from({ length: 5_000 }, (_, index) => (index * 97) % 251),
    );
    const second = await put(key, story("Better"));
    await Promise.all([ended(first), ended(second)]);
    expect(await bookOf(id)).toMatchObject({ status: "ready", title: "Better" });
    expect((await bookOf(id))?.metadata.error).toBeUndefined();
  });

  it("leaves the book as it was where it cannot be read, and says why", async () => {
    const key = dropKey("kept.md");
    await upload(key, story("Kept"));
    const [book] = await booksAt(key);
    const before = [await chaptersOf(book?.id ?? ""), await passagesOf(book?.id ?? "")];
    expect(await upload(key, "%PDF-1.7 but nothing else")).toBe("FAILED");
    const after = await bookOf(book?.id ?? "");
    expect([after?.status, after?.title]).toEqual(["ready", "Kept"]);
    expect(after?.metadata.error?.code).toMatch(/^(not-a-book|book-broken)$/);
    expect([await chaptersOf(book?.id ?? ""), await passagesOf(book?.id ?? "")]).toEqual(before);
  });
});

it("is read anew when that is asked for, and what is the same stays as it is", async () => {
  const key = dropKey("anew.md");
  await upload(key, story("Anew"));
  const [book] = await booksAt(key);
  const before = [await chaptersOf(book?.id ?? ""), await passagesOf(book?.id ?? "")];
  await ask(sql`update chapters set title = 'Changed' where book_id = ${book?.id}`);
  const input = { detail: { object: { key } }, again: true };
  const { arn } = await cloud.stepFunctions.start("ingest-book", input, randomUUID());
  expect(await ended(arn)).toBe("SUCCEEDED");
  expect([await chaptersOf(book?.id ?? ""), await passagesOf(book?.id ?? "")]).toEqual(before);
});

describe("a file that is nobody's", () => {
  it("is removed where there is no such account", async () => {
    const key = uploadKey(randomUUID(), "dropped", "book.md");
    expect(await upload(key, story("Nobody"))).toBe("SUCCEEDED");
    expect([await headObject(key), await booksAt(key)]).toEqual([undefined, []]);
  });

  it("is removed where its book was deleted", async () => {
    const key = uploadKey(LOCAL_USER.id, randomUUID(), "late.md");
    expect(await upload(key, story("Late"))).toBe("SUCCEEDED");
    expect([await headObject(key), await booksAt(key)]).toEqual([undefined, []]);
  });

  it("is refused unread where it is larger than the plan allows", async () => {
    const id = randomUUID();
    await ask(sql`insert into auth.users (id, email) values (${id}, ${`${id}@example.org`})`);
    const key = uploadKey(id, "dropped", "large.md");
    expect(await upload(key, new Uint8Array(11 * 1024 * 1024).fill(65))).toBe("FAILED");
    const [book] = await booksAt(key);
    expect(book).toMatchObject({ status: "failed", title: "large" });
    expect(book?.metadata.error?.sentence).toBe("The book is too large: it has 11 MB, and the free plan takes 10 MB.");
    expect(await headObject(key)).toBeUndefined();
  });
});

describe("a book that is deleted while it is ingested", () => {
  it.each(["InspectBook", "ExtractText", "DigestBatch", "EmbedPassages", "DrawCover"])(
    "leaves nothing behind, after %s",
    async (state) => {
      const { id, key } = await draft();
      const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
      const stop = cloud.stepFunctions.observe(({ type, details }) => {
        if (type === "TaskStateExited" && JSON.stringify(details).includes(`"${state}"`)) reach();
      });
      const arn = await put(key, story(`Deleted after ${state}`));
      await reached;
      stop();
      await ask(sql`delete from books where id = ${id}`);
      const lay = (await Array.fromAsync(listObjects(bookPrefix(id)))).map((each) => each.key);
      expect(await ended(arn)).toBe("SUCCEEDED");
      expect(await bookOf(id)).toBeUndefined();
      // What lay there before is deleted with the book; what a task puts later, it removes itself.
      const left = (await Array.fromAsync(listObjects(bookPrefix(id)))).map((each) => each.key);
      expect(left.filter((each) => !lay.includes(each))).toEqual([]);
    },
  );
});
