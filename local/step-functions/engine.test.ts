import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, migrate } from "#core/db/index.ts";
import { STEP_FUNCTIONS_MIGRATIONS, StepFunctions } from "./engine.ts";
import { readEvents } from "./journal.ts";
import type { Integration } from "./line.ts";
import { StatesError } from "./states-error.ts";

const INVOKE = "arn:aws:states:::lambda:invoke";

beforeAll(async () => {
  process.env.DATABASE_URL = "pglite://memory";
  await migrate([STEP_FUNCTIONS_MIGRATIONS]);
});
afterAll(closeDatabase);

type Lambda = (payload: never) => unknown;

/** An engine with one machine whose Lambdas are functions of the test. */
function engineFor(
  states: Record<string, unknown>,
  lambdas: Record<string, Lambda> = {},
  more: Record<string, Integration> = {},
) {
  const [StartAt] = Object.keys(states);
  const invoke: Integration = async (args, call) => {
    const { FunctionName, Payload } = args as { FunctionName: string; Payload: never };
    const lambda = lambdas[FunctionName];
    if (!lambda) throw new Error(`no lambda ${FunctionName}`);
    return { StatusCode: 200, Payload: await lambda({ ...(Payload as object), token: call.token } as never) };
  };
  return new StepFunctions({
    machines: { m: { definition: { QueryLanguage: "JSONata", StartAt, States: states }, substitutions: {} } },
    integrations: { [INVOKE]: invoke, [`${INVOKE}.waitForTaskToken`]: invoke, ...more },
    timeScale: 0.01,
  });
}

async function run(engine: StepFunctions, input: unknown = {}) {
  const { arn } = await engine.start("m", input, randomUUID());
  const end = await engine.ended(arn);
  return { arn, ...end, output: end.output === null ? null : JSON.parse(end.output) };
}

const invoke = (name: string, more: object = {}) => ({
  Type: "Task",
  Resource: INVOKE,
  Arguments: { FunctionName: name, Payload: "{% $states.input %}" },
  Output: "{% $states.result.Payload %}",
  ...more,
});

describe("a state machine", () => {
  it("passes, assigns, chooses and succeeds", async () => {
    const engine = engineFor({
      A: {
        Type: "Pass",
        Assign: { n: "{% $states.input.n * 2 %}" },
        Output: { twice: "{% $states.input.n * 2 %}" },
        Next: "B",
      },
      B: { Type: "Choice", Choices: [{ Condition: "{% $n > 10 %}", Next: "Big" }], Default: "Small" },
      Big: { Type: "Succeed", Output: { size: "big", n: "{% $n %}" } },
      Small: { Type: "Succeed", Output: { size: "small", n: "{% $states.input.twice %}" } },
    });
    expect((await run(engine, { n: 6 })).output).toEqual({ size: "big", n: 12 });
    expect((await run(engine, { n: 2 })).output).toEqual({ size: "small", n: 4 });
  });

  it("knows the functions that AWS adds to JSONata", async () => {
    const engine = engineFor({
      A: {
        Type: "Pass",
        End: true,
        Output: {
          parts: "{% $partition([1,2,3,4,5], 2) %}",
          range: "{% $range(1, 9, 2) %}",
          hash: "{% $hash('abc', 'SHA-256') %}",
          parsed: "{% $parse('{\"a\":1}').a %}",
          same: "{% $random(7) = $random(7) %}",
        },
      },
    });
    expect((await run(engine)).output).toEqual({
      parts: [[1, 2], [3, 4], [5]],
      range: [1, 3, 5, 7, 9],
      hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      parsed: 1,
      same: true,
    });
  });

  it("retries with backoff as often as it may, then goes where the Catch leads", async () => {
    let tries = 0;
    const fail = () => {
      tries += 1;
      throw Object.assign(new Error("not today"), { name: "Busy" });
    };
    const engine = engineFor(
      {
        A: invoke("fail", {
          Retry: [
            { ErrorEquals: ["Busy"], IntervalSeconds: 1, MaxAttempts: 2, BackoffRate: 2, JitterStrategy: "FULL" },
          ],
          Catch: [{ ErrorEquals: ["States.ALL"], Output: "{% $states.errorOutput %}", Next: "Caught" }],
          End: true,
        }),
        Caught: { Type: "Pass", End: true },
      },
      { fail },
    );
    const { output } = await run(engine);
    expect(tries).toBe(3);
    expect(output).toEqual({ Error: "Busy", Cause: JSON.stringify({ errorType: "Busy", errorMessage: "not today" }) });
  });

  it("runs a Map with bounded concurrency, in order, seeing outer variables", async () => {
    let now = 0;
    let most = 0;
    const work = async ({ v }: { v: number }) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return v * 10;
    };
    const engine = engineFor(
      {
        A: { Type: "Pass", Assign: { plus: 1 }, Next: "M" },
        M: {
          Type: "Map",
          Items: "{% $states.input.list %}",
          MaxConcurrency: 3,
          ItemSelector: {
            v: "{% $states.context.Map.Item.Value + $plus %}",
            i: "{% $states.context.Map.Item.Index %}",
          },
          ItemProcessor: { StartAt: "W", States: { W: invoke("work", { End: true }) } },
          End: true,
        },
      },
      { work },
    );
    expect((await run(engine, { list: [1, 2, 3, 4, 5, 6, 7] })).output).toEqual([20, 30, 40, 50, 60, 70, 80]);
    expect(most).toBe(3);
  });

  it("stops the siblings when a branch of a Parallel fails", async () => {
    let finished = false;
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      finished = true;
      return {};
    };
    const bad = () => {
      throw Object.assign(new Error("no"), { name: "Bad" });
    };
    const engine = engineFor(
      {
        P: {
          Type: "Parallel",
          Branches: [
            { StartAt: "S", States: { S: invoke("slow", { Next: "T" }), T: invoke("slow", { End: true }) } },
            { StartAt: "B", States: { B: invoke("bad", { End: true }) } },
          ],
          End: true,
        },
      },
      { slow, bad },
    );
    const end = await run(engine);
    expect(end).toMatchObject({ status: "FAILED", error: "Bad" });
    expect(finished).toBe(false);
  });

  it("times a task out, and a machine's own Fail names its error", async () => {
    const engine = engineFor(
      {
        A: invoke("never", {
          TimeoutSeconds: 2,
          Catch: [{ ErrorEquals: ["States.Timeout"], Next: "F" }],
          End: true,
        }),
        F: { Type: "Fail", Error: "Late", Cause: "{% 'by ' & 'far' %}" },
      },
      { never: () => new Promise(() => {}) },
    );
    expect(await run(engine)).toMatchObject({ status: "FAILED", error: "Late", cause: "by far" });
  });

  it("waits for a task token inside a Map, each with its own, and fails without a heartbeat", async () => {
    const tokens: string[] = [];
    const submit = ({ token }: { token: string }) => void tokens.push(token);
    const engine = engineFor(
      {
        M: {
          Type: "Map",
          Items: [1, 2],
          ItemProcessor: {
            StartAt: "W",
            States: {
              W: {
                Type: "Task",
                Resource: `${INVOKE}.waitForTaskToken`,
                Arguments: { FunctionName: "submit", Payload: { t: "{% $states.context.Task.Token %}" } },
                End: true,
              },
            },
          },
          End: true,
        },
      },
      { submit },
    );
    const { arn } = await engine.start("m", {}, randomUUID());
    await expect.poll(() => tokens.length).toBe(2);
    engine.reportTask(tokens[1] ?? "", (task) => task.succeed("second"));
    engine.reportTask(tokens[0] ?? "", (task) => task.succeed("first"));
    expect(JSON.parse((await engine.ended(arn)).output ?? "")).toEqual(["first", "second"]);
    expect(() => engine.reportTask("nonsense", (task) => task.beat())).toThrow(StatesError);

    const silent = engineFor(
      {
        W: {
          Type: "Task",
          Resource: `${INVOKE}.waitForTaskToken`,
          HeartbeatSeconds: 3,
          Arguments: { FunctionName: "submit" },
          End: true,
        },
      },
      { submit },
    );
    expect(await run(silent)).toMatchObject({ status: "FAILED", error: "States.HeartbeatTimeout" });
  });

  it("tolerates failures in a distributed Map, batches its items and writes its results", async () => {
    const engine = new StepFunctions({
      machines: {
        m: {
          substitutions: {},
          definition: {
            QueryLanguage: "JSONata",
            StartAt: "M",
            States: {
              M: {
                Type: "Map",
                ItemReader: {
                  Resource: "arn:aws:states:::s3:getObject",
                  Arguments: { Key: "list" },
                  ReaderConfig: { InputType: "JSON" },
                },
                ItemBatcher: { MaxItemsPerBatch: 2 },
                ToleratedFailurePercentage: 40,
                ItemProcessor: {
                  ProcessorConfig: { Mode: "DISTRIBUTED", ExecutionType: "STANDARD" },
                  StartAt: "W",
                  States: { W: invoke("sum", { End: true }) },
                },
                ResultWriter: { Resource: "arn:aws:states:::s3:putObject", Arguments: { Prefix: "out" } },
                End: true,
              },
            },
          },
        },
      },
      integrations: {
        [INVOKE]: async (args) => {
          const { Items } = (args as { Payload: { Items: number[] } }).Payload;
          if (Items.includes(3)) throw new Error("three");
          return { Payload: Items.reduce((a, b) => a + b) };
        },
      },
      readItems: async (_, args) => (expect(args).toEqual({ Key: "list" }), [1, 2, 3, 4, 5]),
      writeResults: async (_, args, { succeeded, failed }) => ({ args, succeeded, failed: failed.length }),
    });
    expect((await run(engine)).output).toEqual({ args: { Prefix: "out" }, succeeded: [3, 5], failed: 1 });
  });

  it("refuses data above 256 KiB", async () => {
    const engine = engineFor({ A: invoke("big", { End: true }) }, { big: () => "x".repeat(300_000) });
    expect(await run(engine)).toMatchObject({ status: "FAILED", error: "States.DataLimitExceeded" });
  });

  it("redrives from what failed, and keeps what succeeded", async () => {
    const calls: number[] = [];
    let broken = true;
    const work = ({ v }: { v: number }) => {
      calls.push(v);
      if (v === 2 && broken) throw new Error("broken");
      return v;
    };
    const engine = engineFor(
      {
        M: {
          Type: "Map",
          Items: [1, 2, 3],
          MaxConcurrency: 1,
          ItemSelector: { v: "{% $states.context.Map.Item.Value %}" },
          ItemProcessor: { StartAt: "W", States: { W: invoke("work", { End: true }) } },
          Next: "Z",
        },
        Z: { Type: "Succeed" },
      },
      { work },
    );
    const first = await run(engine);
    expect(first.status).toBe("FAILED");
    broken = false;
    await engine.redrive(first.arn);
    const end = await engine.ended(first.arn);
    expect(end.status).toBe("SUCCEEDED");
    expect(calls).toEqual([1, 2, 2, 3]);
  });

  it("starts a machine from a machine and waits for it", async () => {
    const engine = new StepFunctions({
      machines: {
        m: {
          substitutions: { Child: "arn:aws:states:us-east-1:000000000000:stateMachine:child" },
          definition: {
            QueryLanguage: "JSONata",
            StartAt: "A",
            States: {
              A: {
                Type: "Task",
                Resource: "arn:aws:states:::states:startExecution.sync:2",
                Arguments: { StateMachineArn: "${Child}", Input: { n: 4 } },
                Output: "{% $states.result.Output.n + 1 %}",
                End: true,
              },
            },
          },
        },
        child: {
          substitutions: {},
          definition: { QueryLanguage: "JSONata", StartAt: "P", States: { P: { Type: "Pass", End: true } } },
        },
      },
      integrations: {},
    });
    expect((await run(engine)).output).toBe(5);
  });

  it("stops when asked, and goes on after a shutdown where it was", async () => {
    const seen: string[] = [];
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const states = {
      A: invoke("a", { Assign: { kept: "{% $states.result.Payload.kept %}" }, Next: "B" }),
      B: invoke("b", { Next: "C" }),
      C: { Type: "Succeed", Output: "{% $kept %}" },
    };
    const lambdas = {
      a: () => (seen.push("a"), { kept: 42 }),
      b: async () => {
        seen.push("b");
        await gate;
        return {};
      },
    };
    const engine = engineFor(states, lambdas);
    const { arn } = await engine.start("m", {}, randomUUID());
    const stopped = await engine.start("m", {}, randomUUID());
    await expect.poll(() => seen.filter((name) => name === "b").length).toBe(2);
    await engine.stop(stopped.arn, "Enough", "asked to");
    expect(await engine.ended(stopped.arn)).toMatchObject({ status: "ABORTED", error: "Enough" });
    await engine.close();

    const next = engineFor(states, lambdas);
    expect(await next.resume()).toEqual([arn]);
    release();
    expect((await next.ended(arn)).output).toBe("42");
    expect(seen.filter((name) => name === "a")).toHaveLength(2);
    const types = (await readEvents({ arn, offset: 0, limit: 100, reverse: false })).map((event) => event.type);
    expect(types.slice(0, 5)).toEqual([
      "ExecutionStarted",
      "TaskStateEntered",
      "TaskScheduled",
      "TaskStarted",
      "TaskSucceeded",
    ]);
    expect(types.at(-1)).toBe("ExecutionSucceeded");
  });
});

describe("a definition", () => {
  const refused = (states: Record<string, unknown>) => () => engineFor(states);

  it.each([
    ["JSONPath", { A: { Type: "Pass", Parameters: { "x.$": "$.y" }, End: true } }, /Parameters/],
    ["a field that nobody knows", { A: { Type: "Pass", Colour: "red", End: true } }, /Colour/],
    [
      "a resource without integration",
      { A: { Type: "Task", Resource: "arn:aws:states:::sns:publish", End: true } },
      /sns:publish/,
    ],
    ["a state that is not there", { A: { Type: "Pass", Next: "B" } }, /goes to B/],
    [
      "a state that is never reached",
      { A: { Type: "Pass", End: true }, B: { Type: "Pass", End: true } },
      /never reached/,
    ],
    ["broken JSONata", { A: { Type: "Pass", Output: "{% $states.( %}", End: true } }, /JSONata/],
    ["$eval", { A: { Type: "Pass", Output: "{% $eval('1') %}", End: true } }, /eval/],
    ["neither Next nor End", { A: { Type: "Pass" } }, /Next or End/],
    [
      "an ItemBatcher on an inline Map",
      {
        A: {
          Type: "Map",
          ItemBatcher: {},
          ItemProcessor: { StartAt: "P", States: { P: { Type: "Pass", End: true } } },
          End: true,
        },
      },
      /DISTRIBUTED/,
    ],
  ])("with %s is refused when it is loaded", (_, states, reason) => {
    expect(refused(states)).toThrow(reason);
  });
});
