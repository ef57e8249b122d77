import type { ProblemCode } from "../errors.ts";
import { ProblemDetails } from "../problem-details.ts";
import type { ApiResponse, OpenApiDocument, Operation } from "./document.ts";
import { errorResponses, PROBLEMS_ANYWHERE, problemExample, problemsOf } from "./error-responses.ts";
import { INTRODUCTION, SERVERS, TAGS } from "./introduction.ts";
import { describeOperation, type NamedRoute } from "./operation.ts";
import { HEADER_PARAMETERS, RESPONSE_HEADERS } from "./parameters.ts";
import { collectSchemas } from "./schemas.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Describes the API by its routes in OpenAPI 3.1. The same routes give the same text, in whatever order they come.
 *
 * @param version of the API, as `package.json` has it.
 * @throws Error where two operations, or two schemas of different shape, have one name.
 */
export function describeApi(routes: readonly NamedRoute[], version: string): OpenApiDocument {
  const schemas = collectSchemas();
  schemas.describe(ProblemDetails, "output");
  const responses: Record<string, ApiResponse> = {};
  const codes = new Set<ProblemCode>(PROBLEMS_ANYWHERE);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const each of routes.toSorted(byAddress)) {
    const described = describeOperation(each, schemas);
    const errors = errorResponses(each.route).map(({ status, response, name }) => {
      if (!name) return [status, response] as const;
      responses[name] = response;
      return [status, { $ref: `#/components/responses/${name}` }] as const;
    });
    for (const code of problemsOf(each.route)) codes.add(code);
    paths[each.route.path] = {
      ...paths[each.route.path],
      [each.route.method.toLowerCase()]: {
        ...described,
        responses: { ...described.responses, ...Object.fromEntries(errors) },
      },
    };
  }
  requireUnique(routes.map(({ name }) => name));
  return {
    openapi: "3.1.1",
    info: {
      title: "Litink",
      version,
      summary: "Turns books into films.",
      description: INTRODUCTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: SERVERS,
    tags: tagsOf(new Set(routes.map(({ domain }) => domain))),
    paths,
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas: sorted(schemas.named),
      parameters: HEADER_PARAMETERS,
      headers: RESPONSE_HEADERS,
      responses: sorted(responses),
      examples: Object.fromEntries([...codes].toSorted().map((code) => [code, problemExample(code)])),
    },
  };
}

/** The text of a document as it is committed and served. */
export function writeDocument(document: OpenApiDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function byAddress({ route: a }: NamedRoute, { route: b }: NamedRoute): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return METHODS.indexOf(a.method) - METHODS.indexOf(b.method);
}

function tagsOf(domains: ReadonlySet<string>): OpenApiDocument["tags"] {
  const known = TAGS.filter(({ name }) => domains.has(name));
  const others = [...domains].filter((domain) => !TAGS.some(({ name }) => name === domain));
  return [...known, ...others.toSorted().map((name) => ({ name }))];
}

function requireUnique(names: readonly string[]): void {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`Several operations of the API are called ${twice.join(", ")}.`);
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
