import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from "aws-lambda";
import { sql } from "kysely";
import pg from "pg";
import { makeSigningKey } from "#core/auth/keys/signing-keys.ts";
import { hashPassword, verifyPassword } from "#core/auth/password/hash-password.ts";
import { issueAccessToken } from "#core/auth/sessions/access-token.ts";
import { asService } from "#core/db/index.ts";
import { contextOf } from "#local/lambda/registry.ts";
import { bundleFunction } from "./bundle-function.ts";
import { openRealPostgres } from "./real-postgres.ts";
import type { BenchResult } from "./run.ts";
import { ratio } from "./seconds.ts";

export const name = "api";

const READS = 2_000;
const SIGN_INS = 40;
const THROUGHPUT_MS = 3_000;
/** Requests that are under way at a time when it is seen how many there can be. */
const AT_ONCE = 16;
/** Their limit of requests a minute must not end the measurement. */
const PEOPLE = 100;
const PASSWORD = "correct horse battery staple";

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** A read through the whole handler and a sign-in, each against the bare work of it; the functions as bundles. */
export async function run(): Promise<BenchResult[]> {
  process.env.POWERTOOLS_METRICS_DISABLED = "true";
  process.env.POWERTOOLS_LOG_LEVEL = "SILENT";
  process.env.AUTH_SIGNING_KEYS = JSON.stringify({ keys: [await makeSigningKey()] });
  const database = await openRealPostgres(1);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const people = await addPeople();
    const reads = await readProfile(client, people);
    await database.reopen(5);
    return [...reads, await signIn(people), ...(await bundles())];
  } finally {
    await client.end();
    await database.close();
  }
}

interface Person {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

async function addPeople(): Promise<Person[]> {
  const hash = await hashPassword(PASSWORD);
  return Promise.all(
    Array.from({ length: PEOPLE }, async (_, index) => {
      const person = { id: randomUUID(), email: `reader-${index}@example.org` };
      const session = { id: randomUUID(), method: "password" as const };
      await asService(async (trx) => {
        const { id, email } = person;
        await sql`insert into auth.users (id, email, encrypted_password, email_confirmed_at)
          values (${id}, ${email}, ${hash}, now())`.execute(trx);
        await sql`insert into public.profiles (id, email) values (${id}, ${email})`.execute(trx);
        await sql`insert into public.user_subscriptions (user_id, tier) values (${id}, 'enterprise')`.execute(trx);
        await sql`insert into auth.refresh_tokens (session_id, user_id, token_hash, expires_at)
          values (${session.id}, ${id}, ${randomUUID()}, now() + interval '1 day')`.execute(trx);
      });
      const { token } = await issueAccessToken({ ...person, appMetadata: {}, userMetadata: {} }, session);
      return { ...person, token };
    }),
  );
}

/** What the handler asks the database, word for word. */
const PROFILE_SQL = `select "profiles"."id", "profiles"."email", "display_name", "avatar_url", "roles", "user_mode",
  "onboarding_complete", "profiles"."created_at", "profiles"."updated_at", "email_confirmed_at"
  from "profiles" inner join "auth"."users" as "users" on "users"."id" = "profiles"."id" where "profiles"."id" = $1`;

/** `GET /v1/profile`, against its own statement in the same transaction through the same driver on the same server. */
async function readProfile(client: pg.Client, people: readonly Person[]): Promise<BenchResult[]> {
  const handler = await handlerOf("profile");
  const read = async ({ token }: Person) => {
    const { statusCode, body } = await handler(get("/v1/profile", token), context());
    if (statusCode !== 200) throw new Error(`The profile was answered ${statusCode}: ${body}`);
  };
  const readBare = async ({ id }: Person) => {
    await client.query("begin");
    await client.query("select set_config('role', 'service_role', true), set_config('request.jwt.claims', $1, true)", [
      JSON.stringify({ sub: id, role: "authenticated" }),
    ]);
    const { rows } = await client.query(PROFILE_SQL, [id]);
    await client.query("commit");
    if (rows.length !== 1) throw new Error("The bare statement found no profile.");
  };
  const ours: number[] = [];
  const bare: number[] = [];
  for (let index = 0; index < READS; index++) {
    const person = personAt(people, Math.floor(index / 20));
    ours.push(await msOf(() => read(person)));
    bare.push(await msOf(() => readBare(person)));
  }
  const [oursP50, bareP50] = [median(ours), median(bare)];
  const perSecond = await throughput(AT_ONCE, (index) => read(personAt(people, index)));
  const barePerSecond = await throughput(1, (index) => readBare(personAt(people, index)));
  return [
    {
      what: "GET /v1/profile, p50 through the handler",
      measured: `${oursP50.toFixed(3)} ms`,
      yardstick: `its SQL in the same transaction: ${bareP50.toFixed(3)} ms`,
      ratio: oursP50 / bareP50,
      target: "≤ 2",
    },
    {
      what: "the same on one connection, requests a second",
      measured: Math.round(perSecond).toLocaleString("en"),
      yardstick: `its SQL: ${Math.round(barePerSecond).toLocaleString("en")}`,
      ratio: perSecond / barePerSecond,
      target: "≥ 1,000 a second",
    },
  ];
}

/** How many pieces of work end in a second, some under way at a time. */
async function throughput(atOnce: number, work: (index: number) => Promise<void>): Promise<number> {
  const endsAt = performance.now() + THROUGHPUT_MS;
  let done = 0;
  const loop = async () => {
    while (performance.now() < endsAt) await work(done++);
  };
  await Promise.all(Array.from({ length: atOnce }, loop));
  return done / (THROUGHPUT_MS / 1000);
}

/** A sign-in by password, against the check of the password's hash alone. */
async function signIn(people: readonly Person[]): Promise<BenchResult> {
  const handler = await handlerOf("auth");
  const hash = await hashPassword(PASSWORD);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let index = 0; index < SIGN_INS; index++) {
    const { email } = personAt(people, index);
    // Each from another address, so that no limit ends the measurement.
    const event = post("/auth/v1/token", { grant_type: "password" }, { email, password: PASSWORD }, `10.0.0.${index}`);
    ours.push(
      await msOf(async () => {
        const { statusCode, body } = await handler(event, context());
        if (statusCode !== 200) throw new Error(`The sign-in was answered ${statusCode}: ${body}`);
      }),
    );
    bare.push(await msOf(() => verifyPassword(PASSWORD, hash)));
  }
  const [seconds, bareSeconds] = [median(ours) / 1000, median(bare) / 1000];
  return ratio("sign-in by password, p50", seconds, "argon2id alone", bareSeconds, "≤ 1.2");
}

async function bundles(): Promise<BenchResult[]> {
  const folder = new URL("../functions/api/", import.meta.url);
  const domains = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const results: BenchResult[] = [];
  for (const { name: domain } of domains) {
    const { megabytes, importMs } = await bundleFunction(fileURLToPath(new URL(`${domain}/index.ts`, folder)));
    results.push({
      what: `bundle of ${domain}`,
      measured: `${megabytes.toFixed(2)} MB`,
      yardstick: `imported cold in ${Math.round(importMs)} ms`,
      ratio: importMs / 150,
      target: "≤ 1 MB, ≤ 150 ms",
    });
  }
  return results;
}

async function handlerOf(domain: string): Promise<Handler> {
  const { handler }: { handler: Handler } = await import(`../functions/api/${domain}/index.ts`);
  return handler;
}

function get(path: string, token: string): APIGatewayProxyEvent {
  return event("GET", path, { headers: { authorization: `Bearer ${token}` } });
}

function post(path: string, query: Record<string, string>, body: unknown, address: string): APIGatewayProxyEvent {
  return event("POST", path, {
    headers: { "content-type": "application/json" },
    multiValueQueryStringParameters: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, [value]])),
    body: JSON.stringify(body),
    address,
  });
}

/** The event of a REST API, as far as handlers read it. */
function event(
  httpMethod: string,
  path: string,
  { address = "203.0.113.7", ...rest }: Partial<APIGatewayProxyEvent> & { address?: string },
): APIGatewayProxyEvent {
  const identity = { sourceIp: address, userAgent: "bench" };
  return {
    ...{ httpMethod, path, resource: path, headers: {}, multiValueHeaders: {}, body: null, isBase64Encoded: false },
    ...{
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: null,
      stageVariables: null,
    },
    requestContext: { requestId: "bench", domainName: "localhost", identity },
    ...rest,
  } as unknown as APIGatewayProxyEvent;
}

function context(): Context {
  return contextOf("bench", 29_000) as unknown as Context;
}

function personAt(people: readonly Person[], index: number): Person {
  const person = people[index % people.length];
  if (!person) throw new Error("There is nobody.");
  return person;
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
