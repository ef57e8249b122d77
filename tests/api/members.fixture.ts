import { sql } from "kysely";
import { expect, vi } from "vitest";
import { signIn } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { hashPassword } from "../../core/auth/password/hash-password.ts";
import { openPlatform, type Platform } from "./platform.fixture.ts";

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

/** The whole platform with people in it. */
export interface Members extends Omit<Platform, "url"> {
  /** Makes an account and signs in to it. It has the widest plan, so that tests do not run into its limits. */
  join(name: string, roles?: readonly string[]): Promise<Member>;
  /** Asks as nobody. */
  readonly ask: Ask;
}

/** The password of every member. */
export const PASSWORD = "a lamp in the window";

/** Starts the platform. */
export async function openMembers(): Promise<Members> {
  const { url, ...platform } = await openPlatform();
  const hash = await hashPassword(PASSWORD);
  const ask: Ask = (method, path, given) => send(url + path, method, given);
  return {
    ...platform,
    ask,
    join: async (name, roles = []) => {
      const email = `${name}@example.org`;
      const id = await addAccount(email, hash, roles);
      const session = await signIn(email, PASSWORD, { address: "192.0.2.1", baseUrl: url });
      const authorization = `Bearer ${session.access_token}`;
      return {
        ...{ id, email },
        ask: (method, path, given = {}) =>
          ask(method, path, { ...given, headers: { authorization, ...given.headers } }),
      };
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
