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
  const { contentType = "application/json", method, otherStatus, response, single } = route;
  const common = ["x-request-id", ...(isMetered(route) ? ["RateLimit", "RateLimit-Policy"] : [])];
  const etagAt = (status: number) => (single === true && status === 200 ? ["ETag"] : []);
  const success = (status: number): ApiResponse => ({
    description: SUCCESSES[status] ?? "Done.",
    headers: referToHeaders(...common, ...etagAt(status), ...([201, 202, 303].includes(status) ? ["Location"] : [])),
    ...(response === noContent || status === 204
      ? {}
      : { content: { [contentType.replace(/;.*/, "")]: mediaType(response, "output", schemas) } }),
  });
  const statuses = [successStatus(route), ...(otherStatus === undefined ? [] : [otherStatus])];
  const described = Object.fromEntries(statuses.map((status) => [status, success(status)]));
  if (!(single && method === "GET")) return described;
  const unchanged = { description: "Still the same.", headers: referToHeaders(...common, ...etagAt(200)) };
  return { ...described, 304: unchanged };
}

function mediaType(schema: z.ZodType, direction: Direction, schemas: SchemaCollection): MediaType {
  const described = schemas.describe(schema, direction);
  return { schema: described, example: exampleOf(described, schemas.named) };
}
