import { Readable } from "node:stream";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { addPerson, openStream, type SignedIn, send, setSigningKeys } from "../people.fixture.ts";
import { handler } from "./index.ts";

let ann: SignedIn;
beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = "SILENT";
  await openTestDatabase();
  await setSigningKeys();
  ann = await addPerson();
});
afterAll(closeTestDatabase);

async function addBook(status: string): Promise<string> {
  const { rows } = await asService((trx) =>
    sql<{ id: string }>`insert into books (user_id, title, book_type, status)
      values (${ann.id}, 'One', 'learning', ${status}) returning id`.execute(trx),
  );
  return rows[0]?.id ?? "";
}

const change = (id: string, status: string) =>
  asService((trx) => sql`update books set status = ${status} where id = ${id}`.execute(trx));
const remove = (id: string) => asService((trx) => sql`delete from books where id = ${id}`.execute(trx));

/** Reads one event: its id and what it carries. */
async function nextEvent(events: AsyncIterator<string>): Promise<{ id: string; book: { status: string } } | undefined> {
  for (;;) {
    const { done, value } = await events.next();
    if (done) return undefined;
    const [, id = "", data] = /^id: (.*)\ndata: (.*)$/m.exec(value) ?? [];
    if (data) return { id, book: JSON.parse(data) };
  }
}

describe("GET /v1/books/{bookId}/events", () => {
  it("tells how a book is, and then each change, until it is at an end", async () => {
    const id = await addBook("draft");
    const stream = await openStream(handler, `/v1/books/${id}/events`, { token: ann.token });
    expect(stream).toBeInstanceOf(Readable);
    const events = stream[Symbol.asyncIterator]();
    expect((await nextEvent(events))?.book).toMatchObject({ id, status: "draft", progress: { stage: "waiting" } });
    await change(id, "processing");
    expect((await nextEvent(events))?.book).toMatchObject({ status: "processing" });
    await change(id, "ready");
    const last = await nextEvent(events);
    expect(last?.book).toMatchObject({ status: "ready", progress: { stage: "ready", percent: 100 } });
    expect(await nextEvent(events)).toBeUndefined();
    const again = { token: ann.token, headers: { "last-event-id": last?.id ?? "" } };
    expect((await send(handler, `/v1/books/${id}/events`, again)).status).toBe(204);
  });

  it("ends when the book is deleted", async () => {
    const id = await addBook("processing");
    const stream = await openStream(handler, `/v1/books/${id}/events`, { token: ann.token });
    const events = stream[Symbol.asyncIterator]();
    await nextEvent(events);
    await remove(id);
    expect(await nextEvent(events)).toBeUndefined();
  });

  it("tells nothing of somebody else's book", async () => {
    const id = await addBook("processing");
    const ben = await addPerson();
    expect((await send(handler, `/v1/books/${id}/events`, { token: ben.token })).status).toBe(404);
  });
});
