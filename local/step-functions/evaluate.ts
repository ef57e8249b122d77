import { createHash, randomUUID } from "node:crypto";
import jsonata from "jsonata";
import { StatesError } from "./states-error.ts";

/** What an expression can see: `$states` and the variables that were assigned. */
export interface Scope {
  readonly states: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const compiled = new Map<string, jsonata.Expression>();

function compile(expression: string): jsonata.Expression {
  let known = compiled.get(expression);
  if (!known) {
    known = jsonata(expression.slice(2, -2));
    compiled.set(expression, known);
  }
  return known;
}

export function isExpression(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("{%") && value.endsWith("%}");
}

/** What is wrong with an expression before it is ever evaluated. */
export function checkExpression(expression: string): string[] {
  if (/\$eval\s*\(/.test(expression)) return [`$eval is not there: ${expression}`];
  try {
    compile(expression);
    return [];
  } catch (thrown) {
    return [`${expression} is no JSONata: ${messageOf(thrown)}`];
  }
}

/**
 * Fills a template: strings `{% … %}` are evaluated, objects and lists are filled member by member, anything else is
 * as it is.
 *
 * @throws StatesError `States.QueryEvaluationError` when an expression fails or gives nothing.
 */
export async function evaluate(template: unknown, scope: Scope): Promise<unknown> {
  if (isExpression(template)) return evaluateExpression(template, scope);
  if (Array.isArray(template)) return Promise.all(template.map((member) => evaluate(member, scope)));
  if (template !== null && typeof template === "object") {
    const filled: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(template)) filled[key] = await evaluate(member, scope);
    return filled;
  }
  return template;
}

/**
 * A number from a literal or an expression.
 *
 * @throws StatesError `States.QueryEvaluationError` for anything else, and for one below 0.
 */
export async function evaluateNumber(template: unknown, scope: Scope, what: string): Promise<number> {
  const value = await evaluate(template, scope);
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
  throw new StatesError("States.QueryEvaluationError", `${what} is no number from 0 on: ${JSON.stringify(value)}`);
}

async function evaluateExpression(expression: string, scope: Scope): Promise<unknown> {
  let result: unknown;
  try {
    const bindings = { ...FUNCTIONS, ...scope.variables, states: scope.states };
    result = await compile(expression).evaluate(undefined, bindings);
  } catch (thrown) {
    throw new StatesError("States.QueryEvaluationError", `The expression '${expression}' failed: ${messageOf(thrown)}`);
  }
  if (result === undefined || typeof result === "function") {
    throw new StatesError("States.QueryEvaluationError", `The expression '${expression}' gave nothing.`);
  }
  // JSONata marks its sequences with extra properties; a round trip leaves plain JSON.
  return result !== null && typeof result === "object" ? JSON.parse(JSON.stringify(result)) : result;
}

function messageOf(thrown: unknown): string {
  return thrown !== null && typeof thrown === "object" && "message" in thrown ? String(thrown.message) : String(thrown);
}

const HASHES: Readonly<Record<string, string>> = {
  MD5: "md5",
  "SHA-1": "sha1",
  "SHA-256": "sha256",
  "SHA-384": "sha384",
  "SHA-512": "sha512",
};

/** The functions that Step Functions adds to JSONata. */
const FUNCTIONS = {
  uuid: () => randomUUID(),
  parse: (text: string) => JSON.parse(text),
  hash: (text: string, algorithm = "SHA-256") => {
    const name = HASHES[algorithm];
    if (!name) throw new RangeError(`$hash does not know ${algorithm}`);
    return createHash(name).update(text).digest("hex");
  },
  partition: (value: unknown, size: number) => {
    if (!(size > 0)) throw new RangeError("$partition needs a size above 0");
    // JSONata takes a list of one for its member.
    const list = Array.isArray(value) ? value : [value];
    return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
      list.slice(index * size, (index + 1) * size),
    );
  },
  range: (from: number, to: number, step = 1) => {
    if (step === 0) throw new RangeError("$range needs a step other than 0");
    const length = Math.max(0, Math.floor((to - from) / step) + 1);
    if (length > 1000) throw new RangeError("$range gives at most 1,000 numbers");
    return Array.from({ length }, (_, index) => from + index * step);
  },
  random: (seed?: number) => (seed === undefined ? Math.random() : seeded(seed)),
};

/** The same number in [0, 1) for the same seed (mulberry32). */
function seeded(seed: number): number {
  let state = (seed + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), 1 | state);
  state = (state + Math.imul(state ^ (state >>> 7), 61 | state)) ^ state;
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
}
