import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect } from "vitest";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { type EngineOptions, STEP_FUNCTIONS_MIGRATIONS, StepFunctions } from "./engine.ts";
import { readEvents } from "./journal.ts";
import type { Integration } from "./line.ts";

export const INVOKE = "arn:aws:states:::lambda:invoke";

export type States = Readonly<Record<string, object>>;
type Lambda = (payload: never) => unknown;

/** A database of its own for the engines of a test file. */
export function withDatabase(): void {
  beforeAll(() => openTestDatabase([STEP_FUNCTIONS_MIGRATIONS]));
  afterAll(closeTestDatabase);
}

/** An engine with the machine `m`, whose Lambdas are functions of the test. A second lasts 10 ms there. */
export function engineFor(
  states: States,
  lambdas: Readonly<Record<string, Lambda>> = {},
  more: Partial<EngineOptions> & { readonly timeoutSeconds?: number } = {},
): StepFunctions {
  const { timeoutSeconds, ...options } = more;
  const invoke: Integration = async (args, call) => {
    const { FunctionName, Payload } = args as { FunctionName: string; Payload?: object };
    const lambda = lambdas[FunctionName];
    if (!lambda) throw new Error(`There is no Lambda ${FunctionName}.`);
    return { StatusCode: 200, Payload: await lambda({ ...Payload, token: call.token } as never) };
  };
  const definition = machine(states, timeoutSeconds === undefined ? {} : { TimeoutSeconds: timeoutSeconds });
  return new StepFunctions({
    timeScale: 0.01,
    ...options,
    machines: { m: { definition, substitutions: {} }, ...options.machines },
    integrations: { [INVOKE]: invoke, ...options.integrations },
  });
}

/** A machine that starts with the first of its states. */
export function machine(states: States, more: object = {}) {
  return { QueryLanguage: "JSONata", StartAt: Object.keys(states)[0], States: states, ...more };
}

/** A flow below a Map or a Parallel that starts with the first of its states. */
export function flow(states: States, more: object = {}) {
  return { StartAt: Object.keys(states)[0], States: states, ...more };
}

/** A Task that calls the Lambda `name` with the state's input and gives what it answers. */
export function invoke(name: string, more: object = {}) {
  return {
    Type: "Task",
    Resource: INVOKE,
    Arguments: { FunctionName: name, Payload: "{% $states.input %}" },
    Output: "{% $states.result.Payload %}",
    ...more,
  };
}

/** Runs the machine `m` to its end. */
export async function run(engine: StepFunctions, input: unknown = {}) {
  const { arn } = await engine.start("m", input, randomUUID());
  return { arn, ...(await endOf(engine, arn)) };
}

/** How an execution ended, its output as a value. */
export async function endOf(engine: StepFunctions, arn: string) {
  const end = await engine.ended(arn);
  return { ...end, output: end.output === null ? null : JSON.parse(end.output) };
}

/** Types of the events in an execution's history, in order. */
export async function eventTypes(arn: string): Promise<string[]> {
  return (await readEvents({ arn, offset: 0, limit: 1000, reverse: false })).map(({ type }) => type);
}

/** An error as a Lambda throws it: its name is what Retry and Catch match. */
export function failure(name: string, message = name): Error {
  return Object.assign(new Error(message), { name });
}

/** What becomes true soon: asked again and again, as long as a busy machine may take. */
export function soon<Answer>(ask: () => Answer) {
  return expect.poll(ask, { timeout: 20_000, interval: 10 });
}
