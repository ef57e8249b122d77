import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, vi } from "vitest";
import { signIn } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { type Cloud, startCloud } from "#local/cloud.ts";
import { mailFolder } from "#local/environment.ts";
import { loadApiRoutes } from "#local/http/api-routes.ts";
import { serveFront } from "#local/http/front.ts";
import { type ReadMail, readMail } from "#local/http/read-mail.ts";
import { hashPassword } from "../../core/auth/password/hash-password.ts";

interface Request {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

type Ask = (method: string, path: string, given?: Request) => Promise<Answer>;

/** A person who is signed in, and asks the API. */
export interface Member {
  readonly id: string;
  readonly email: string;
  readonly ask: Ask;
}

/** The platform on one machine, whole, with a database, a store and a mailbox of its own, and people in it. */
export interface Members {
  readonly cloud: Cloud;
  /** Makes an account and signs in to it. It has the widest plan, so that tests do not run into its limits. */
  join(name: string, roles?: readonly string[]): Promise<Member>;
  /** Asks as nobody. */
  readonly ask: Ask;
  mailsTo(email: string): ReadMail[];
  close(): Promise<void>;
}

/** The password of every member. */
export const PASSWORD = "a lamp in the window";

/** Starts the platform; all that the environment was is brought back when it is closed. */
export async function openMembers(): Promise<Members> {
  const environment = { ...process.env };
  await openTestDatabase();
  const home = mkdtempSync(join(tmpdir(), "litink-members-"));
  delete process.env.MAIL_URL;
  delete process.env.AUTH_SIGNING_KEYS;
  Object.assign(process.env, { POWERTOOLS_METRICS_DISABLED: "true", POWERTOOLS_LOG_LEVEL: "SILENT" });
  const cloud = await startCloud(home);
  const front = await serveFront(await loadApiRoutes(), 0);
  process.env.PUBLIC_URL = front.url;
  const hash = await hashPassword(PASSWORD);
  const ask: Ask = (method, path, given) => send(front.url + path, method, given);
  return {
    ...{ cloud, ask },
    join: async (name, roles = []) => {
      const email = `${name}@example.org`;
      const id = await addAccount(email, hash, roles);
      const session = await signIn(email, PASSWORD, { address: "192.0.2.1", baseUrl: front.url });
      const authorization = `Bearer ${session.access_token}`;
      return {
        ...{ id, email },
        ask: (method, path, given = {}) =>
          ask(method, path, { ...given, headers: { authorization, ...given.headers } }),
      };
    },
    mailsTo: (email) =>
      readdirSync(mailFolder(home))
        .filter((name) => name.endsWith(".eml"))
        .toSorted()
        .map((name) => readMail(readFileSync(join(mailFolder(home), name), "utf8")))
        .filter(({ to }) => to === email),
    close: async () => {
      await front.close();
      await cloud.close();
      await closeTestDatabase();
      rmSync(home, { recursive: true, force: true });
      for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
      Object.assign(process.env, environment);
    },
  };
}

async function addAccount(email: string, encrypted_password: string, roles: readonly string[]): Promise<string> {
  return asService(async (trx) => {
    const { id } = await trx
      .insertInto("auth.users")
      .values({ email, encrypted_password, email_confirmed_at: sql<Date>`now()` })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx.insertInto("profiles").values({ id, email }).execute();
    await trx.insertInto("user_subscriptions").values({ user_id: id, tier: "enterprise" }).execute();
    for (const role_name of roles) await trx.insertInto("user_roles").values({ user_id: id, role_name }).execute();
    return id;
  });
}

async function send(url: string, method: string, { body, headers = {} }: Request = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    redirect: "manual",
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
}

/** Looks again and again until it is as wanted, as long as a busy machine may take. */
export async function until(look: () => unknown, wanted: unknown): Promise<void> {
  await vi.waitFor(async () => expect(await look()).toEqual(wanted), { timeout: 20_000, interval: 25 });
}
