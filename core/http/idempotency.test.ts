import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { problem } from "./errors.ts";
import { answerOnce, idFor, type RepeatableRequest } from "./idempotency.ts";

const userId = "00000000-0000-4000-8000-00000000000a";
const other = "00000000-0000-4000-8000-00000000000b";

beforeAll(async () => {
  await openTestDatabase();
  await asService((trx) =>
    sql`insert into auth.users (id, email) values (${userId}, 'ann@example.org'), (${other}, 'bob@example.org')`.execute(
      trx,
    ),
  );
});
afterAll(closeTestDatabase);

let made = 0;
beforeEach(() => {
  made = 0;
});

const make = async () => ({ status: 201, headers: { location: `/v1/things/${++made}` }, body: { number: made } });
const requestOf = (change: Partial<RepeatableRequest> = {}): RepeatableRequest => ({
  ...{ userId, key: randomUUID(), operation: "POST /v1/things", digest: "a" },
  ...change,
});

describe("a request that comes again with its key", () => {
  it("is answered as before, and nothing is made again", async () => {
    const request = requestOf();
    const first = await answerOnce(request, make);
    expect(await answerOnce(request, make)).toEqual(first);
    expect([first.body, made]).toEqual([{ number: 1 }, 1]);
  });

  it("waits for the first one while that is running", async () => {
    const request = requestOf();
    const { promise: goOn, resolve } = Promise.withResolvers<void>();
    const first = answerOnce(request, () => goOn.then(make));
    const others = [answerOnce(request, make), answerOnce(request, make)];
    resolve();
    expect(await Promise.all(others)).toEqual(new Array(2).fill(await first));
    expect(made).toBe(1);
  });

  it("is refused when it asks for something else", async () => {
    const request = requestOf();
    await answerOnce(request, make);
    await expect(answerOnce({ ...request, digest: "b" }, make)).rejects.toThrow(/used for another request/);
    await expect(answerOnce({ ...request, operation: "POST /v1/others" }, make)).rejects.toMatchObject({
      code: "idempotency-key-reused",
      status: 422,
    });
    expect(made).toBe(1);
  });

  it("is a first one again after one that failed", async () => {
    const request = requestOf();
    const failing = answerOnce(request, async () => {
      throw problem("quota-exceeded", { tier: "free" });
    });
    await expect(failing).rejects.toMatchObject({ code: "quota-exceeded" });
    expect((await answerOnce(request, make)).body).toEqual({ number: 1 });
  });

  it("is taken over from a process that is gone, and is new again after a day", async () => {
    const request = requestOf();
    const since = (change: string) =>
      asService((trx) => sql`update idempotency_keys set ${sql.raw(change)} where key = ${request.key}`.execute(trx));
    await answerOnce(request, make);
    await since("status = 'running', answer = null, claimed_until = now() - interval '1 second'");
    expect((await answerOnce(request, make)).body).toEqual({ number: 2 });
    await since("created_at = now() - interval '25 hours'");
    expect((await answerOnce({ ...request, digest: "b" }, make)).body).toEqual({ number: 3 });
  });

  it("belongs to one person: another one's same key is another key", async () => {
    const request = requestOf();
    await answerOnce(request, make);
    expect((await answerOnce({ ...request, userId: other }, make)).body).toEqual({ number: 2 });
  });
});

describe("the id of what a request creates", () => {
  it("is the same for each try, another one for each person, key and operation, and a UUID", () => {
    const request = requestOf({ key: "k" });
    const ids = [
      request,
      { ...request, userId: other },
      { ...request, key: "l" },
      { ...request, operation: "POST /v1/others" },
    ].map(idFor);
    expect(idFor(request)).toBe(ids[0]);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
  });
});
