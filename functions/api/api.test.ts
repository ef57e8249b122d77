import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { asService, asTenant } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { problem } from "#core/http/errors.ts";
import { created, noContent, route } from "#core/http/route.ts";
import { api } from "./api.ts";
import { addPerson, type SignedIn, send, setSigningKeys } from "./people.fixture.ts";

const Book = z.strictObject({ id: z.uuid(), title: z.string() });
const BookParams = z.strictObject({ bookId: z.uuid() });
const NewBook = z.strictObject({ title: z.string().min(1).max(100) });

const findBook = (trx: Parameters<Parameters<typeof asTenant>[1]>[0], id: string) =>
  trx.selectFrom("books").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

const getBook = route(
  {
    ...{ method: "GET", path: "/v1/books/{bookId}", auth: "user", single: true },
    ...{ summary: "One book", params: BookParams, response: z.object({ id: z.uuid(), title: z.string() }) },
  },
  async ({ params, tenant }) => {
    const row = await asTenant(tenant, (trx) =>
      trx.selectFrom("books").selectAll().where("id", "=", params.bookId).executeTakeFirst(),
    );
    if (!row) throw problem("book-not-found", params);
    return row;
  },
);

const renameBook = route(
  {
    ...{ method: "PATCH", path: "/v1/books/{bookId}", auth: "user", single: true },
    ...{ summary: "Renames a book", params: BookParams, body: NewBook, response: Book },
  },
  ({ params, body, tenant, requireMatch }) =>
    asTenant(tenant, async (trx) => {
      const row = await findBook(trx, params.bookId);
      if (!row) throw problem("book-not-found", params);
      requireMatch({ id: row.id, title: row.title });
      await trx.updateTable("books").set({ title: body.title }).where("id", "=", row.id).execute();
      return { id: row.id, title: body.title };
    }),
);

const addBook = route(
  {
    ...{ method: "POST", path: "/v1/books", auth: "user", status: 201 },
    ...{ summary: "Adds a book", body: NewBook, response: Book },
  },
  async ({ body, newId, user }) => {
    await asService((trx) =>
      sql`insert into books (id, user_id, title, book_type) values (${newId}, ${user.id}, ${body.title}, 'learning')`.execute(
        trx,
      ),
    );
    return created({ id: newId, title: body.title }, `/v1/books/${newId}`);
  },
);

const deleteBook = route(
  {
    ...{ method: "DELETE", path: "/v1/books/{bookId}", auth: "user", summary: "Deletes a book" },
    ...{ params: BookParams, response: noContent },
  },
  async () => undefined,
);

const failing = route(
  { method: "GET", path: "/v1/failing", auth: "public", summary: "Fails", response: z.strictObject({}) },
  async () => {
    throw new Error("select secret from /var/task failed");
  },
);

const cutOff = route(
  { method: "GET", path: "/v1/cut-off", auth: "public", summary: "Fails", response: z.strictObject({}) },
  async () => {
    throw problem("database-unreachable", { reason: "connect ECONNREFUSED 10.0.0.7:5432" });
  },
);

const forAdmins = route(
  { method: "GET", path: "/v1/admin", auth: "admin", summary: "For admins", response: z.strictObject({}) },
  async () => ({}),
);

const handler = api("test", [getBook, renameBook, addBook, deleteBook, failing, cutOff, forAdmins]);

let ann: SignedIn;
let bookId = "";

beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = "SILENT";
  await openTestDatabase();
  await setSigningKeys();
  ann = await addPerson();
  const { body } = await send(handler, "/v1/books", { method: "POST", token: ann.token, body: { title: "One" } });
  bookId = body.id;
});
afterAll(closeTestDatabase);

const as = (person: SignedIn, rest: Parameters<typeof send>[2] = {}) => ({ token: person.token, ...rest });
const ofBook = () => `/v1/books/${bookId}`;

describe("who asks", () => {
  it("is told to sign in without a token, and that a token is none", async () => {
    const nobody = await send(handler, ofBook());
    expect(nobody).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
    expect(nobody.headers["www-authenticate"]).toMatch(/^Bearer/);
    for (const authorization of ["Bearer a.b.c", "Bearer ", "Basic YTpi", `bearer ${ann.token}x`]) {
      const answer = await send(handler, ofBook(), { headers: { authorization } });
      expect(answer).toMatchObject({ status: 401, body: { code: "token-invalid" } });
    }
  });

  it("sees what is theirs, and nothing of anybody else", async () => {
    const bob = await addPerson();
    expect((await send(handler, ofBook(), as(ann))).body).toEqual({ id: bookId, title: "One" });
    expect(await send(handler, ofBook(), as(bob))).toMatchObject({ status: 404, body: { code: "book-not-found" } });
  });

  it("is refused once signed out, gone or locked", async () => {
    const [carl, dora] = [await addPerson(), await addPerson()];
    const rename = (person: SignedIn) =>
      send(handler, ofBook(), as(person, { method: "PATCH", body: { title: "Mine" } }));
    await asService((trx) =>
      sql`update auth.refresh_tokens set revoked_at = now() where session_id = ${carl.sessionId}`.execute(trx),
    );
    expect(await rename(carl)).toMatchObject({ status: 401, body: { code: "token-invalid" } });
    await asService((trx) =>
      sql`update auth.users set raw_app_meta_data = '{"banned_until":"2100-01-01"}' where id = ${dora.id}`.execute(trx),
    );
    expect(await rename(dora)).toMatchObject({ status: 403, body: { code: "account-locked" } });
    await asService((trx) => sql`delete from auth.users where id = ${dora.id}`.execute(trx));
    expect(await rename(dora)).toMatchObject({ status: 401, body: { code: "token-invalid" } });
  });

  it("is an administrator by the role that the database has, or is none", async () => {
    const admin = await addPerson({ roles: ["admin"] });
    expect((await send(handler, "/v1/admin", as(admin))).status).toBe(200);
    expect(await send(handler, "/v1/admin", as(ann))).toMatchObject({ status: 403, body: { code: "admins-only" } });
  });

  it("has as many requests in a minute as their plan, and is told how many are left", async () => {
    const eve = await addPerson({ tier: "free" });
    const answers = [];
    for (let n = 0; n < 11; n++) answers.push(await send(handler, ofBook(), as(eve)));
    expect(answers.map(({ status }) => status)).toEqual([...new Array(10).fill(404), 429]);
    expect(answers[0]?.headers).toMatchObject({ "ratelimit-policy": '"plan";q=10;w=60', ratelimit: '"plan";r=9;t=60' });
    expect(answers[10]).toMatchObject({ body: { code: "too-many-requests" } });
    expect(Number(answers[10]?.headers["retry-after"])).toBeGreaterThan(0);
  });
});

describe("an answer", () => {
  it("carries its request's id, headers of security, and nothing that its schema has not", async () => {
    const { headers, body } = await send(handler, ofBook(), as(ann));
    expect(headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["strict-transport-security"]).toMatch(/max-age/);
    expect(headers["cache-control"]).toBe("private, no-cache");
    expect(Object.keys(body)).toEqual(["id", "title"]);
  });

  it("tells nothing of the inside when something fails", async () => {
    const { status, headers, body } = await send(handler, "/v1/failing");
    expect([status, headers["content-type"]]).toEqual([500, "application/problem+json"]);
    expect(body).toMatchObject({ code: "internal-error", requestId: headers["x-request-id"] });
    expect(JSON.stringify(body)).not.toMatch(/secret|select|var|at /);
  });

  it("tells to come again, and not what is away, when the database is", async () => {
    const { status, headers, body } = await send(handler, "/v1/cut-off");
    expect([status, body.code, headers["retry-after"]]).toEqual([503, "unavailable", "15"]);
    expect(JSON.stringify(body)).not.toMatch(/ECONN|10\.0|DATABASE/);
  });

  it("is the same problem+json for each fault, with the fields that are wrong", async () => {
    const answer = await send(handler, "/v1/books/x", as(ann, { method: "PATCH", body: { title: "", pages: 3 } }));
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid-request", title: "Invalid request" } });
    expect(answer.body.type).toBe("/docs/problems#invalid-request");
    expect(answer.body.errors.map((each: { field: string }) => each.field)).toEqual([
      ...["path.bookId", "body.title", "body.pages"],
    ]);
  });

  it("is 404 for an unknown address, and 405 with Allow for a method that a known one lacks", async () => {
    expect(await send(handler, "/v1/other")).toMatchObject({ status: 404, body: { code: "nothing-here" } });
    const put = await send(handler, ofBook(), { method: "PUT" });
    expect(put).toMatchObject({ status: 405, body: { code: "method-not-allowed" } });
    expect(put.body.requestId).toBe(put.headers["x-request-id"]);
    expect(put.headers.allow).toBe("GET, PATCH, DELETE, HEAD, OPTIONS");
    const options = await send(handler, ofBook(), { method: "OPTIONS" });
    expect([options.status, options.headers.allow, options.body]).toEqual([204, put.headers.allow, ""]);
  });

  it("is to HEAD what it is to GET", async () => {
    const [head, get] = [
      await send(handler, ofBook(), as(ann, { method: "HEAD" })),
      await send(handler, ofBook(), as(ann)),
    ];
    expect([head.status, head.headers.etag]).toEqual([200, get.headers.etag]);
  });

  it("is empty with 204", async () => {
    const { status, body, headers } = await send(handler, ofBook(), as(ann, { method: "DELETE" }));
    expect([status, body, headers["content-type"]]).toEqual([204, "", undefined]);
  });
});

describe("a resource", () => {
  it("is not sent again to whoever has it", async () => {
    const { headers } = await send(handler, ofBook(), as(ann));
    const again = await send(handler, ofBook(), as(ann, { headers: { "if-none-match": headers.etag ?? "" } }));
    expect([again.status, again.body, again.headers.etag]).toEqual([304, "", headers.etag]);
  });

  it("is changed only if it is still what the caller has read", async () => {
    const { headers } = await send(handler, ofBook(), as(ann));
    const rename = (title: string) =>
      send(
        handler,
        ofBook(),
        as(ann, { method: "PATCH", body: { title }, headers: { "if-match": headers.etag ?? "" } }),
      );
    expect((await rename("Two")).status).toBe(200);
    expect(await rename("Three")).toMatchObject({ status: 412, body: { code: "precondition-failed" } });
    expect((await send(handler, ofBook(), as(ann))).body.title).toBe("Two");
  });
});

describe("a creating POST", () => {
  const add = (key: string, title = "New") =>
    send(handler, "/v1/books", as(ann, { method: "POST", body: { title }, headers: { "idempotency-key": key } }));
  const named = async (title: string) => {
    const { rows } = await asService((trx) =>
      sql<{ n: number }>`select count(*)::int as n from books where title = ${title}`.execute(trx),
    );
    return rows[0]?.n;
  };

  it("creates once, however often it comes with its key, also at once", async () => {
    const [key, title] = [randomUUID(), randomUUID()];
    const answers = await Promise.all([add(key, title), add(key, title), add(key, title)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body, headers }) => JSON.stringify([body, headers.location]))).size).toBe(1);
    expect(await named(title)).toBe(1);
    expect(answers[0]?.headers.location).toBe(`/v1/books/${answers[0]?.body.id}`);
  });

  it("is refused with the key of another request, or with none that can be one", async () => {
    const key = randomUUID();
    await add(key, "First");
    expect(await add(key, "Second")).toMatchObject({ status: 422, body: { code: "idempotency-key-reused" } });
    for (const wrong of ["", "a b", "ä", "k".repeat(256)]) {
      expect(await add(wrong)).toMatchObject({ status: 422, body: { code: "invalid-request" } });
    }
  });
});
