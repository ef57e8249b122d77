import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { GoTrueClient } from "@supabase/auth-js";
import { makeSigningKey } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { keepEnvironment } from "#core/keep-environment.fixture.ts";
import { type Front, serveFront } from "#local/http/front.ts";
import { mailsIn } from "#local/http/mails-in.fixture.ts";
import type { ProxyEvent } from "#local/http/proxy-event.ts";
import type { ReadMail } from "#local/http/read-mail.ts";
import { contextOf, type Handler } from "#local/lambda/registry.ts";

/** The accounts of a platform behind the front of one machine, with keys, mailbox and database of their own. */
export interface AuthServer {
  readonly url: string;
  /** The address of `/auth/v1`. */
  readonly authUrl: string;
  readonly keysFile: string;
  /** A client of its own, from an address of its own unless one is named. */
  client(address?: string): GoTrueClient;
  /** A request as a client sends it, from an address of its own unless one is named. */
  request(method: string, path: string, given?: Request): Promise<Answer>;
  /** The mails to an address, the first one first. */
  mailsTo(email: string): ReadMail[];
  /** The last mail to an address; fails where there is none. */
  lastMailTo(email: string): ReadMail;
  /** Signs up and confirms, and gives a client that is signed in, on a plan with 300 requests a minute. */
  member(email: string, password?: string): Promise<GoTrueClient>;
  close(): Promise<void>;
}

interface Request {
  readonly body?: unknown;
  readonly token?: string;
  readonly address?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A password that nobody else has. */
export const PASSWORD = "a lamp in the window";

let clients = 0;

/** An address of the network that is kept for documentation (RFC 3849); a place of its own. */
export function newAddress(): string {
  clients += 1;
  return `2001:db8:0:${clients.toString(16)}::1`;
}

/** Opens the accounts with a test database; all that the environment was is brought back when they are closed. */
export async function openAuthServer(): Promise<AuthServer> {
  const restore = keepEnvironment();
  await openTestDatabase();
  const home = mkdtempSync(join(tmpdir(), "litink-auth-"));
  const keysFile = join(home, "signing-keys.json");
  const mailbox = join(home, "mail");
  writeFileSync(keysFile, JSON.stringify({ keys: [await makeSigningKey()] }));
  Object.assign(process.env, {
    AUTH_SIGNING_KEYS_FILE: keysFile,
    MAIL_URL: pathToFileURL(mailbox).href,
    TRUSTED_PROXIES: "1",
    SITE_URL: "https://studio.example.org/welcome",
    REDIRECT_ORIGINS: "https://app.example.org",
    POWERTOOLS_METRICS_DISABLED: "true",
    POWERTOOLS_LOG_LEVEL: "SILENT",
  });
  const front = await serveAuth();
  process.env.PUBLIC_URL = front.url;
  const client = (address = newAddress()) => clientOf(front, address);
  const mailsTo = (email: string) => mailsIn(mailbox, email);
  const lastMailTo = (email: string) => {
    const mail = mailsTo(email).at(-1);
    if (!mail) throw new Error(`No mail was sent to ${email}.`);
    return mail;
  };
  return {
    ...{ url: front.url, authUrl: `${front.url}/auth/v1`, keysFile, client, mailsTo, lastMailTo },
    request: (method, path, given = {}) => send(`${front.url}/auth/v1${path}`, method, given),
    member: async (email, password = PASSWORD) => {
      await client().signUp({ email, password });
      const member = client();
      const { error } = await member.verifyOtp({ email, token: codeIn(lastMailTo(email)), type: "signup" });
      if (error) throw error;
      await takePlan(email);
      return member;
    },
    close: async () => {
      await front.close();
      await closeTestDatabase();
      rmSync(home, { recursive: true, force: true });
      restore();
    },
  };
}

async function takePlan(email: string): Promise<void> {
  await asService(async (trx) => {
    const { id } = await trx.selectFrom("auth.users").select("id").where("email", "=", email).executeTakeFirstOrThrow();
    await trx.updateTable("user_subscriptions").set({ tier: "professional" }).where("user_id", "=", id).execute();
  });
}

async function serveAuth(): Promise<Front> {
  const { handler, routes } = await import("./index.ts");
  const invoke = (event: ProxyEvent) => (handler as unknown as Handler)(event, contextOf("api-auth", 29_000));
  const paths = [...new Set(routes.map(({ path }) => path))];
  return serveFront(
    paths.map((resource) => ({ method: "ANY", resource, invoke })),
    0,
  );
}

function clientOf(front: Front, address: string): GoTrueClient {
  const kept = new Map<string, string>();
  return new GoTrueClient({
    url: `${front.url}/auth/v1`,
    headers: { apikey: "any", "x-forwarded-for": address },
    autoRefreshToken: false,
    detectSessionInUrl: false,
    storageKey: `test-${address}`,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  });
}

async function send(url: string, method: string, { body, token, address }: Request): Promise<Answer> {
  const response = await fetch(url, {
    method,
    redirect: "manual",
    headers: {
      "x-forwarded-for": address ?? newAddress(),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
}

/** The link of a mail. */
export function linkIn({ text }: ReadMail): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (link === undefined) throw new Error(`There is no link in:\n${text}`);
  return link;
}

/** The code of a mail. */
export function codeIn({ text }: ReadMail): string {
  const [, code] = /code: (\d{6})/.exec(text) ?? [];
  if (code === undefined) throw new Error(`There is no code in:\n${text}`);
  return code;
}

/** What a link of a mail leads to, and the members of its fragment. */
export async function follow(link: string): Promise<{ status: number; page: URL; told: URLSearchParams }> {
  const { status, headers } = await fetch(link, { redirect: "manual", headers: { "x-forwarded-for": newAddress() } });
  const page = new URL(headers.get("location") ?? "about:blank");
  return { status, page, told: new URLSearchParams(page.hash.slice(1)) };
}

/**
 * Does two things by turns until their fastest runs take about as long as each other, and gives the ratio of the two:
 * what else goes on upon this machine makes a run slower and none faster.
 */
export async function ratioOfTimes(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<number> {
  const fastest: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ratio = () => Math.max(...fastest) / Math.min(...fastest);
  for (let round = 0; round < 4 || (round < 30 && ratio() > 1.2); round++) {
    fastest[0] = Math.min(fastest[0], await timeOf(one));
    fastest[1] = Math.min(fastest[1], await timeOf(other));
  }
  return ratio();
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
