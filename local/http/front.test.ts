import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { type Front, type FrontRoute, serveFront } from "./front.ts";
import type { ProxyEvent } from "./proxy-event.ts";

let front: Front | undefined;
afterEach(() => front?.close());

const ok = (body: unknown = {}) => ({ statusCode: 200, body: JSON.stringify(body) });
const answering = (method: string, resource: string, answer: (event: ProxyEvent) => unknown): FrontRoute => ({
  ...{ method, resource },
  invoke: async (event) => answer(event),
});

async function serve(...routes: FrontRoute[]): Promise<string> {
  front = await serveFront(routes, 0);
  return front.url;
}

/** The event that a function is given for a request. */
async function eventOf(resource: string, path: string, init: RequestInit = {}): Promise<ProxyEvent> {
  let seen: ProxyEvent | undefined;
  const url = await serve(
    answering("ANY", resource, (event) => {
      seen = event;
      return ok();
    }),
  );
  const { status } = await fetch(url + path, init);
  expect(status).toBe(200);
  if (!seen) throw new Error("The function was not called.");
  return seen;
}

describe("the front", () => {
  it("makes the event that API Gateway makes of a request", async () => {
    const event = await eventOf("/v1/books/{bookId}", "/v1/books/a%20b?tag=x&tag=y&q=1%2B1", {
      method: "PATCH",
      headers: { "content-type": "application/json", "X-Custom": "one" },
      body: '{"title":"Ä"}',
    });
    expect(event).toMatchObject({
      resource: "/v1/books/{bookId}",
      path: "/v1/books/a b",
      httpMethod: "PATCH",
      pathParameters: { bookId: "a b" },
      queryStringParameters: { tag: "y", q: "1+1" },
      multiValueQueryStringParameters: { tag: ["x", "y"], q: ["1+1"] },
      body: '{"title":"Ä"}',
      isBase64Encoded: false,
    });
    expect(event.headers["x-custom"]).toBe("one");
    expect(event.multiValueHeaders["x-custom"]).toEqual(["one"]);
    expect(event.requestContext).toMatchObject({
      resourcePath: "/v1/books/{bookId}",
      identity: { sourceIp: "127.0.0.1" },
    });
  });

  it("gives null where there is nothing, as API Gateway does", async () => {
    expect(await eventOf("/v1/health", "/v1/health")).toMatchObject({
      ...{ body: null, pathParameters: null, queryStringParameters: null, multiValueQueryStringParameters: null },
    });
  });

  it("hands on what is no text in base64, byte for byte", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const event = await eventOf("/upload", "/upload", {
      ...{ method: "POST", body: bytes, headers: { "content-type": "application/octet-stream" } },
    });
    expect(event.isBase64Encoded).toBe(true);
    expect(new Uint8Array(Buffer.from(event.body ?? "", "base64"))).toEqual(bytes);
  });

  it("sends status, headers of one and several values, and a base64 body back", async () => {
    const url = await serve(
      answering("GET", "/file", () => ({
        statusCode: 201,
        headers: { "content-type": "image/png" },
        multiValueHeaders: { "set-cookie": ["a=1", "b=2"] },
        body: Buffer.from([0, 255, 10]).toString("base64"),
        isBase64Encoded: true,
      })),
    );
    const response = await fetch(`${url}/file`);
    expect([response.status, response.headers.get("content-type")]).toEqual([201, "image/png"]);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 10]);
  });

  it("prefers a literal to a parameter and a parameter to the rest of the path", async () => {
    const url = await serve(
      answering("GET", "/{proxy+}", () => ok("rest")),
      answering("GET", "/books/{id}", () => ok("parameter")),
      answering("GET", "/books/new", () => ok("literal")),
    );
    const said = async (path: string) => (await fetch(url + path)).json();
    expect(await Promise.all(["/books/new", "/books/7", "/books/7/chapters"].map(said))).toEqual([
      "literal",
      "parameter",
      "rest",
    ]);
  });

  it("answers HEAD with what GET would, without its body", async () => {
    const url = await serve(answering("GET", "/v1/health", () => ok({ status: "ok" })));
    const response = await fetch(`${url}/v1/health`, { method: "HEAD" });
    expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([200, "15", ""]);
  });

  it("compresses what is long for whoever accepts it, and tells caches so", async () => {
    const url = await serve(
      answering("GET", "/long", () => ok("a".repeat(5_000))),
      answering("GET", "/short", () => ok("a")),
    );
    const lengthOf = async (path: string, encoding: string) => {
      const response = await fetch(url + path, { headers: { "accept-encoding": encoding } });
      const { headers } = response;
      expect((await response.text()).length).toBeGreaterThan(2);
      return [headers.get("content-encoding"), headers.get("vary"), Number(headers.get("content-length")) < 1_000];
    };
    expect(await lengthOf("/long", "br, gzip;q=0.5")).toEqual(["gzip", "accept-encoding", true]);
    expect(await lengthOf("/long", "gzip;q=0, identity")).toEqual([null, null, false]);
    expect(await lengthOf("/short", "gzip")).toEqual([null, null, true]);
  });

  it("tells an unknown path from a method that a known one lacks", async () => {
    const url = await serve(answering("GET", "/a", () => ok()));
    expect((await fetch(`${url}/b`)).status).toBe(404);
    const refused = await fetch(`${url}/a`, { method: "DELETE" });
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
  });

  it("tells by OPTIONS what a path answers", async () => {
    const url = await serve(
      answering("GET", "/a", () => ok()),
      answering("POST", "/a", () => ok()),
    );
    const told = await fetch(`${url}/a`, { method: "OPTIONS" });
    expect([told.status, told.headers.get("allow")]).toEqual([204, "GET, POST, HEAD, OPTIONS"]);
    expect((await fetch(`${url}/b`, { method: "OPTIONS" })).status).toBe(404);
  });

  it("closes at once where a connection was opened and nothing asked, and gives an answer under way its time", async () => {
    const silent = connect(Number(new URL(await serve(answering("GET", "/a", () => ok()))).port), "127.0.0.1");
    await once(silent, "connect");
    const startedAt = performance.now();
    await front?.close();
    expect(performance.now() - startedAt).toBeLessThan(500);
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
    const { promise: answer, resolve: give } = Promise.withResolvers<unknown>();
    const url = await serve(
      answering("GET", "/slow", () => {
        isAsked();
        return answer;
      }),
    );
    const response = fetch(`${url}/slow`);
    await asked;
    const closed = front?.close();
    give(ok("in time"));
    expect(await (await response).json()).toBe("in time");
    await closed;
  });

  it("sends what streams as it comes, and ends it with the client or when it closes", async () => {
    const ended: string[] = [];
    const url = await serve(
      answering("GET", "/{name}", ({ pathParameters }) => {
        const { name = "" } = pathParameters ?? {};
        const body = new Readable({ read() {} });
        body.push(`first of ${name}`);
        body.once("close", () => ended.push(name));
        return { statusCode: 200, headers: { "content-type": "text/event-stream" }, body };
      }),
    );
    const leaving = new AbortController();
    const first = await fetch(`${url}/one`, { signal: leaving.signal });
    const { value } = (await first.body?.getReader().read()) ?? {};
    expect([new TextDecoder().decode(value), first.headers.get("content-encoding")]).toEqual(["first of one", null]);
    leaving.abort();
    await expect.poll(() => ended).toEqual(["one"]);
    await fetch(`${url}/two`);
    const startedAt = performance.now();
    await front?.close();
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(ended).toEqual(["one", "two"]);
  });

  it("refuses a body of more than 10 MB and goes on", async () => {
    const url = await serve(answering("POST", "/a", () => ok()));
    expect((await fetch(`${url}/a`, { method: "POST", body: new Uint8Array(10 * 1024 * 1024 + 1) })).status).toBe(413);
    expect((await fetch(`${url}/a`, { method: "POST", body: "x" })).status).toBe(200);
  });

  it("lets nothing of a function's failure out", async () => {
    const url = await serve(
      answering("GET", "/throws", () => {
        throw new Error("the password is swordfish");
      }),
      answering("GET", "/nonsense", () => "no answer at all"),
      answering("GET", "/large", () => ({ statusCode: 200, body: "x".repeat(6 * 1024 * 1024 + 1) })),
    );
    for (const path of ["/throws", "/nonsense", "/large"]) {
      const response = await fetch(url + path);
      expect(response.status).toBe(502);
      expect(await response.text()).not.toMatch(/swordfish|\.ts:/);
    }
  });

  it("refuses a path that cannot be read", async () => {
    const url = new URL(await serve(answering("GET", "/{proxy+}", () => ok())));
    const status = await new Promise((resolve, reject) => {
      request({ host: url.hostname, port: url.port, path: "/%E0%A4%A" }, (response) => resolve(response.statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(400);
  });

  it("says so when its port is taken", async () => {
    const url = new URL(await serve(answering("GET", "/a", () => ok())));
    await expect(serveFront([], Number(url.port))).rejects.toMatchObject({ code: "port-in-use" });
  });
});
