import * as z from "zod";
import type { TenantClaims } from "#core/db/index.ts";
import type { ProblemCode } from "./errors.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Who may ask: anybody, whoever is signed in, or an administrator. */
export type Access = "public" | "user" | "admin";

/** Who asks, by an access token that was verified and whose session lives. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly sessionId: string;
  readonly roles: readonly string[];
  /** The plan that they are on. */
  readonly tier: string;
}

/** From where a request comes. */
export interface Client {
  /** The address, as far as proxies that are trusted tell it. */
  readonly address: string;
  readonly userAgent: string;
}

/** What a handler is given, all of it checked against the schemas of its route. */
export interface RouteRequest<Auth extends Access, Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly user: Auth extends "public" ? undefined : User;
  /** For `asTenant`: what the database lets this person see. */
  readonly tenant: TenantClaims;
  readonly client: Client;
  readonly requestId: string;
  /** Where this API answers, such as `https://api.example.org`: for links back to it. */
  readonly baseUrl: string;
  /** Names of headers in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The id for what a creating POST creates: the same for each try with one `Idempotency-Key`, so that what was created
   * just before a crash is found and not created again.
   */
  readonly newId: string;
  /**
   * Holds a change against the `If-Match` of the request: to be called inside the transaction that changes it, with the
   * resource as a GET would give it, its row locked.
   *
   * @throws `precondition-failed`
   */
  readonly requireMatch: (current: unknown) => void;
}

/** An answer with a status or headers of its own. */
export class Reply<Body> {
  readonly body: Body;
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(body: Body, status: number | undefined, headers: Readonly<Record<string, string>>) {
    this.body = body;
    this.status = status;
    this.headers = headers;
  }
}

/** An answer with headers, or another status than its route's. */
export function reply<Body>(
  body: Body,
  { status, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Reply<Body> {
  return new Reply(body, status, headers);
}

/** The answer 201 or 202 that says where what was created, or is being made, is found. */
export function created<Body>(body: Body, location: string): Reply<Body> {
  return new Reply(body, undefined, { location });
}

/** The response of a route that answers 204. */
export const noContent = z.undefined();

export interface RouteDefinition<
  Auth extends Access,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
> {
  readonly method: Method;
  /** As OpenAPI and API Gateway write it: `/v1/books/{bookId}`. */
  readonly path: `/${string}`;
  readonly auth: Auth;
  /** One line without a full stop. */
  readonly summary: string;
  /** What a caller must know beyond the summary, in Markdown. */
  readonly description?: string;
  /** Strict objects: an unknown field is refused. */
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** What is not in this schema never leaves. */
  readonly response: Response;
  /** 200, or 204 where the response is `noContent`. */
  readonly status?: 200 | 201 | 202 | 204 | 303;
  /**
   * Another status that an answer may have: 200 for what needed no more work, or 204 where there is nothing to tell.
   */
  readonly otherStatus?: 200 | 204;
  /** `application/json`; a response of another type is a string. */
  readonly contentType?: string;
  /** Problems of its own, beyond those that its access and inputs imply. */
  readonly errors?: readonly ProblemCode[];
  /** Not counted against the plan's requests: what somebody may still want when these are used up. */
  readonly unmetered?: boolean;
  /** Answers with server-sent events as long as there is something to tell; `response` is what each of them carries. */
  readonly streams?: boolean;
  /** One resource: it has an ETag; a GET takes If-None-Match, and what changes it takes If-Match. */
  readonly single?: boolean;
}

type Infer<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A route as lists of them hold it, whatever its schemas. */
export interface Route extends RouteDefinition<Access, z.ZodType, z.ZodType, z.ZodType, z.ZodType> {
  readonly handle: (request: RouteRequest<Access, unknown, unknown, unknown>) => Promise<unknown>;
}

/**
 * One operation of the API: a value that feeds validation, the router, the OpenAPI document, the local server and the
 * cloud's stack.
 *
 * @param handler gives the body of the answer, or a `reply` with headers. What it throws as a Problem is answered so.
 * @example
 * export const getBook = route(
 *   { method: "GET", path: "/v1/books/{bookId}", auth: "user", summary: "One book", params: BookParams, response: Book },
 *   ({ params, tenant }) => findBook(tenant, params.bookId),
 * );
 */
export function route<
  Auth extends Access,
  Response extends z.ZodType,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  definition: RouteDefinition<Auth, Params, Query, Body, Response>,
  handler: (
    request: RouteRequest<Auth, Infer<Params>, Infer<Query>, Infer<Body>>,
  ) => Promise<z.input<Response> | Reply<z.input<Response>>>,
): Route {
  // The frame calls a handler with what the schemas beside it made, and with a user where its access asks for one.
  const handle = handler as unknown as Route["handle"];
  return { ...definition, handle };
}

/**
 * An operation that goes on telling: each value that its handler gives is a server-sent event. Such operations have
 * functions of their own, since a function on AWS streams all that it answers or nothing.
 *
 * @param handler gives the events once it knows that there is something to tell of, or `undefined` where nothing more
 *   will come, which is answered 204. What it throws before is answered as a problem. Nobody reads on once the client is
 *   gone.
 */
export function streamRoute<
  Auth extends Access,
  Response extends z.ZodType,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
>(
  definition: Omit<
    RouteDefinition<Auth, Params, Query, z.ZodUndefined, Response>,
    "body" | "status" | "otherStatus" | "contentType" | "streams"
  >,
  handler: (
    request: RouteRequest<Auth, Infer<Params>, Infer<Query>, undefined>,
  ) => Promise<AsyncIterable<z.input<Response>> | undefined>,
): Route {
  const handle = handler as unknown as Route["handle"];
  return { ...definition, streams: true, otherStatus: 204, contentType: EVENT_STREAM, handle };
}

/** The type of server-sent events. */
export const EVENT_STREAM = "text/event-stream";

/** Whether requests of a route count against the plan of whoever asks. */
export function isMetered({ auth, unmetered }: Pick<Route, "auth" | "unmetered">): boolean {
  return auth !== "public" && unmetered !== true;
}

/** Creating POSTs of signed-in people take an `Idempotency-Key`. */
export function isCreating({ method, auth, status }: Route): boolean {
  return method === "POST" && auth !== "public" && (status === 201 || status === 202);
}

/** The status of an answer that went well. */
export function successStatus({ status, response }: Route): number {
  return status ?? (response === noContent ? 204 : 200);
}
