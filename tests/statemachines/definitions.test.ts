import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { MACHINES } from "#local/cloud.ts";
import { discoverFunctions, functionArn } from "#local/lambda/discover-functions.ts";
import { StepFunctions } from "#local/step-functions/index.ts";

const validate = createRequire(import.meta.url)("asl-validator") as (definition: unknown) => {
  isValid: boolean;
  errorsText(): string;
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const INVOKE = "arn:aws:states:::lambda:invoke";

/** The errors of the Lambda service itself, which say nothing of the task and pass. */
const LAMBDA_ERRORS = [
  "Lambda.AWSLambdaException",
  "Lambda.ClientExecutionTimeoutException",
  "Lambda.SdkClientException",
  "Lambda.ServiceException",
  "Lambda.TooManyRequestsException",
  "Lambda.Unknown",
];

interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly Arguments?: { readonly FunctionName?: string };
  readonly Next?: string;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly Catch?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly Next: string;
    readonly Assign?: object;
  }[];
  readonly ItemProcessor?: Flow;
  readonly Branches?: readonly Flow[];
}
interface Flow {
  readonly States: Readonly<Record<string, State>>;
}

const read = (machine: string) => JSON.parse(readFileSync(join(root, "statemachines", `${machine}.asl.json`), "utf8"));

/** Every Task with the flow it is in, and whether a Catch of a state around it covers it. */
function tasksOf(flow: Flow, covered = false): { name: string; state: State; flow: Flow; covered: boolean }[] {
  return Object.entries(flow.States).flatMap(([name, state]) => {
    if (state.Type === "Task") return [{ name, state, flow, covered }];
    const within = covered || catchesAll(state);
    return [state.ItemProcessor ?? [], state.Branches ?? []].flat().flatMap((below) => tasksOf(below, within));
  });
}

function catchesAll({ Catch = [] }: State): boolean {
  return Catch.some(({ ErrorEquals }) => ErrorEquals.includes("States.ALL"));
}

/** The last task of a machine that fails: it tells the person why, and there is nobody to tell of its own failure. */
function tellsOfFailure(flow: Flow, { Next = "" }: State): boolean {
  return flow.States[Next]?.Type === "Fail";
}

it("are the machines of the cloud on one machine, all of them", () => {
  const files = readdirSync(join(root, "statemachines"));
  expect(files.sort()).toEqual([...MACHINES].map((machine) => `${machine}.asl.json`).sort());
});

describe.each(MACHINES)("%s", (machine) => {
  const definition = read(machine);
  const functions = discoverFunctions(join(root, "functions/pipeline"), machine);
  const tasks = tasksOf(definition);

  it("is in order by the validator of the States Language", () => {
    const result = validate(definition);
    expect(result.isValid ? "" : result.errorsText()).toBe("");
  });

  it("is loaded by the local engine, every placeholder filled by a function of its folder", () => {
    const substitutions = Object.fromEntries(
      functions.map(({ placeholder, functionName }) => [placeholder, functionArn(functionName)]),
    );
    const engine = new StepFunctions({
      machines: { [machine]: { definition, substitutions } },
      integrations: { [INVOKE]: async () => ({}) },
    });
    expect(JSON.stringify(engine.machines.get(machine))).not.toContain("${");
  });

  it("uses every function of its folder", () => {
    const used = tasks.map(({ state }) => state.Arguments?.FunctionName?.slice(2, -1));
    expect(functions.map(({ placeholder }) => placeholder).filter((name) => !used.includes(name))).toEqual([]);
  });

  it("tries a Task again where the Lambda service itself failed", () => {
    const without = tasks.filter(
      ({ state: { Retry = [] } }) =>
        !LAMBDA_ERRORS.every((error) => Retry.some(({ ErrorEquals }) => ErrorEquals.includes(error))),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it("leaves no failure untold: every Task is caught, or lies where a Catch covers it", () => {
    const untold = tasks.filter(
      ({ state, flow, covered }) => !covered && !catchesAll(state) && !tellsOfFailure(flow, state),
    );
    // Before the first task of an ingest there is no book that a reason could be kept on.
    expect(untold.map(({ name }) => name)).toEqual(machine === "ingest-book" ? ["InspectBook"] : []);
  });

  it("has the names at hand that a Catch of its first task leads to", () => {
    const first: State = definition.States[definition.StartAt];
    for (const { Assign } of first.Catch ?? []) {
      expect(Object.keys(Assign ?? {})).toEqual([expect.stringMatching(/^(bookId|scriptId|filmId)$/)]);
    }
  });
});
