import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from "aws-lambda";
import { digestOf } from "#core/digest.ts";
import { problem } from "#core/http/errors.ts";
import { etagOf, hasEtag } from "#core/http/etag.ts";
import { toEventStream } from "#core/http/event-stream.ts";
import { answerOnce, idFor, type KeptAnswer } from "#core/http/idempotency.ts";
import { invalidRequest } from "#core/http/invalid-request.ts";
import { readInputs } from "#core/http/read-inputs.ts";
import { EVENT_STREAM, isCreating, Reply, type Route, type RouteRequest, successStatus } from "#core/http/route.ts";
import { authorize } from "./authorize.ts";
import { clientOf } from "./client-of.ts";

const JSON_TYPE = "application/json";

/** An answer as a REST API takes it; one that streams has its body still to come. */
export type ApiResult = Omit<APIGatewayProxyResult, "body"> & { readonly body: string | Readable };

/**
 * Answers a request by its route: who asks, what they ask for, and then the handler.
 *
 * @param limits receives the headers that tell what is left to ask for, also where the answer is a problem.
 * @throws Problem for whatever is not to be.
 */
export async function answerRoute(
  route: Route,
  event: APIGatewayProxyEvent,
  { requestId, limits }: { requestId: string; limits: Record<string, string> },
): Promise<ApiResult> {
  const headers = lowerCased(event.headers);
  const user = await authorize(route, headers.authorization, limits);
  const inputs = readInputs(route, {
    params: present(event.pathParameters),
    query: present(event.multiValueQueryStringParameters),
    headers,
    body: bodyOf(event),
  });
  const key = isCreating(route) ? headers["idempotency-key"] : undefined;
  if (key !== undefined) requireKey(key);
  const operation = `${route.method} ${event.path}`;
  const request: RouteRequest<"public" | "user", unknown, unknown, unknown> = {
    ...inputs,
    user,
    tenant: user ? { sub: user.id, role: "authenticated" } : { role: "anon" },
    client: clientOf(event, headers),
    requestId,
    baseUrl: baseUrlOf(event, headers),
    headers,
    newId: key !== undefined && user ? idFor({ userId: user.id, key, operation }) : randomUUID(),
    requireMatch: (current) => {
      const wanted = headers["if-match"];
      const json = JSON.stringify(route.response.parse(current));
      if (wanted !== undefined && !hasEtag(wanted, etagOf(json))) throw problem("precondition-failed");
    },
  };
  if (route.streams) return streaming(route, request);
  const work = () => handle(route, request);
  const answer =
    key !== undefined && user
      ? await answerOnce(
          { userId: user.id, key, operation, digest: digestOf(inputs.params, inputs.query, inputs.body) },
          work,
        )
      : await work();
  return toResult(route, answer, headers["if-none-match"]);
}

async function handle(route: Route, request: RouteRequest<never, unknown, unknown, unknown>): Promise<KeptAnswer> {
  const given = await route.handle(request);
  const { body, status, headers } = given instanceof Reply ? given : { body: given, status: undefined, headers: {} };
  // The schema is what may leave: a column that a query selects too much stays here.
  return { status: status ?? successStatus(route), headers, body: route.response.parse(body) };
}

async function streaming(route: Route, request: RouteRequest<never, unknown, unknown, unknown>): Promise<ApiResult> {
  const events = (await route.handle(request)) as AsyncIterable<unknown> | undefined;
  if (!events) return { statusCode: 204, headers: {}, body: "" };
  const shown = async function* () {
    for await (const event of events) yield route.response.parse(event);
  };
  const headers = { "content-type": EVENT_STREAM, "cache-control": "private, no-cache", "x-accel-buffering": "no" };
  return { statusCode: 200, headers, body: toEventStream(shown()) };
}

function toResult(route: Route, { status, headers, body }: KeptAnswer, ifNoneMatch: string | undefined) {
  const contentType = route.contentType ?? JSON_TYPE;
  const isJson = contentType === JSON_TYPE;
  const text = body === undefined ? "" : isJson ? JSON.stringify(body) : String(body);
  // What belongs to somebody is not for any cache between us and them.
  const cacheControl = route.auth === "public" ? {} : { "cache-control": "private, no-cache" };
  const etag = route.single && status === 200 ? { etag: etagOf(text) } : {};
  const common = { ...cacheControl, ...etag, ...headers };
  if (route.method === "GET" && etag.etag && ifNoneMatch && hasEtag(ifNoneMatch, etag.etag)) {
    return { statusCode: 304, headers: common, body: "" };
  }
  const type = text === "" ? {} : { "content-type": isJson ? JSON_TYPE : contentType };
  return { statusCode: status, headers: { ...type, ...common }, body: text };
}

/** One header value of 1 to 255 visible ASCII characters. */
function requireKey(key: string): void {
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return;
  throw invalidRequest([{ field: "header.idempotency-key", reason: "has to be 1 to 255 visible ASCII characters" }]);
}

function bodyOf({ body, isBase64Encoded }: APIGatewayProxyEvent): string | undefined {
  if (body === null || body === "") return undefined;
  return isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body;
}

/** `PUBLIC_URL` where it is set; otherwise where the request says that it went. */
function baseUrlOf({ requestContext }: APIGatewayProxyEvent, headers: Readonly<Record<string, string>>): string {
  return process.env.PUBLIC_URL || `https://${requestContext.domainName ?? headers.host ?? "localhost"}`;
}

function lowerCased(headers: APIGatewayProxyEvent["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );
}

function present<Value>(map: Readonly<Record<string, Value | undefined>> | null): Record<string, Value> {
  const entries = Object.entries(map ?? {}).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
