import { describe, expect, it } from "vitest";
import * as z from "zod";
import { Problem } from "./errors.ts";
import { type RawRequest, readInputs } from "./read-inputs.ts";
import { route } from "./route.ts";

const things = route(
  {
    method: "POST",
    path: "/v1/shelves/{shelfId}/things",
    auth: "public",
    summary: "Makes a thing",
    params: z.strictObject({ shelfId: z.uuid() }),
    query: z.strictObject({ limit: z.coerce.number().int().max(10).default(5), tag: z.array(z.string()).optional() }),
    body: z.strictObject({ name: z.string().min(1), about: z.unknown().optional() }),
    response: z.strictObject({}),
  },
  async () => ({}),
);

const shelfId = "00000000-0000-4000-8000-00000000000a";
const json = { "content-type": "application/json; charset=utf-8" };
const raw = (body: string | undefined, change: Partial<RawRequest> = {}): RawRequest => ({
  ...{ params: { shelfId }, query: {}, headers: json, body },
  ...change,
});

function refusal(request: RawRequest): Problem {
  try {
    readInputs(things, request);
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error("It was taken.");
}

describe("the inputs of a request", () => {
  it("are what the schemas make of them", () => {
    const query = { limit: ["7"], tag: ["a", "b"] };
    expect(readInputs(things, raw('{"name":"Ä"}', { query }))).toEqual({
      params: { shelfId },
      query: { limit: 7, tag: ["a", "b"] },
      body: { name: "Ä" },
    });
  });

  it("are refused all at once, each field with its reason", () => {
    const { code, status, fields } = refusal(
      raw('{"name":"","colour":"red"}', { params: { shelfId: "x" }, query: { limit: ["11"], page: ["2"] } }),
    );
    expect([code, status]).toEqual(["invalid-request", 422]);
    expect(fields.map(({ field }) => field).toSorted()).toEqual([
      ...["body.colour", "body.name", "path.shelfId", "query.limit", "query.page"],
    ]);
    expect(fields.find(({ field }) => field === "body.colour")?.reason).toBe("is not known here");
  });

  it.each([
    ["no body", undefined, "body is missing"],
    ["a field that is missing", "{}", "body.name is missing"],
    ["NUL", '{"name":"a\\u0000b"}', "body.name contains the character NUL"],
    ["half of a surrogate pair", '{"name":"\\ud83d"}', "body.name contains half of a surrogate pair"],
    ["NUL where anything goes", '{"name":"a","about":{"b":["\\u0000"]}}', "body.about.b.0 contains the character NUL"],
    ["deep nesting", `{"name":"a","about":${"[".repeat(5000)}${"]".repeat(5000)}}`, "is nested more than 32 deep"],
  ])("are refused with %s", (_, body, sentence) => {
    expect(refusal(raw(body)).message).toContain(sentence);
  });

  it.each([
    ["malformed JSON", raw('{"name":'), "malformed-body", 400],
    ["another type", raw("name=a", { headers: { "content-type": "text/plain" } }), "media-type-unsupported", 415],
    ["no type", raw('{"name":"a"}', { headers: {} }), "media-type-unsupported", 415],
    ["a huge body", raw(`{"name":"${"a".repeat(1_100_000)}"}`), "body-too-large", 413],
  ])("are refused with %s", (_, request, code, status) => {
    expect(refusal(request)).toMatchObject({ code, status });
  });

  it("tell where JSON breaks, and not what was around it", () => {
    expect(refusal(raw('{"name":"secret" "x"}')).message).toBe(
      "The body of the request is no JSON: it breaks at character 17.",
    );
  });

  it("tell of many faults in a sentence that stays short", () => {
    const unknown = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`field${n}`, 1]));
    const { message, fields } = refusal(raw(JSON.stringify({ name: "a", ...unknown })));
    expect(message.length).toBeLessThan(400);
    expect(fields.length).toBeLessThanOrEqual(50);
  });
});
