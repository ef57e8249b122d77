import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  endOf,
  engineFor,
  eventTypes,
  failure,
  flow,
  INVOKE,
  invoke,
  machine,
  run,
  soon,
  withDatabase,
} from "./engine.fixture.ts";
import { delaySeconds } from "./recover.ts";
import { StatesError } from "./states-error.ts";

withDatabase();

describe("a Task", () => {
  it("is tried again as often as it may, then goes where the Catch leads", async () => {
    let tries = 0;
    const fail = () => {
      tries += 1;
      throw failure("Busy", "not today");
    };
    const engine = engineFor(
      {
        A: invoke("fail", {
          Retry: [
            { ErrorEquals: ["Other"], MaxAttempts: 9 },
            { ErrorEquals: ["Busy"], IntervalSeconds: 1, MaxAttempts: 2, BackoffRate: 2, JitterStrategy: "FULL" },
          ],
          Catch: [
            { ErrorEquals: ["States.ALL"], Output: "{% $states.errorOutput %}", Assign: { caught: true }, Next: "C" },
          ],
          End: true,
        }),
        C: { Type: "Pass", Output: { caught: "{% $caught %}", error: "{% $states.input %}" }, End: true },
      },
      { fail },
    );
    const Cause = JSON.stringify({ errorType: "Busy", errorMessage: "not today" });
    expect((await run(engine)).output).toEqual({ caught: true, error: { Error: "Busy", Cause } });
    expect(tries).toBe(3);
  });

  it("waits longer before each try: exponentially, up to a limit, anywhere below with full jitter", () => {
    const retrier = { ErrorEquals: ["X"], IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 20 };
    expect([0, 1, 2, 3].map((used) => delaySeconds(retrier, used))).toEqual([2, 6, 18, 20]);
    expect(delaySeconds({ ...retrier, JitterStrategy: "FULL" }, 2, () => 0.5)).toBe(9);
    expect([0, 1, 2].map((used) => delaySeconds({ ErrorEquals: ["X"] }, used))).toEqual([1, 2, 4]);
  });

  it.each([
    ["States.TaskFailed", "Busy", true],
    ["States.TaskFailed", "States.Timeout", false],
    ["States.Timeout", "States.HeartbeatTimeout", true],
    ["States.ALL", "States.Timeout", true],
    ["States.ALL", "States.Runtime", false],
    ["States.Runtime", "States.Runtime", true],
    ["States.ALL", "States.DataLimitExceeded", false],
  ])("with a Catch of %s, when it fails with %s, is caught: %s", async (caught, error, holds) => {
    const fail = () => Promise.reject(new StatesError(error, ""));
    const states = {
      A: invoke("fail", { Catch: [{ ErrorEquals: [caught], Next: "B" }], End: true }),
      B: { Type: "Succeed" },
    };
    expect((await run(engineFor(states, { fail }))).status).toBe(holds ? "SUCCEEDED" : "FAILED");
  });

  it("times out, and tells whoever still works on it", async () => {
    let told: unknown;
    const engine = engineFor(
      { A: { Type: "Task", Resource: "arn:aws:states:::aws-sdk:slow:do", TimeoutSeconds: 2, End: true } },
      {},
      {
        integrations: {
          "arn:aws:states:::aws-sdk:slow:do": (_, { signal }) =>
            new Promise(() => {
              signal.addEventListener("abort", () => {
                told = signal.reason;
              });
            }),
        },
      },
    );
    const { arn, ...end } = await run(engine);
    expect(end).toMatchObject({ status: "FAILED", error: "States.Timeout" });
    expect(told).toMatchObject({ error: "States.Timeout" });
    expect(await eventTypes(arn)).toContain("TaskTimedOut");
  });

  it("calls any integration that the machine's registry has, and hands it its arguments and a key", async () => {
    const calls: unknown[] = [];
    const createJob = "arn:aws:states:::aws-sdk:mediaconvert:createJob";
    const states = {
      A: {
        Type: "Task",
        Resource: createJob,
        Arguments: { Role: "{% $states.input.role %}" },
        Output: "{% $states.result.Job.Id %}",
        End: true,
      },
    };
    const engine = engineFor(
      states,
      {},
      {
        integrations: {
          [createJob]: async (args, { resource, mode, key }) => {
            calls.push({ args, resource, mode, key });
            return { Job: { Id: "j-1", Empty: undefined } };
          },
        },
      },
    );
    const { arn, output } = await run(engine, { role: "r" });
    expect(output).toBe("j-1");
    expect(calls).toEqual([{ args: { Role: "r" }, resource: createJob, mode: "", key: `${arn}/0.0` }]);
  });
});

describe("a Task with a token", () => {
  const waiting = {
    Type: "Task",
    Resource: `${INVOKE}.waitForTaskToken`,
    Arguments: { FunctionName: "submit", Payload: { t: "{% $states.context.Task.Token %}" } },
  };

  it("waits inside a Map, each item with its own, and ends as it is reported", async () => {
    const tokens: string[] = [];
    const submit = ({ t, token }: { t: string; token: string }) => {
      expect(t).toBe(token);
      tokens.push(t);
    };
    const engine = engineFor(
      {
        M: {
          Type: "Map",
          Items: [1, 2, 3],
          ItemProcessor: flow({
            W: {
              ...waiting,
              Catch: [{ ErrorEquals: ["No"], Output: "{% $states.errorOutput.Cause %}", Next: "X" }],
              End: true,
            },
            X: { Type: "Succeed" },
          }),
          End: true,
        },
      },
      { submit },
    );
    const { arn } = await engine.start("m", {}, randomUUID());
    await soon(() => tokens.length).toBe(3);
    await engine.reportTask(tokens[1] ?? "", { output: "second" });
    await engine.reportTask(tokens[0] ?? "", { output: { first: true } });
    await engine.reportTask(tokens[2] ?? "", { error: "No", cause: "not the third" });
    expect((await endOf(engine, arn)).output).toEqual([{ first: true }, "second", "not the third"]);
    await expect(engine.reportTask(tokens[1] ?? "", { output: 1 })).rejects.toMatchObject({
      error: "TaskDoesNotExist",
    });
    expect(() => engine.beatTask("nonsense")).toThrow(StatesError);
  });

  it("fails without a heartbeat, and lives as long as it has one", async () => {
    const from = Date.now();
    const submit = ({ token }: { token: string }) => {
      let beats = 15;
      const beating = setInterval(() => {
        engine.beatTask(token);
        if (--beats === 0) clearInterval(beating);
      }, 20);
    };
    const engine = engineFor({ W: { ...waiting, HeartbeatSeconds: 20, End: true } }, { submit });
    expect(await run(engine)).toMatchObject({ status: "FAILED", error: "States.HeartbeatTimeout" });
    expect(Date.now() - from).toBeGreaterThanOrEqual(15 * 20 + 200);
  });

  it("that failed is redriven with another token, since the first is over", async () => {
    const tokens: string[] = [];
    const submit = ({ token }: { token: string }) => tokens.push(token);
    const engine = engineFor({ W: { ...waiting, End: true } }, { submit });
    const { arn } = await engine.start("m", {}, randomUUID());
    await soon(() => tokens.length).toBe(1);
    await engine.reportTask(tokens[0] ?? "", { error: "No", cause: "" });
    expect(await endOf(engine, arn)).toMatchObject({ status: "FAILED", error: "No" });
    await engine.redrive(arn);
    await soon(() => tokens.length).toBe(2);
    expect(tokens[1]).not.toBe(tokens[0]);
    await engine.reportTask(tokens[1] ?? "", { output: "yes" });
    expect(await endOf(engine, arn)).toMatchObject({ status: "SUCCEEDED", output: "yes" });
  });

  it("is still waited for after a restart, is submitted once, and what was reported is never lost", async () => {
    const tokens: string[] = [];
    const states = { W: { ...waiting, Next: "X" }, X: invoke("slow", { End: true }) };
    const submit = ({ token }: { token: string }) => tokens.push(token);
    const first = engineFor(states, { submit });
    const { arn } = await first.start("m", {}, randomUUID());
    await soon(() => eventTypes(arn)).toContain("TaskSubmitted");
    await first.close();

    const second = engineFor(states, { submit, slow: () => new Promise(() => {}) });
    await second.resume();
    await second.reportTask(tokens[0] ?? "", { output: "done" });
    await second.close();

    const third = engineFor(states, { submit, slow: (input: never) => input[0] });
    await third.resume();
    expect(await endOf(third, arn)).toMatchObject({ status: "SUCCEEDED", output: "d" });
    expect(tokens).toHaveLength(1);
  });
});

describe("a Task that starts a machine", () => {
  const start = (mode: string, more: object = {}) => ({
    Type: "Task",
    Resource: `arn:aws:states:::states:startExecution${mode}`,
    Arguments: { StateMachineArn: "arn:aws:states:us-east-1:000000000000:stateMachine:child", Input: { n: 4 } },
    End: true,
    ...more,
  });
  const child = (states: Record<string, object>) => ({
    machines: { child: { definition: machine(states), substitutions: {} } },
  });

  it("waits for it and gives its output, as a value or as text, or just starts it", async () => {
    const options = child({ P: { Type: "Pass", End: true } });
    const output = async (mode: string, expression: string) =>
      (await run(engineFor({ A: start(mode, { Output: `{% ${expression} %}` }) }, {}, options))).output;
    expect(await output(".sync:2", "$states.result.Output.n + 1")).toBe(5);
    expect(await output(".sync", "$states.result.Output")).toBe('{"n":4}');
    expect(await output("", "$keys($states.result)")).toEqual(["ExecutionArn", "StartDate"]);
  });

  it("fails when it fails, and redriven redrives it where it failed", async () => {
    const calls: string[] = [];
    let broken = true;
    const lambdas = {
      one: () => calls.push("one"),
      two: () => {
        calls.push("two");
        if (broken) throw failure("Broken");
        return "whole";
      },
    };
    const engine = engineFor(
      { A: start(".sync:2", { Output: "{% $states.result.Output %}" }) },
      lambdas,
      child({ One: invoke("one", { Next: "Two" }), Two: invoke("two", { End: true }) }),
    );
    const first = await run(engine);
    expect(first).toMatchObject({
      status: "FAILED",
      error: "States.TaskFailed",
      cause: expect.stringContaining("Broken"),
    });
    broken = false;
    await engine.redrive(first.arn);
    expect(await endOf(engine, first.arn)).toMatchObject({ status: "SUCCEEDED", output: "whole" });
    expect(calls).toEqual(["one", "two", "two"]);
  });

  it("stops it when it is stopped itself", async () => {
    const engine = engineFor({ A: start(".sync:2") }, {}, child({ W: { Type: "Wait", Seconds: 100_000, End: true } }));
    const children: string[] = [];
    engine.observe(({ executionArn, type }) => {
      if (type === "WaitStateEntered") children.push(executionArn);
    });
    const { arn } = await engine.start("m", {}, randomUUID());
    await soon(() => children.length).toBe(1);
    await engine.stop(arn, "Enough");
    expect(await endOf(engine, arn)).toMatchObject({ status: "ABORTED", error: "Enough" });
    expect(await endOf(engine, children[0] ?? "")).toMatchObject({ status: "ABORTED" });
  });

  it("has a machine of its own in every execution, however deep in it the Task lies", async () => {
    const deep = "S".repeat(75);
    const engine = engineFor(
      {
        M: {
          Type: "Map",
          Items: [1],
          ItemProcessor: flow({ [deep]: start(".sync:2") }),
          Output: "{% $states.result[0].ExecutionArn %}",
          End: true,
        },
      },
      {},
      child({ P: { Type: "Pass", End: true } }),
    );
    expect((await run(engine)).output).not.toBe((await run(engine)).output);
  });
});
