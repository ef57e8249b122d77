import type * as z from "zod";
import { isMetered, noContent, type Route, successStatus } from "../route.ts";
import type { ApiResponse, MediaType, Operation } from "./document.ts";
import { exampleOf } from "./examples.ts";
import { parametersOf, referToHeaders } from "./parameters.ts";
import type { Direction, SchemaCollection } from "./schemas.ts";

/** A route with the name that clients call it by, and the domain that it belongs to. */
export interface NamedRoute {
  /** `getBook`: what the route is called in the code. */
  readonly name: string;
  readonly domain: string;
  readonly route: Route;
}

const SUCCESSES: Readonly<Record<number, string>> = {
  200: "Done.",
  201: "Created.",
  202: "Accepted: it is being made.",
  204: "Done. There is nothing to tell.",
  303: "To be found elsewhere.",
};

/** Describes one operation, but for what it answers when it goes wrong. */
export function describeOperation({ name, domain, route }: NamedRoute, schemas: SchemaCollection): Operation {
  const { auth, body, summary, description } = route;
  const parameters = parametersOf(route, schemas);
  return {
    operationId: name,
    tags: [domain],
    summary,
    ...(description === undefined ? {} : { description }),
    // OpenAPI lets a role be named for any kind of security.
    security: auth === "public" ? [] : [{ bearer: auth === "admin" ? ["admin"] : [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: !body.safeParse(undefined).success,
            content: { "application/json": mediaType(body, "input", schemas) },
          },
        }
      : {}),
    responses: successes(route, schemas),
  };
}

function successes(route: Route, schemas: SchemaCollection): Record<string, ApiResponse> {
  const { contentType = "application/json", method, response, single } = route;
  const status = successStatus(route);
  const common = ["x-request-id", ...(isMetered(route) ? ["RateLimit", "RateLimit-Policy"] : [])];
  const etag = single === true && status === 200 ? ["ETag"] : [];
  const location = [201, 202, 303].includes(status) ? ["Location"] : [];
  const success: ApiResponse = {
    description: SUCCESSES[status] ?? "Done.",
    headers: referToHeaders(...common, ...etag, ...location),
    ...(response === noContent
      ? {}
      : { content: { [contentType.replace(/;.*/, "")]: mediaType(response, "output", schemas) } }),
  };
  if (!(single && method === "GET")) return { [status]: success };
  const unchanged = { description: "Still the same.", headers: referToHeaders(...common, ...etag) };
  return { [status]: success, 304: unchanged };
}

function mediaType(schema: z.ZodType, direction: Direction, schemas: SchemaCollection): MediaType {
  const described = schemas.describe(schema, direction);
  return { schema: described, example: exampleOf(described, schemas.named) };
}
