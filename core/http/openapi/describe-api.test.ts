import { describe, expect, it } from "vitest";
import * as z from "zod";
import { noContent, type Route, route, streamRoute } from "../route.ts";
import { describeApi, writeDocument } from "./describe-api.ts";
import type { NamedRoute } from "./operation.ts";

const Book = z.strictObject({ id: z.uuid(), title: z.string().min(1) }).meta({ id: "Book" });
const params = z.strictObject({ bookId: z.uuid() });

const named = (name: string, each: Route): NamedRoute => ({ name, domain: "books", route: each });
const getBook = named(
  "getBook",
  route(
    { method: "GET", path: "/v1/books/{bookId}", auth: "user", single: true, summary: "One", params, response: Book },
    async () => ({ id: "", title: "" }),
  ),
);
const addBook = (body: z.ZodType) =>
  named(
    "addBook",
    route(
      { method: "POST", path: "/v1/books", auth: "user", status: 201, summary: "Add", body, response: Book },
      async () => ({ id: "", title: "" }),
    ),
  );
const deleteBook = named(
  "deleteBook",
  route(
    {
      ...{ method: "DELETE", path: "/v1/books/{bookId}", auth: "admin", single: true, summary: "Delete", params },
      ...{ response: noContent, errors: ["book-not-found"] },
    },
    async () => undefined,
  ),
);

/** What the description has of an operation. */
function describe1(each: NamedRoute) {
  const { paths, components } = describeApi([each], "1.0.0");
  const operation = paths[each.route.path]?.[each.route.method.toLowerCase()];
  if (!operation) throw new Error("It is not described.");
  return { operation, components };
}

/** The codes of the problems that an answer may be, by status. */
function problemsOf(each: NamedRoute): Record<string, string[]> {
  const { operation, components } = describe1(each);
  const all = Object.entries(operation.responses).map(([status, found]) => {
    const response = "$ref" in found ? components.responses[found.$ref.split("/").at(-1) ?? ""] : found;
    return [status, Object.keys(response?.content?.["application/problem+json"]?.examples ?? {})] as const;
  });
  return Object.fromEntries(all.filter(([, codes]) => codes.length > 0));
}

describe("an operation is described with", () => {
  it("its events and the answer that nothing more will come, where it streams", () => {
    const watchBook = streamRoute(
      { method: "GET", path: "/v1/books/{bookId}/events", auth: "user", summary: "Watch", params, response: Book },
      async () => undefined,
    );
    const { responses } = describe1(named("watchBook", watchBook)).operation;
    const contents = ["200", "204"].map((status) => {
      const response = responses[status];
      return response && "content" in response ? Object.keys(response.content ?? {}) : [];
    });
    expect(contents).toEqual([["text/event-stream"], []]);
    expect(responses).toHaveProperty("204");
  });

  it("the headers that what it does makes it take", () => {
    const headersOf = (each: NamedRoute) =>
      (describe1(each).operation.parameters ?? []).flatMap((one) => ("$ref" in one ? one.$ref.split("/").at(-1) : []));
    expect(headersOf(getBook)).toEqual(["IfNoneMatch"]);
    expect(headersOf(addBook(Book))).toEqual(["IdempotencyKey"]);
    expect(headersOf(deleteBook)).toEqual(["IfMatch"]);
  });

  it("every problem that its access and its inputs imply, and its own", () => {
    const signedIn = { 401: ["not-signed-in", "token-invalid"], 429: ["too-many-requests"] };
    const ours = { 500: ["internal-error"], 503: ["unavailable"], 504: ["timed-out"] };
    expect(problemsOf(getBook)).toEqual({ ...signedIn, ...ours, 403: ["account-locked"], 422: ["invalid-request"] });
    expect(problemsOf(addBook(Book))).toEqual({
      ...{ ...signedIn, ...ours, 400: ["malformed-body"], 403: ["account-locked"], 409: ["request-in-progress"] },
      ...{ 413: ["body-too-large"], 415: ["media-type-unsupported"] },
      422: ["idempotency-key-reused", "invalid-request"],
    });
    expect(problemsOf(deleteBook)).toEqual({
      ...{ ...signedIn, ...ours, 403: ["account-locked", "admins-only"], 404: ["book-not-found"] },
      ...{ 412: ["precondition-failed"], 422: ["invalid-request"] },
    });
  });

  it("the answer that goes well, its headers and, where it may be unchanged, that", () => {
    const { responses } = describe1(getBook).operation;
    const { responses: created } = describe1(addBook(Book)).operation;
    expect(responses).toMatchObject({ 200: { headers: { ETag: {}, RateLimit: {}, "x-request-id": {} } }, 304: {} });
    expect(created).toMatchObject({ 201: { headers: { Location: {} } } });
    expect(describe1(deleteBook).operation.responses[204]).not.toHaveProperty("content");
  });
});

describe("a schema", () => {
  it("that is sent in another shape than it is given has a name for each, and so has what holds it", () => {
    const Page = z.strictObject({ size: z.int().default(20) }).meta({ id: "Page" });
    const Shelf = z.strictObject({ page: Page }).meta({ id: "Shelf" });
    const each = named(
      "putShelf",
      route(
        { method: "PUT", path: "/v1/shelf", auth: "user", summary: "Put", body: Shelf, response: Shelf },
        async () => ({ page: {} }),
      ),
    );
    const { schemas } = describe1(each).components;
    expect(Object.keys(schemas)).toEqual(["Page", "PageInput", "Problem", "Shelf", "ShelfInput"]);
    expect([schemas.Page?.required, schemas.PageInput?.required]).toEqual([["size"], undefined]);
    expect(schemas.ShelfInput?.properties).toEqual({ page: { $ref: "#/components/schemas/PageInput" } });
  });

  it("is refused where another one has its name", () => {
    const Other = z.strictObject({ pages: z.int() }).meta({ id: "Book" });
    expect(() => describeApi([getBook, addBook(Other)], "1.0.0")).toThrow("Two schemas of the API are called Book.");
  });

  it("gives its own example, or one that is made to fit it", () => {
    const body = z.strictObject({
      title: z.string().meta({ examples: ["Emma"] }),
      language: z.string().min(10).max(12),
      pages: z.int().min(7),
      kind: z.enum(["novel", "play"]),
      tags: z.array(z.string().max(3)).min(2),
      note: z.string().nullish(),
      extent: z.union([z.strictObject({ lines: z.int().positive() }), z.null()]),
    });
    const content = describe1(addBook(body)).operation.requestBody?.content["application/json"];
    expect(content?.example).toEqual({
      ...{ title: "Emma", language: "language..", pages: 7, kind: "novel", tags: ["tag", "tag"], extent: { lines: 1 } },
    });
    expect(body.safeParse(content?.example).success).toBe(true);
  });
});

describe("the description", () => {
  it("is the same in whatever order the routes come", () => {
    const routes = [getBook, addBook(Book), deleteBook];
    expect(writeDocument(describeApi(routes.toReversed(), "1.0.0"))).toBe(writeDocument(describeApi(routes, "1.0.0")));
  });

  it("has no two operations of one name", () => {
    expect(() => describeApi([getBook, { ...deleteBook, name: "getBook" }], "1.0.0")).toThrow("called getBook");
  });
});
