import * as fc from "fast-check";
import type { NamedRoute } from "#core/http/openapi/operation.ts";
import { collectSchemas } from "#core/http/openapi/schemas.ts";
import { arbitraryOf } from "./arbitrary-of-schema.fixture.ts";
import { hostileBody, hostileText, mutated } from "./hostile.fixture.ts";

/** A request to an operation, whoever asks. */
export interface ArbitraryRequest {
  readonly operation: NamedRoute;
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly isSignedIn: boolean;
  /** From where it comes. */
  readonly place: number;
}

/**
 * Requests made from the schemas of a route: a half as they are to be, and a half with something wrong in address,
 * query, headers or body.
 *
 * @param ids of things that there are, for parameters in an address.
 */
export function requestsTo(operation: NamedRoute, ids: readonly string[]): fc.Arbitrary<ArbitraryRequest> {
  const { params, query, body, path } = operation.route;
  const schemas = collectSchemas();
  const valid = (schema: typeof params) =>
    schema ? arbitraryOf(schemas.describe(schema, "input"), schemas.named) : fc.constant(undefined);
  const hostileFields = fc.dictionary(fc.oneof(fc.constantFrom("limit", "cursor", "q"), hostileText), hostileText, {
    minKeys: 1,
    maxKeys: 3,
  });
  return fc.record({
    operation: fc.constant(operation),
    path: rarely(paths(path, valid(params), hostileText), paths(path, valid(params), fc.constantFrom("", ...ids))),
    query: rarely(fc.oneof(mutated(valid(query)), hostileFields), valid(query)).map(toQuery),
    headers: headers(body !== undefined),
    body: body
      ? rarely(fc.oneof(mutated(valid(body)).map(toJson), hostileBody), valid(body).map(toJson))
      : rarely(hostileBody, fc.constant(undefined)),
    isSignedIn: fc.nat(9).map((n) => n > 0),
    place: fc.nat(65_535),
  });
}

/** One in four is wrong, so that of all that can be wrong there is something in every other request. */
function rarely<Value>(wrong: fc.Arbitrary<Value>, right: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ arbitrary: wrong, weight: 1 }, { arbitrary: right, weight: 3 });
}

/** The address with its parameters as they are to be, or all with another text, mostly encoded as clients do. */
function paths(path: string, params: fc.Arbitrary<unknown>, other: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(params, other, fc.nat(9)).map(([given, text, chance]) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = text || String((given as Record<string, unknown> | undefined)?.[name] ?? "");
      return chance === 0 ? value : encodeURIComponent(value.toWellFormed());
    }),
  );
}

/** Mostly what is asked for, and one header more in one of four requests. */
function headers(hasBody: boolean): fc.Arbitrary<Record<string, string>> {
  const type = hasBody ? { "content-type": "application/json" } : {};
  const known = fc.constantFrom("*", '"abc"', 'W/"x", "y"', "key-1", "Bearer a.b.c", "Bearer ", "Basic YTpi");
  const names = [
    "content-type",
    "idempotency-key",
    "if-match",
    "if-none-match",
    "authorization",
    "user-agent",
    "accept",
  ];
  const more = fc
    .tuple(fc.constantFrom(...names), fc.oneof(hostileText, known))
    .map(([name, text]) => ({ [name]: text }));
  return rarely(more, fc.constant({})).map((others) => ({ ...type, ...others }));
}

function toQuery(value: unknown): Record<string, readonly string[]> {
  if (value === null || typeof value !== "object") return {};
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, [each].flat().map(toText)]));
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : toJson(value);
}

/** Nothing where there is nothing, which is no JSON. */
function toJson(value: unknown): string {
  return JSON.stringify(value) ?? "";
}
