import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import { type Problem, problem } from "#core/http/errors.ts";
import { toProblemDetails } from "#core/http/problem-details.ts";
import { listen } from "../listen.ts";
import { matchRoute, type Route } from "./match-route.ts";
import { type ProxyEvent, type ProxyResult, proxyEvent } from "./proxy-event.ts";

export interface FrontRoute extends Route {
  readonly invoke: (event: ProxyEvent) => Promise<unknown>;
}

export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

/** Limits of a REST API on AWS. */
const LARGEST_REQUEST = 10 * 1024 * 1024;
const LARGEST_RESPONSE = 6 * 1024 * 1024;
const TIMEOUT_MS = 29_000;

/** A REST API compresses what is larger than its `minimumCompressionSize`, for whoever accepts it. */
const SMALLEST_COMPRESSED = 1024;
const gzip = promisify(zlib.gzip);

/** How long an answer that is under way has when the front is closed. */
const FAREWELL_MS = 2_000;

/**
 * API Gateway on one machine: takes HTTP, makes the events of a REST API of it, and answers with what the functions
 * give. Closing it lets what runs finish, for two seconds at most.
 *
 * @throws `port-in-use`
 */
export async function serveFront(routes: readonly FrontRoute[], port: number, host = "127.0.0.1"): Promise<Front> {
  const answering = new Set<Promise<void>>();
  const closing = new AbortController();
  const server = createServer((request, response) => {
    const answered = new Promise<void>((resolve) => response.once("close", resolve));
    answering.add(answered);
    void answered.then(() => answering.delete(answered));
    void answer(request, response, routes, closing.signal);
  });
  const actual = await listen(server, port, host);
  return {
    url: `http://${host === "127.0.0.1" ? "localhost" : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        // What streams has no end of its own to wait for.
        closing.abort();
        const cutOff = () => server.closeAllConnections();
        const timer = setTimeout(cutOff, FAREWELL_MS);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        // A connection over which nothing was asked yet would be waited for too.
        if (answering.size === 0) cutOff();
        else void Promise.allSettled(answering).then(cutOff);
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly FrontRoute[],
  closing: AbortSignal,
): Promise<void> {
  try {
    const path = pathOf(request);
    if (path === undefined)
      return sendProblem(response, problem("bad-request", { reason: "This address cannot be read." }));
    const match = matchRoute(routes, request.method ?? "GET", path);
    if ("allowed" in match) {
      const methods = match.allowed.join(", ");
      if (methods === "") return sendProblem(response, problem("nothing-here"));
      response.setHeader("allow", methods);
      if (request.method === "OPTIONS") return void response.writeHead(204).end();
      return sendProblem(response, problem("method-not-allowed", { methods }));
    }
    const body = await readBody(request);
    if (!body) return sendProblem(response, problem("body-too-large", { limit: "10 MB" }));
    const event = proxyEvent(request, { resource: match.route.resource, pathParameters: match.pathParameters }, body);
    const result = await withinTime(match.route.invoke(event));
    if (result === undefined) return sendProblem(response, problem("timed-out"));
    await send(request, response, result as ProxyResult, closing);
  } catch {
    // Handlers answer their own errors; what gets here is ours, and no client's business.
    sendUnforeseen(response);
  }
}

function pathOf(request: IncomingMessage): string | undefined {
  try {
    const { pathname } = new URL(request.url ?? "/", "http://local");
    decodeURIComponent(pathname);
    return pathname;
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > LARGEST_REQUEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function withinTime(work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), TIMEOUT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  result: ProxyResult,
  closing: AbortSignal,
): Promise<void> {
  if (result.body instanceof Readable) return sendStream(response, result, result.body, closing);
  const whole = Buffer.from(result.body ?? "", result.isBase64Encoded ? "base64" : "utf8");
  if (!Number.isInteger(result.statusCode) || whole.length > LARGEST_RESPONSE) {
    sendUnforeseen(response);
    return;
  }
  const compressed = whole.length >= SMALLEST_COMPRESSED && acceptsGzip(request);
  const body = compressed ? await gzip(whole) : whole;
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {}))
    response.setHeader(name, values.map(String));
  if (compressed) response.setHeader("content-encoding", "gzip").appendHeader("vary", "accept-encoding");
  const hasBody = result.statusCode !== 204 && result.statusCode !== 304;
  response.writeHead(result.statusCode, hasBody ? { "content-length": body.length } : {});
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Sends what comes as it comes, until it ends or the client is gone, which ends it. */
async function sendStream(
  response: ServerResponse,
  result: ProxyResult,
  body: Readable,
  closing: AbortSignal,
): Promise<void> {
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  response.writeHead(result.statusCode).flushHeaders();
  await pipeline(body, response, { signal: closing }).catch(() => {});
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
  return /(?:^|[\s,])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/i.test(String(headers["accept-encoding"] ?? ""));
}

/** The status is API Gateway's for a function that did not answer as it should. */
function sendUnforeseen(response: ServerResponse): void {
  sendProblem(response, problem("internal-error", { at: new Date().toISOString() }), 502);
}

function sendProblem(response: ServerResponse, found: Problem, status = found.status): void {
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify({ ...toProblemDetails(found, randomUUID()), status });
  response.writeHead(status, {
    "content-type": "application/problem+json",
    "content-length": Buffer.byteLength(body),
    ...(response.req.complete ? {} : { connection: "close" }),
  });
  response.end(body);
}
