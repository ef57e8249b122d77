import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
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
  const server = createServer((request, response) => {
    const answered = new Promise<void>((resolve) => response.once("close", resolve));
    answering.add(answered);
    void answered.then(() => answering.delete(answered));
    void answer(request, response, routes);
  });
  const actual = await listen(server, port, host);
  return {
    url: `http://${host === "127.0.0.1" ? "localhost" : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
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
): Promise<void> {
  try {
    const path = pathOf(request);
    if (path === undefined) return sendProblem(response, 400, "The path of this request cannot be read.");
    const match = matchRoute(routes, request.method ?? "GET", path);
    if ("allowed" in match) {
      if (match.allowed.length === 0) return sendProblem(response, 404, "There is nothing at this path.");
      response.setHeader("allow", match.allowed.join(", "));
      if (request.method === "OPTIONS") return void response.writeHead(204).end();
      return sendProblem(response, 405, `This path answers ${match.allowed.join(", ")} only.`);
    }
    const body = await readBody(request);
    if (!body) return sendProblem(response, 413, "The request is larger than 10 MB.");
    const event = proxyEvent(request, { resource: match.route.resource, pathParameters: match.pathParameters }, body);
    const result = await withinTime(match.route.invoke(event));
    if (result === undefined) return sendProblem(response, 504, "The function did not answer in time.");
    send(request, response, result as ProxyResult);
  } catch {
    // Handlers answer their own errors; what gets here is ours, and no client's business.
    sendProblem(response, 502, "The function failed.");
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

function send(request: IncomingMessage, response: ServerResponse, result: ProxyResult): void {
  const body = Buffer.from(result.body ?? "", result.isBase64Encoded ? "base64" : "utf8");
  if (!Number.isInteger(result.statusCode) || body.length > LARGEST_RESPONSE) {
    sendProblem(response, 502, "The function gave no answer that can be sent.");
    return;
  }
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {}))
    response.setHeader(name, values.map(String));
  response.writeHead(result.statusCode, { "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

function sendProblem(response: ServerResponse, status: number, detail: string): void {
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify({ type: "about:blank", title: detail, status });
  response.writeHead(status, {
    "content-type": "application/problem+json",
    "content-length": Buffer.byteLength(body),
    ...(response.req.complete ? {} : { connection: "close" }),
  });
  response.end(body);
}
