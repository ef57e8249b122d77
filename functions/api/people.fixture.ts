import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { APIGatewayProxyEvent } from "aws-lambda";
import { sql } from "kysely";
import { makeSigningKey } from "#core/auth/keys/signing-keys.ts";
import { issueAccessToken } from "#core/auth/sessions/access-token.ts";
import { asService } from "#core/db/index.ts";
import type { ApiResult } from "./answer-route.ts";
import type { ApiHandler } from "./api.ts";

/** Somebody who is signed in. */
export interface SignedIn {
  readonly id: string;
  readonly email: string;
  readonly sessionId: string;
  readonly token: string;
}

/** Gives the process keys of its own to sign access tokens with. */
export async function setSigningKeys(): Promise<void> {
  process.env.AUTH_SIGNING_KEYS = JSON.stringify({ keys: [await makeSigningKey()] });
}

/** Adds an account with a session. `tier` is its plan, and so how many requests it has in a minute. */
export async function addPerson({
  tier = "enterprise",
  roles = [],
}: {
  tier?: string;
  roles?: readonly string[];
} = {}): Promise<SignedIn> {
  const [id, sessionId] = [randomUUID(), randomUUID()];
  const email = `${id}@example.org`;
  await asService(async (trx) => {
    await sql`insert into auth.users (id, email, email_confirmed_at) values (${id}, ${email}, now())`.execute(trx);
    await sql`insert into public.profiles (id, email) values (${id}, ${email})`.execute(trx);
    await sql`insert into public.user_subscriptions (user_id, tier) values (${id}, ${tier})`.execute(trx);
    await sql`insert into auth.refresh_tokens (session_id, user_id, token_hash, expires_at)
      values (${sessionId}, ${id}, ${randomUUID()}, now() + interval '1 day')`.execute(trx);
    for (const role of roles) {
      await sql`insert into public.user_roles (user_id, role_name) values (${id}, ${role})`.execute(trx);
    }
  });
  const session = { id: sessionId, method: "password" as const };
  const { token } = await issueAccessToken({ id, email, appMetadata: {}, userMetadata: {} }, session);
  return { id, email, sessionId, token };
}

export interface SentRequest {
  readonly method?: string;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, readonly string[]>>;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: unknown;
  readonly address?: string;
}

/** What a handler answered, its body parsed where it is JSON; of a stream it is the last event. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it as they expect it to be.
  readonly body: any;
}

/** Sends a request to a function as API Gateway does. */
export async function send(handler: ApiHandler, path: string, request: SentRequest = {}): Promise<Answer> {
  return toAnswer(await ask(handler, path, request));
}

/** Sends a request to an operation that streams, and gives its answer while it is still coming. */
export async function openStream(handler: ApiHandler, path: string, request: SentRequest = {}): Promise<Readable> {
  const { statusCode, body } = await ask(handler, path, request);
  if (typeof body === "string") throw new Error(`Instead of a stream there came ${statusCode}: ${body}`);
  return body.setEncoding("utf8");
}

function ask(handler: ApiHandler, path: string, request: SentRequest): Promise<ApiResult> {
  const { method = "GET", token, headers = {}, query = {}, body, address = "203.0.113.7" } = request;
  const isText = body === undefined || typeof body === "string";
  const event = {
    ...{ httpMethod: method, path, resource: path, multiValueHeaders: {}, isBase64Encoded: false },
    headers: {
      ...(isText ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...{ queryStringParameters: null, multiValueQueryStringParameters: query, pathParameters: null },
    body: isText ? (body ?? null) : JSON.stringify(body),
    requestContext: { requestId: randomUUID(), domainName: "api.example.org", identity: { sourceIp: address } },
  } as unknown as APIGatewayProxyEvent;
  const context = { awsRequestId: "test", getRemainingTimeInMillis: () => 29_000 };
  return handler(event, context as Parameters<ApiHandler>[1]);
}

async function toAnswer({ statusCode, headers = {}, body }: ApiResult): Promise<Answer> {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  if (typeof body !== "string") return { status: statusCode, headers: lower, body: lastEventOf(await text(body)) };
  const isJson = /json/.test(lower["content-type"] ?? "");
  return { status: statusCode, headers: lower, body: isJson && body !== "" ? JSON.parse(body) : body };
}

function lastEventOf(stream: string): unknown {
  const [data = "null"] = [...stream.matchAll(/^data: (.*)$/gm)].map(([, json]) => json).slice(-1);
  return JSON.parse(data);
}
