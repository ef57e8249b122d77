import { isCreating, type Route } from "../route.ts";
import type { Header, JsonSchema, Parameter, Reference } from "./document.ts";
import type { SchemaCollection } from "./schemas.ts";

const text = { type: "string" };

/** Headers that many operations take, by the name that they are referred to. */
export const HEADER_PARAMETERS: Readonly<Record<string, Parameter>> = {
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "Any text of your own, such as a UUID, new for each thing to be created. A request that comes again with its key " +
      "within 24 hours creates nothing again and gets the same answer.",
    schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    required: false,
    description: "The `ETag` that it was read with: changes nothing if somebody has changed it since.",
    schema: text,
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    required: false,
    description: "The `ETag` that it was read with: answers 304 without a body if it is still the same.",
    schema: text,
  },
  LastEventId: {
    name: "Last-Event-ID",
    in: "header",
    required: false,
    description: "The `id` of the event that was seen last: answers 204 if it was the last of all.",
    schema: text,
  },
};

/** Headers of answers. */
export const RESPONSE_HEADERS: Readonly<Record<string, Header>> = {
  "x-request-id": { description: "Names this request in our logs. Tell it when something went wrong.", schema: text },
  ETag: { description: "Stands for the resource as it is now. For `If-None-Match` and `If-Match`.", schema: text },
  Location: { description: "Where what was created, or is being made, is found.", schema: text },
  RateLimit: {
    description: 'Requests that are left (`r`) and seconds until all are there again (`t`): `"plan";r=9;t=60`.',
    schema: text,
  },
  "RateLimit-Policy": {
    description: 'Requests (`q`) that your plan has in a window of seconds (`w`): `"plan";q=10;w=60`.',
    schema: text,
  },
  "Retry-After": { description: "Seconds after which it is worth another try.", schema: { type: "integer" } },
  "WWW-Authenticate": { description: "Which kind of token is asked for.", schema: text },
};

/** Headers of an answer, by their names. */
export function referToHeaders(...names: readonly string[]): Record<string, Reference> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** What an operation takes in its path, its query and its headers. */
export function parametersOf(route: Route, schemas: SchemaCollection): (Parameter | Reference)[] {
  const { method, params, query, single } = route;
  const header = (name: string, isTaken: boolean) => (isTaken ? [{ $ref: `#/components/parameters/${name}` }] : []);
  return [
    ...(params ? fieldsOf("path", schemas.describe(params, "input"), schemas) : []),
    ...(query ? fieldsOf("query", schemas.describe(query, "input"), schemas) : []),
    ...header("IdempotencyKey", isCreating(route)),
    ...header("IfNoneMatch", single === true && method === "GET"),
    ...header("LastEventId", route.streams === true),
    ...header("IfMatch", single === true && method !== "GET"),
  ];
}

/** Each field of an object as a parameter. A description stands with the parameter, where readers look for it. */
function fieldsOf(place: "path" | "query", described: JsonSchema, { named }: SchemaCollection): Parameter[] {
  const schema = (typeof described.$ref === "string" && named[described.$ref.split("/").at(-1) ?? ""]) || described;
  const required = (schema.required ?? []) as readonly string[];
  return Object.entries((schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>).map(([name, field]) => {
    const { description, ...rest } = field;
    return {
      name,
      in: place,
      required: place === "path" || required.includes(name),
      ...(typeof description === "string" ? { description } : {}),
      schema: rest,
    };
  });
}
