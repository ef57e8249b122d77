import * as z from "zod";
import { type FieldFault, problem } from "./errors.ts";
import { invalidRequest } from "./invalid-request.ts";
import type { Route } from "./route.ts";

/** A request before anything of it was looked at. Names of headers in lower case. */
export interface RawRequest {
  readonly params: Readonly<Record<string, string>>;
  /** All values of each name. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface Inputs {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

const NO_QUERY = z.strictObject({});

/** Far above what any operation takes: files go to the store and not through here. */
const LARGEST_BODY = 1024 * 1024;
const DEEPEST_BODY = 32;

/**
 * Parses what a request brings by the schemas of its route.
 *
 * @throws `invalid-request` with each field and what is wrong with it; `malformed-body`, `body-too-large`,
 *   `media-type-unsupported`.
 */
export function readInputs(route: Route, raw: RawRequest): Inputs {
  const faults: FieldFault[] = [];
  const parse = (name: string, schema: z.ZodType | undefined, value: unknown): unknown => {
    if (!schema) return undefined;
    const unstorable = findUnstorable(value, name);
    if (unstorable) {
      faults.push(unstorable);
      return undefined;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    faults.push(...faultsOf(name, parsed.error));
    return undefined;
  };
  const inputs = {
    params: parse("path", route.params, raw.params),
    query: parse("query", route.query ?? NO_QUERY, flatten(raw.query)),
    body: parse("body", route.body, route.body && readBody(raw)),
  };
  if (faults.length === 0) return inputs;
  throw invalidRequest(faults);
}

/** A name with one value is that value, one with several the list of them. */
function flatten(query: RawRequest["query"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}

function readBody({ headers, body }: RawRequest): unknown {
  if (body === undefined || body === "") return undefined;
  if (Buffer.byteLength(body) > LARGEST_BODY) throw problem("body-too-large", { limit: "1 MB" });
  const type = headers["content-type"] ?? "";
  if (!/^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(type)) {
    throw problem("media-type-unsupported", { expected: "application/json" });
  }
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw problem("malformed-body", { reason: whereItBreaks(cause) }, { cause });
  }
}

/** V8 tells the position; the text around it, which it tells too, is the client's own and may be long. */
function whereItBreaks(cause: unknown): string {
  const position = cause instanceof Error && /at position (\d+)/.exec(cause.message)?.[1];
  return position ? `it breaks at character ${position}` : "it ends too early";
}

/**
 * Finds text that a database cannot keep, NUL and halves of surrogate pairs, and nesting that nothing of ours has, even
 * where a schema would take anything.
 */
function findUnstorable(value: unknown, name: string, depth = 0): FieldFault | undefined {
  if (typeof value === "string") {
    if (value.includes("\0")) return { field: name, reason: "contains the character NUL" };
    return value.isWellFormed() ? undefined : { field: name, reason: "contains half of a surrogate pair" };
  }
  if (value === null || typeof value !== "object") return undefined;
  if (depth >= DEEPEST_BODY) return { field: name, reason: `is nested more than ${DEEPEST_BODY} deep` };
  for (const [key, each] of Object.entries(value)) {
    const fault = findUnstorable(key, name) ?? findUnstorable(each, `${name}.${key}`, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}

function faultsOf(name: string, { issues }: z.ZodError): FieldFault[] {
  return issues.flatMap((issue) => {
    const at = [name, ...issue.path.map(String)].join(".");
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: `${at}.${key}`, reason: "is not known here" }));
    }
    return [{ field: at, reason: reasonOf(issue) }];
  });
}

/** zod's sentence, as the end of one that begins with the field. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.input === undefined) return "is missing";
  const { message } = issue;
  return `is wrong: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
