import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  embedPassages,
  failConfirmation,
  finishConfirmation,
  resumeConfirmations,
  resumeReingests,
} from "#core/books/index.ts";
import { deleteObject, parseObjectUrl } from "#core/storage/index.ts";
import { rows } from "./database.fixture.ts";
import { type Answer, type Member, type Members, openMembers, until } from "./members.fixture.ts";
import { chaptersOf, makeScript, ready, readyBook, uploadedBook } from "./quay.fixture.ts";

let members: Members;
let ann: Member;
beforeAll(async () => {
  members = await openMembers();
  ann = await members.join("ann");
});
afterAll(() => members.close());

const etagOf = ({ headers }: Answer) => headers.get("etag") ?? "none";
interface Division {
  readonly title: string;
  readonly kind: string;
  readonly contentType: string | null;
  readonly chapterNumber: number | null;
  readonly chapterId: string | null;
  readonly paragraphs: number;
  readonly sources: readonly object[];
  readonly children: readonly Division[];
}
interface Structure {
  readonly state: string;
  readonly confirmedAt: string | null;
  readonly divisions: readonly Division[];
  readonly leftOut: readonly { what: string; sources: readonly object[] }[];
}

const structureOf = async (bookId: string) =>
  (await ann.ask("GET", `/v1/books/${bookId}/structure`)).body as unknown as Structure;
const put = (bookId: string, body: unknown, headers = {}) =>
  ann.ask("PUT", `/v1/books/${bookId}/structure`, { body, headers });
const confirm = (bookId: string, headers = {}) => ann.ask("POST", `/v1/books/${bookId}/structure/confirm`, { headers });

describe("the structure of a book", () => {
  it("is told as it was found, with how its chapters begin, to its owner alone", async () => {
    const bookId = await readyBook(ann);
    const { status, body, headers } = await ann.ask("GET", `/v1/books/${bookId}/structure`);
    const [one] = await chaptersOf(bookId);
    expect([status, body.state, body.confirmedAt, body.extractionMethod]).toEqual([
      ...[200, "proposed", null],
      "markdown_headings",
    ]);
    expect((body as unknown as Structure).divisions.map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
    expect((body as unknown as Structure).divisions[0]).toEqual({
      ...{ title: "One", contentType: "chapter", chapterNumber: 1, chapterId: one?.id, kind: expect.any(String) },
      ...{ words: 17, paragraphs: 2, sources: [{ chapter: one?.id }], children: [] },
      firstWords: "It was a bright morning on the quay. Nobody looked at the boat.",
    });
    const again = { "if-none-match": headers.get("etag") ?? "" };
    expect((await ann.ask("GET", `/v1/books/${bookId}/structure`, { headers: again })).status).toBe(304);
    const bob = await members.join("bob");
    for (const [method, path] of [
      ["GET", "structure"],
      ["PUT", "structure"],
      ["DELETE", "structure/draft"],
      ["POST", "structure/confirm"],
      ["POST", "reingest"],
    ] as const) {
      const body = method === "PUT" ? { divisions: [{ title: "Mine", sources: [{ chapter: 1 }] }] } : undefined;
      const answer = await bob.ask(method, `/v1/books/${bookId}/${path}`, { body });
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, "book-not-found"]);
    }
  });

  it("is confirmed as it was found: nothing of it is made anew", async () => {
    const bookId = await readyBook(ann);
    const before = await chaptersOf(bookId);
    const { status, body } = await confirm(bookId);
    expect([status, body.state]).toEqual([200, "confirmed"]);
    expect(await chaptersOf(bookId)).toEqual(before);
    expect((await ann.ask("GET", `/v1/books/${bookId}`)).body).toMatchObject({
      ...{ status: "ready", structure: { confirmedAt: body.confirmedAt } },
    });
  });

  it("can be sent back as it was read, and is the same then", async () => {
    const bookId = await readyBook(ann);
    const read = await structureOf(bookId);
    const { status, body } = await put(bookId, read);
    expect([status, body]).toEqual([200, { ...read, state: "draft" }]);
    expect((await confirm(bookId)).status).toBe(200);
    expect((await structureOf(bookId)).divisions).toEqual(read.divisions);
  });
});

describe("a structure as a person wants it", () => {
  it("is a draft until it is confirmed; then what is the same stays and only the rest is embedded", async () => {
    const bookId = await readyBook(ann);
    const [one, two, three] = await chaptersOf(bookId);
    const scripts = [await makeScript(ann, one?.id ?? ""), await makeScript(ann, three?.id ?? "")];
    const wish = {
      divisions: [
        { title: "The Letter", contentType: "front_matter", sources: [{ chapter: 3 }] },
        {
          title: "At Sea",
          kind: "part",
          children: [
            { title: "Morning", kind: "chapter", sources: [{ chapter: one?.id }] },
            { title: "Noon", kind: "chapter", sources: [{ chapter: 2, toParagraph: 1 }] },
            { title: "Evening", kind: "chapter", sources: [{ chapter: 2, fromParagraph: 2 }] },
          ],
        },
      ],
    };
    const drafted = await put(bookId, wish);
    expect([drafted.status, drafted.body.state]).toEqual([200, "draft"]);
    expect((await chaptersOf(bookId)).map(({ title }) => title)).toEqual(["One", "Two", "Three"]);

    const confirmed = await confirm(bookId);
    expect([confirmed.status, confirmed.headers.get("location")]).toEqual([202, `/v1/books/${bookId}`]);
    const { divisions, state } = confirmed.body as unknown as Structure;
    expect([state, divisions.map(({ title }) => title)]).toEqual(["confirmed", ["The Letter", "At Sea"]]);
    await ready(bookId);
    const after = await chaptersOf(bookId);
    expect(after.map(({ number, title, content }) => [number, title, content])).toEqual([
      [1, "The Letter", three?.content],
      [2, "Morning", one?.content],
      [3, "Noon", "At noon the wind turned to the north and the sails were set."],
      [4, "Evening", "They were gone by evening."],
    ]);
    expect([after[0], after[1]].map((each) => [each?.id, each?.embedded])).toEqual([
      [three?.id, three?.embedded],
      [one?.id, one?.embedded],
    ]);
    expect(after.map(({ vectors }) => vectors)).toEqual([1, 1, 1, 1]);
    expect(after.slice(2).map(({ summary }) => summary)).toEqual([
      expect.stringMatching(/noon/),
      expect.stringMatching(/evening/),
    ]);
    expect(after.map(({ id }) => id)).not.toContain(two?.id);
    expect(await rows(sql`select id from scripts where id in (${sql.join(scripts)})`)).toHaveLength(2);
    const told = await ann.ask("GET", `/v1/chapters/${after[2]?.id}`);
    expect(told.body).toMatchObject({ number: 3, path: ["At Sea"] });
    expect((await ann.ask("GET", `/v1/books/${bookId}`)).body).toMatchObject({
      structureType: "part",
      chapterCount: 4,
    });
  });

  it("keeps the text of what it leaves out, and takes it back", async () => {
    const bookId = await readyBook(ann);
    const [one, two, three] = (await structureOf(bookId)).divisions;
    await put(bookId, { divisions: [one, three], leftOut: [{ what: "The Middle", sources: [{ chapter: 2 }] }] });
    expect((await structureOf(bookId)).leftOut).toMatchObject([{ what: "The Middle", sources: two?.sources }]);
    expect((await confirm(bookId)).status).toBe(200);
    const { leftOut, divisions } = await structureOf(bookId);
    expect(leftOut).toEqual([
      {
        ...{
          what: "The Middle",
          reason: "You left it out.",
          characters: 86,
          sources: [{ leftOut: expect.any(String) }],
        },
        firstWords: "At noon the wind turned to the north and the sails were set.",
      },
    ]);
    expect((await ann.ask("GET", `/v1/books/${bookId}`)).body.leftOut).toEqual([
      { what: "The Middle", reason: "You left it out.", characters: 86 },
    ]);
    await put(bookId, { divisions: [...divisions, { title: "Two", sources: leftOut[0]?.sources }] });
    expect((await confirm(bookId)).status).toBe(202);
    await ready(bookId);
    const chapters = await chaptersOf(bookId);
    expect(chapters.map(({ title, vectors }) => [title, vectors])).toEqual([
      ["One", 1],
      ["Three", 1],
      ["Two", 1],
    ]);
    expect((await structureOf(bookId)).leftOut).toEqual([]);
  });

  it("is forgotten on demand, and the book is shown as it is", async () => {
    const bookId = await readyBook(ann);
    const read = await structureOf(bookId);
    await put(bookId, { divisions: [{ title: "All", sources: [{ chapter: 1 }, { chapter: 2 }, { chapter: 3 }] }] });
    const { status, body } = await ann.ask("DELETE", `/v1/books/${bookId}/structure/draft`);
    expect([status, body]).toEqual([200, read]);
    expect(await structureOf(bookId)).toEqual(read);
    expect((await confirm(bookId)).status).toBe(200);
    expect((await chaptersOf(bookId)).map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
  });

  it("is refused with each fault and its place where it is none", async () => {
    const bookId = await readyBook(ann);
    const { status, body } = await put(bookId, {
      divisions: [{ title: "One", sources: [{ chapter: 1 }, { chapter: 9 }] }],
    });
    expect([status, body.code]).toEqual([422, "structure-invalid"]);
    expect(body.errors).toContainEqual({
      field: "body.divisions.0.sources.1",
      reason: "names the chapter 9, which the book does not have",
    });
    expect((await structureOf(bookId)).state).toBe("proposed");
    expect((await put(bookId, { divisions: [{ title: "One", childs: [] }] })).status).toBe(422);
  });

  it("is changed by one of two who have read the same, and confirmed by who has read the last", async () => {
    const bookId = await readyBook(ann);
    const read = await ann.ask("GET", `/v1/books/${bookId}/structure`);
    const { divisions } = read.body as unknown as Structure;
    const match = { "if-match": etagOf(read) };
    const wish = (title: string) => ({ divisions: [{ ...divisions[0], title }, ...divisions.slice(1)] });
    const answers = await Promise.all(["A", "B"].map((title) => put(bookId, wish(title), match)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await confirm(bookId, match)).status).toBe(412);
    const winner = answers.find(({ status }) => status === 200);
    expect((await confirm(bookId, { "if-match": winner && etagOf(winner) })).status).toBe(200);
  });
});

describe("a confirmation", () => {
  const joined = { divisions: [{ title: "All", sources: [{ chapter: 1 }, { chapter: 2 }, { chapter: 3 }] }] };

  it("that would take away a chapter with films is refused, and names them", async () => {
    const bookId = await readyBook(ann);
    const [, two] = await chaptersOf(bookId);
    await makeScript(ann, two?.id ?? "", true);
    await put(bookId, joined);
    const { status, body } = await confirm(bookId);
    expect([status, body.code, body.detail]).toEqual([409, "chapter-has-films", expect.stringContaining("2 “Two”")]);
    expect((await chaptersOf(bookId)).map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
    expect((await ann.ask("GET", `/v1/books/${bookId}`)).body.status).toBe("ready");
  });

  it("made twice at once is one: chapters come once, and both are told the same", async () => {
    const bookId = await readyBook(ann);
    await put(bookId, joined);
    const answers = await Promise.all([confirm(bookId), confirm(bookId)]);
    // Whoever comes second finds it under way, or done.
    expect([
      [202, 202],
      [200, 202],
    ]).toContainEqual(answers.map(({ status }) => status).toSorted());
    expect(answers[0]?.body.divisions).toEqual(answers[1]?.body.divisions);
    await ready(bookId);
    expect(await chaptersOf(bookId)).toHaveLength(1);
  });

  it("waits for nobody: while a file is read it is refused, and so is a draft", async () => {
    const bookId = await readyBook(ann);
    await rows(sql`update books set status = 'processing' where id = ${bookId}`);
    for (const answer of [await confirm(bookId), await put(bookId, joined)])
      expect([answer.status, answer.body.code]).toEqual([409, "book-busy"]);
    expect((await ann.ask("POST", `/v1/books/${bookId}/reingest`)).body.code).toBe("book-busy");
    await rows(sql`update books set status = 'ready' where id = ${bookId}`);
  });

  it("that was cut off before it was started goes on with the next start", async () => {
    const bookId = await readyBook(ann);
    await put(bookId, joined);
    const { STATE_MACHINE_PREFIX: prefix } = process.env;
    delete process.env.STATE_MACHINE_PREFIX;
    expect((await confirm(bookId)).status).toBe(500);
    process.env.STATE_MACHINE_PREFIX = prefix;
    expect((await ann.ask("GET", `/v1/books/${bookId}`)).body.progress).toMatchObject({
      stage: "embedding",
      chapters: 1,
    });
    await resumeConfirmations();
    await resumeConfirmations();
    await ready(bookId);
    expect((await chaptersOf(bookId)).map(({ vectors }) => vectors)).toEqual([1]);
  });

  it("that fails leaves the book as it can be used and says why; confirming again makes up for it", async () => {
    const bookId = await readyBook(ann);
    await put(bookId, joined);
    const { STATE_MACHINE_PREFIX: prefix } = process.env;
    delete process.env.STATE_MACHINE_PREFIX;
    await confirm(bookId);
    process.env.STATE_MACHINE_PREFIX = prefix;
    await failConfirmation(bookId, { error: "Lambda.Unknown", cause: "out of memory at core/books" });
    const failed = await ann.ask("GET", `/v1/books/${bookId}`);
    expect(failed.body).toMatchObject({ status: "ready", problem: { code: "internal-error" }, chapterCount: 1 });
    expect((await confirm(bookId)).status).toBe(202);
    await ready(bookId);
    expect((await ann.ask("GET", `/v1/books/${bookId}`)).body.problem).toBeNull();
    expect((await chaptersOf(bookId)).map(({ vectors }) => vectors)).toEqual([1]);
  });

  it("does nothing to a book that is gone, or that is not being confirmed", async () => {
    const bookId = await readyBook(ann);
    await rows(sql`update books set status = 'processing' where id = ${bookId}`);
    await finishConfirmation(bookId);
    expect((await ann.ask("GET", `/v1/books/${bookId}`)).body.status).toBe("processing");
    await rows(sql`delete from books where id = ${bookId}`);
    await finishConfirmation(bookId);
    await expect(embedPassages(bookId, { from: 1, to: 1 })).rejects.toMatchObject({ code: "book-not-found" });
    const failure = await failConfirmation(bookId, { error: "book-not-found", cause: "It is gone." });
    expect(failure).toEqual({ code: "book-not-found", sentence: "It is gone." });
  });
});

describe("reading a book again", () => {
  const reingest = (bookId: string, headers = {}) => ann.ask("POST", `/v1/books/${bookId}/reingest`, { headers });

  it("finds the structure anew, and keeps chapters with what was made of them and what they are called", async () => {
    const bookId = await uploadedBook(ann);
    const [one] = await chaptersOf(bookId);
    const script = await makeScript(ann, one?.id ?? "", true);
    await put(bookId, {
      divisions: [
        { title: "Renamed", sources: [{ chapter: 1 }] },
        { title: "Joined", sources: [{ chapter: 2 }, { chapter: 3 }] },
      ],
    });
    await confirm(bookId);
    await ready(bookId);
    const { status, body, headers } = await reingest(bookId);
    expect([status, body.status, headers.get("location")]).toEqual([202, "processing", `/v1/books/${bookId}`]);
    await ready(bookId);
    const after = await chaptersOf(bookId);
    expect(after.map(({ title, vectors }) => [title, vectors])).toEqual([
      ["Renamed", 1],
      ["Two", 1],
      ["Three", 1],
    ]);
    expect([after[0]?.id, after[0]?.embedded]).toEqual([one?.id, one?.embedded]);
    expect(await rows(sql`select id from scripts where id = ${script}`)).toHaveLength(1);
    expect(await structureOf(bookId)).toMatchObject({ state: "proposed", confirmedAt: null });
  });

  it("is refused by a chapter with films that would be gone: the book stays as it was, and says so", async () => {
    const bookId = await uploadedBook(ann);
    await put(bookId, { divisions: [{ title: "All", sources: [{ chapter: 1 }, { chapter: 2 }, { chapter: 3 }] }] });
    await confirm(bookId);
    await ready(bookId);
    const [all] = await chaptersOf(bookId);
    await makeScript(ann, all?.id ?? "", true);
    expect((await reingest(bookId)).status).toBe(202);
    await ready(bookId);
    expect((await ann.ask("GET", `/v1/books/${bookId}`)).body.problem).toMatchObject({ code: "chapter-has-films" });
    expect(await chaptersOf(bookId)).toEqual([all]);
  });

  it("is begun once by both tries of a request", async () => {
    const bookId = await uploadedBook(ann);
    const key = { "idempotency-key": `again-${bookId}` };
    const answers = await Promise.all([reingest(bookId, key), reingest(bookId, key)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    await ready(bookId);
    expect((await chaptersOf(bookId)).map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
  });

  it("goes on with the next start where it was cut off before it was started", async () => {
    const bookId = await uploadedBook(ann);
    const { STATE_MACHINE_PREFIX: prefix } = process.env;
    delete process.env.STATE_MACHINE_PREFIX;
    expect((await reingest(bookId)).status).toBe(500);
    process.env.STATE_MACHINE_PREFIX = prefix;
    expect((await ann.ask("GET", `/v1/books/${bookId}`)).body.progress).toMatchObject({ stage: "reading" });
    await resumeReingests();
    await ready(bookId);
    expect((await chaptersOf(bookId)).map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
  });

  it("is done by itself where another file came while a structure was being confirmed", async () => {
    const bookId = await uploadedBook(ann);
    await put(bookId, { divisions: [{ title: "All", sources: [{ chapter: 1 }, { chapter: 2 }, { chapter: 3 }] }] });
    const { STATE_MACHINE_PREFIX: prefix } = process.env;
    delete process.env.STATE_MACHINE_PREFIX;
    expect((await confirm(bookId)).status).toBe(500);
    process.env.STATE_MACHINE_PREFIX = prefix;
    await rows(sql`update books set metadata = metadata || '{"readDigest": "of the one before"}' where id = ${bookId}`);
    await finishConfirmation(bookId);
    await until(async () => (await chaptersOf(bookId)).map(({ title }) => title), ["One", "Two", "Three"]);
    await ready(bookId);
  });

  it("is not possible without the file", async () => {
    const bookId = await uploadedBook(ann);
    const [book] = await rows(sql<{ file_url: string }>`select file_url from books where id = ${bookId}`);
    await deleteObject(parseObjectUrl(book?.file_url ?? "").key);
    const { status, body } = await reingest(bookId);
    expect([status, body.code]).toEqual([409, "book-file-gone"]);
    expect((await ann.ask("GET", `/v1/books/${bookId}`)).body.status).toBe("ready");
  });
});
