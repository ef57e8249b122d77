import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type CryptoKey, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSession } from "#core/auth/sessions/refresh-tokens.ts";
import { asService, jsonb } from "#core/db/index.ts";
import type { OpenApiDocument, Operation, Parameter } from "#core/http/openapi/document.ts";
import { addPerson, type SignedIn } from "#functions/api/people.fixture.ts";
import { openPlatform, type Platform } from "./platform.fixture.ts";

const document: OpenApiDocument = JSON.parse(readFileSync(new URL("../../docs/openapi.json", import.meta.url), "utf8"));
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...{ name: operation.operationId, method: method.toUpperCase(), path, operation },
  })),
);
const isPublic = ({ operation }: { operation: Operation }) => operation.security.length === 0;
const isForAdmins = ({ operation }: { operation: Operation }) => operation.security[0]?.bearer?.includes("admin");

/** What anybody may ask for. Whoever adds a route that is public adds it here too, and so says that it is meant. */
const PUBLIC = [
  ...["signUp", "issueToken", "recoverAccount", "resendMail", "followLink", "verifyCode", "showDone"],
  ...["getAuthHealth", "getKeys", "getSettings"],
  ...["getDocsPage", "getDocsAsset", "getProblemsPage", "getOpenapiDocument"],
  ...["getHealth", "getReadiness", "downloadExport"],
];

/** Whose a parameter in an address is: what makes one that is somebody's, or a value that is nobody's. */
const PARAMETERS: Readonly<Record<string, ((owner: SignedIn) => Promise<string>) | string>> = {
  exportId: makeExport,
  bookId: makeBook,
  chapterId: async (owner) => (await chapterOf(await makeBook(owner))) ?? "",
  userId: async ({ id }) => id,
  role: "creator",
  part: "1",
  file: "nothing.css",
};

const isSomebodys = (name: string) => typeof PARAMETERS[name] === "function";

async function makeExport({ id }: SignedIn): Promise<string> {
  const { rows } = await asService((trx) =>
    sql<{ id: string }>`insert into public.account_exports (user_id, base_url, status)
      values (${id}, 'https://api.example.org', 'completed') returning id`.execute(trx),
  );
  return rows[0]?.id ?? "";
}

/** A book with a chapter and a cover, ready. */
async function makeBook({ id }: SignedIn): Promise<string> {
  return asService(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      insert into public.books (user_id, title, book_type, status, total_chapters, file_url, cover_url)
      values (${id}, 'A Book', 'learning', 'ready', 1, 's3://litink/uploads/a', 's3://litink/books/a/cover')
      returning id`.execute(trx);
    const bookId = rows[0]?.id ?? "";
    await sql`insert into public.chapters (book_id, chapter_number, title, content)
      values (${bookId}, 1, 'One', 'A lamp.')`.execute(trx);
    const tree = [{ title: "One", kind: "chapter", chapterNumber: 1, children: [] }];
    await sql`insert into public.book_structure (book_id, extraction_method, structure_data)
      values (${bookId}, 'chunks', ${jsonb({ tree, leftOut: [], confidence: 0.5 })})`.execute(trx);
    return bookId;
  });
}

async function chapterOf(bookId: string): Promise<string | undefined> {
  const { rows } = await asService((trx) =>
    sql<{ id: string }>`select id from public.chapters where book_id = ${bookId}`.execute(trx),
  );
  return rows[0]?.id;
}

let platform: Platform;
let ann: SignedIn;
let bob: SignedIn;
/** What stands in an address for each parameter: all that can be somebody's is Ann's. */
const values = new Map<string, string>();

beforeAll(async () => {
  platform = await openPlatform();
  [ann, bob] = [await addPerson(), await addPerson()];
  for (const [name, known] of Object.entries(PARAMETERS)) {
    values.set(name, typeof known === "string" ? known : await known(ann));
  }
});
afterAll(() => platform?.close());

type Walked = (typeof operations)[number];

/** Asks for an operation as its own examples show it, with what is Ann's in the address. */
async function ask({ method, path, operation }: Walked, authorization?: string) {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`Tell in PARAMETERS whose the parameter ${name} is.`);
    return value;
  });
  const inline = (operation.parameters ?? []).filter((each): each is Parameter => "name" in each);
  const query = inline.filter((each) => each.in === "query" && each.required).map(({ name }) => [name, "x"] as const);
  const body = operation.requestBody?.content["application/json"]?.example;
  const response = await fetch(`${platform.url}${address}?${new URLSearchParams(Object.fromEntries(query))}`, {
    method,
    redirect: "manual",
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const code = response.headers.get("content-type") === "application/problem+json" ? JSON.parse(text).type : undefined;
  return { status: response.status, problem: code?.replace("/docs/problems#", "") };
}

describe("what anybody may ask for", () => {
  it("is what is meant to be", () => {
    expect(
      operations
        .filter(isPublic)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(PUBLIC.toSorted());
  });

  it.each(operations.filter(isPublic))("is answered without a token: $name", async (operation) => {
    expect((await ask(operation)).status).not.toBe(401);
  });
});

/** Tokens as ours but for one thing. */
const tokens: Readonly<Record<string, () => Promise<string | undefined>>> = {
  none: async () => undefined,
  expired: () => sign({ iat: nowS() - 7_200, exp: nowS() - 3_600 }),
  "not yet valid": () => sign({ nbf: nowS() + 3_600 }),
  "not signed (alg: none)": async () =>
    new UnsecuredJWT(claims()).setIssuer(`${process.env.PUBLIC_URL}/auth/v1`).encode(),
  "signed by another key": async () => sign({}, (await generateKeyPair("ES256")).privateKey),
  "for another audience": () => sign({ aud: "anon" }),
  "of another issuer": () => sign({ iss: "https://elsewhere.example/auth/v1" }),
  "for another role": () => sign({ role: "service_role" }),
  "of a session that is over": () => sign({ session_id: randomUUID() }),
  "of somebody who is gone": async () => {
    const gone = await addPerson();
    await asService((trx) => sql`delete from auth.users where id = ${gone.id}`.execute(trx));
    return gone.token;
  },
  "one that refreshes": async () => (await asService((trx) => startSession(trx, ann.id))).refreshToken,
};

const nowS = () => Math.floor(Date.now() / 1000);

function claims(): JWTPayload {
  return {
    ...{ sub: ann.id, session_id: ann.sessionId, role: "authenticated", aud: "authenticated" },
    ...{ iss: `${process.env.PUBLIC_URL}/auth/v1`, iat: nowS(), exp: nowS() + 3_600 },
  };
}

/** A token of Ann's with other claims, signed with the platform's key unless another one is given. */
async function sign(other: JWTPayload, key?: CryptoKey): Promise<string> {
  const [ours] = JSON.parse(readFileSync(process.env.AUTH_SIGNING_KEYS_FILE ?? "", "utf8")).keys;
  const header = { alg: "ES256", kid: ours.kid };
  return new SignJWT({ ...claims(), ...other })
    .setProtectedHeader(header)
    .sign(key ?? (await importJWK(ours, "ES256")));
}

const asked = operations.filter((each) => !isPublic(each));
const harmless = asked.find(({ name }) => name === "getProfile");

describe.each(Object.keys(tokens))("a token that is %s", (kind) => {
  it("opens nothing", async () => {
    const token = await tokens[kind]?.();
    const answers = await Promise.all(
      asked.map(async (each) => ({ name: each.name, ...(await ask(each, token && `Bearer ${token}`)) })),
    );
    const problem = token === undefined ? "not-signed-in" : "token-invalid";
    expect(answers).toEqual(asked.map(({ name }) => ({ name, status: 401, problem })));
  });
});

describe("somebody who is signed in", () => {
  it("is let in by a token that is made like those, with nothing wrong", async () => {
    if (!harmless) throw new Error("There is no operation to try it on.");
    expect((await ask(harmless, `Bearer ${await sign({})}`)).status).toBe(200);
  });

  it.each(asked.filter(isForAdmins))("and no administrator may not $name", async (operation) => {
    expect(await ask(operation, `Bearer ${ann.token}`)).toEqual({ status: 403, problem: "admins-only" });
  });

  const owned = operations.filter(
    (each) => !isForAdmins(each) && [...each.path.matchAll(/\{(\w+)\}/g)].some(([, name = ""]) => isSomebodys(name)),
  );

  it.each(owned)("finds nothing of another's by $name", async (operation) => {
    const { status, problem } = await ask(operation, `Bearer ${bob.token}`);
    expect([status, problem]).toEqual([404, expect.stringMatching(/-not-found$/)]);
  });

  it.each(owned.filter((each) => each.method === "GET" && !isPublic(each)))(
    "finds their own by $name",
    async (operation) => {
      expect((await ask(operation, `Bearer ${ann.token}`)).status).toBe(200);
    },
  );
});
