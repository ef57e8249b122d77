import { Writable } from "node:stream";
import type { Context } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { problem } from "#core/http/errors.ts";
import { streamRoute } from "#core/http/route.ts";
import { api } from "./api.ts";
import { addPerson, type SignedIn, send, setSigningKeys } from "./people.fixture.ts";

const count = streamRoute(
  {
    ...{ method: "GET", path: "/v1/counts/{to}", auth: "user", summary: "Counts" },
    ...{ params: z.strictObject({ to: z.coerce.number() }), response: z.object({ count: z.number() }) },
  },
  async ({ params }) => {
    if (params.to > 9) throw problem("book-not-found", { bookId: "ten" });
    return (async function* () {
      for (let at = 1; at <= params.to; at++) yield { count: at, secret: "of the inside" };
    })();
  },
);
const routes = [count];
const handler = api("counts", routes);

let ann: SignedIn;
beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = "SILENT";
  await openTestDatabase();
  await setSigningKeys();
  ann = await addPerson();
});
afterAll(closeTestDatabase);

describe("an operation that streams", () => {
  it("answers with events of what its response names, and nothing else", async () => {
    const { status, headers, body } = await send(handler, "/v1/counts/3", { token: ann.token });
    expect([status, headers["content-type"], body]).toEqual([200, "text/event-stream", { count: 3 }]);
    expect(headers["x-request-id"]).toBeTruthy();
    expect(headers.ratelimit).toBeTruthy();
  });

  it("answers with a problem what it knows before its first event", async () => {
    const missing = await send(handler, "/v1/counts/10", { token: ann.token });
    expect([missing.status, missing.headers["content-type"]]).toEqual([404, "application/problem+json"]);
    expect((await send(handler, "/v1/counts/3")).status).toBe(401);
    expect((await send(handler, "/v1/counts/3", { method: "HEAD", token: ann.token })).status).toBe(405);
  });

  it("is handed to Lambda's runtime as a stream, where there is one", async () => {
    const written: string[] = [];
    let head: { statusCode?: number } = {};
    vi.stubGlobal("awslambda", {
      streamifyResponse: (work: object) => work,
      HttpResponseStream: {
        from: (stream: Writable, metadata: object) => {
          head = metadata;
          return stream;
        },
      },
    });
    try {
      const onLambda = api("counts", routes) as unknown as (event: unknown, out: Writable, context: Context) => unknown;
      const out = new Writable({
        write(chunk, _, done) {
          written.push(String(chunk));
          done();
        },
      });
      const event = {
        ...{ httpMethod: "GET", path: "/v1/counts/2", headers: { authorization: `Bearer ${ann.token}` } },
        ...{ pathParameters: null, multiValueQueryStringParameters: {}, multiValueHeaders: {}, body: null },
        requestContext: { requestId: "one", domainName: "api.example.org", identity: { sourceIp: "203.0.113.7" } },
      };
      await onLambda(event, out, { getRemainingTimeInMillis: () => 9_000 } as Context);
    } finally {
      vi.unstubAllGlobals();
    }
    expect(head.statusCode).toBe(200);
    expect(written.join("")).toMatch(/data: \{"count":1\}\n\n.*data: \{"count":2\}\n\n$/s);
  });
});
