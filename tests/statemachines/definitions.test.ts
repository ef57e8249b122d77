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

/** The errors of the Lambda service itself say nothing of the task, and pass. */
const LAMBDA_RETRIER = {
  ErrorEquals: [
    "Lambda.AWSLambdaException",
    "Lambda.ClientExecutionTimeoutException",
    "Lambda.SdkClientException",
    "Lambda.ServiceException",
    "Lambda.TooManyRequestsException",
    "Lambda.Unknown",
  ],
  IntervalSeconds: 2,
  MaxAttempts: 3,
  BackoffRate: 2,
  JitterStrategy: "FULL",
};
/** An ffmpeg that was ended from outside, for want of memory for example, is given one more chance. */
const FFMPEG_RETRIER = { ErrorEquals: ["ffmpeg-killed"], IntervalSeconds: 1, MaxAttempts: 1 };

interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Resource?: string;
  readonly Arguments?: { readonly FunctionName?: string };
  readonly Next?: string;
  readonly Default?: string;
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

/** Every state with its name, those inside others too. */
function statesOf(flow: Flow): [string, State][] {
  return Object.entries(flow.States).flatMap(([name, state]) => [
    [name, state] as [string, State],
    ...[state.ItemProcessor ?? [], state.Branches ?? []].flat().flatMap(statesOf),
  ]);
}

function catchesAll({ Catch = [] }: State): boolean {
  return Catch.some(({ ErrorEquals }) => ErrorEquals.includes("States.ALL"));
}

/**
 * The last task of a machine that fails: it tells the person why, and there is nobody to tell of its own failure. A
 * Choice after it may find that there is no failure to tell.
 */
function tellsOfFailure(flow: Flow, { Next = "" }: State): boolean {
  const next = flow.States[Next];
  return next?.Type === "Fail" || flow.States[next?.Default ?? ""]?.Type === "Fail";
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

  it("tries every Task again in the same way where the Lambda service itself failed, and nothing else but ffmpeg", () => {
    for (const { name, state } of tasks) {
      const [first, ...others] = state.Retry ?? [];
      expect(first, name).toEqual(LAMBDA_RETRIER);
      expect([[], [FFMPEG_RETRIER]], name).toContainEqual(others);
    }
  });

  it("tells whoever looks at it in the console what each state is for", () => {
    const silent = statesOf(definition).filter(([, { Type, Comment }]) => !Comment && !/^(Succeed|Fail)$/.test(Type));
    expect(silent.map(([name]) => name)).toEqual([]);
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
      expect(Object.keys(Assign ?? {})).toEqual([
        expect.stringMatching(/^(bookId|scriptId|filmId|exportId|deletionId)$/),
      ]);
    }
  });
});
