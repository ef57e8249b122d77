import { describe, expect, it } from "vitest";
import { engineFor, eventTypes, failure, flow, invoke, run, withDatabase } from "./engine.fixture.ts";

withDatabase();

describe("a state machine", () => {
  it("passes, assigns, chooses and succeeds", async () => {
    const engine = engineFor({
      A: {
        Type: "Pass",
        Assign: { n: "{% $states.input.n * 2 %}" },
        Output: { twice: "{% $states.input.n * 2 %}" },
        Next: "B",
      },
      B: {
        Type: "Choice",
        Choices: [{ Condition: "{% $n > 10 %}", Assign: { size: "big" }, Next: "Big" }],
        Assign: { size: "small" },
        Default: "Small",
      },
      Big: { Type: "Succeed", Output: { size: "{% $size %}", n: "{% $n %}" } },
      Small: { Type: "Succeed", Output: { size: "{% $size %}", n: "{% $states.input.twice %}" } },
    });
    expect((await run(engine, { n: 6 })).output).toEqual({ size: "big", n: 12 });
    expect((await run(engine, { n: 2 })).output).toEqual({ size: "small", n: 4 });
  });

  it("assigns all variables of a state at once: each sees them as they were", async () => {
    const engine = engineFor({
      A: { Type: "Pass", Assign: { x: 1, y: 2 }, Next: "B" },
      B: { Type: "Pass", Assign: { x: "{% $y %}", y: "{% $x %}" }, Output: "{% [$x, $y] %}", Next: "C" },
      C: { Type: "Succeed", Output: { before: "{% $states.input %}", after: "{% [$x, $y] %}" } },
    });
    expect((await run(engine)).output).toEqual({ before: [1, 2], after: [2, 1] });
  });

  it("knows the functions that AWS adds to JSONata", async () => {
    const engine = engineFor({
      A: {
        Type: "Pass",
        End: true,
        Output: {
          parts: "{% $partition([1,2,3,4,5], 2) %}",
          one: "{% $partition([7], 2) %}",
          range: "{% $range(1, 9, 2) %}",
          hash: "{% $hash('abc', 'SHA-256') %}",
          parsed: "{% $parse('{\"a\":1}').a %}",
          same: "{% $random(7) = $random(7) %}",
          unique: "{% $uuid() != $uuid() %}",
        },
      },
    });
    expect((await run(engine)).output).toEqual({
      parts: [[1, 2], [3, 4], [5]],
      one: [[7]],
      range: [1, 3, 5, 7, 9],
      hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      parsed: 1,
      same: true,
      unique: true,
    });
  });

  it("sees its execution in the context object", async () => {
    const engine = engineFor({ A: { Type: "Pass", Output: "{% $states.context %}", End: true } });
    const { arn, output } = await run(engine, { a: 1 });
    expect(output).toMatchObject({
      Execution: { Id: arn, Input: { a: 1 }, RedriveCount: 0, StartTime: expect.stringMatching(/^\d{4}-.*Z$/) },
      State: { Name: "A", RetryCount: 0 },
      StateMachine: { Name: "m" },
    });
  });

  it("waits for seconds and until a time, and fails for what is neither", async () => {
    const engine = engineFor({
      A: { Type: "Wait", Seconds: "{% $states.input.seconds %}", Next: "B" },
      B: { Type: "Wait", Timestamp: "{% $states.input.until %}", End: true },
    });
    const from = Date.now();
    const until = new Date(from + 200).toISOString();
    expect(await run(engine, { seconds: 5, until })).toMatchObject({ status: "SUCCEEDED", output: { until } });
    expect(Date.now() - from).toBeGreaterThanOrEqual(200);
    const wrong = { status: "FAILED", error: "States.QueryEvaluationError" };
    expect(await run(engine, { seconds: "soon", until })).toMatchObject(wrong);
    expect(await run(engine, { seconds: -1, until })).toMatchObject(wrong);
    expect(await run(engine, { seconds: 0, until: "tomorrow" })).toMatchObject(wrong);
  });

  it("fails with the error that its Fail state names, and where no choice holds", async () => {
    const engine = engineFor({
      A: { Type: "Choice", Choices: [{ Condition: "{% $states.input.late %}", Next: "F" }] },
      F: { Type: "Fail", Error: "Late", Cause: "{% 'by ' & 'far' %}" },
    });
    expect(await run(engine, { late: true })).toMatchObject({ status: "FAILED", error: "Late", cause: "by far" });
    expect(await run(engine, { late: false })).toMatchObject({ status: "FAILED", error: "States.NoChoiceMatched" });
    expect(await run(engine, { late: "yes" })).toMatchObject({
      status: "FAILED",
      error: "States.QueryEvaluationError",
    });
  });

  it("fails for an expression that gives nothing", async () => {
    const engine = engineFor({ A: { Type: "Pass", Output: { x: "{% $states.input.nothing %}" }, End: true } });
    expect(await run(engine)).toMatchObject({ status: "FAILED", error: "States.QueryEvaluationError" });
  });

  it("times out as a whole, and no Catch holds that up", async () => {
    const engine = engineFor(
      {
        A: invoke("never", { Catch: [{ ErrorEquals: ["States.ALL"], Next: "B" }], End: true }),
        B: { Type: "Succeed" },
      },
      { never: () => new Promise(() => {}) },
      { timeoutSeconds: 3 },
    );
    const { arn, ...end } = await run(engine);
    expect(end).toMatchObject({ status: "TIMED_OUT", error: "States.Timeout" });
    expect((await eventTypes(arn)).at(-1)).toBe("ExecutionTimedOut");
  });

  it("bears a timeout of years", async () => {
    const engine = engineFor({ A: { Type: "Wait", Seconds: 1, End: true } }, {}, { timeoutSeconds: 99_999_999_999 });
    expect(await run(engine)).toMatchObject({ status: "SUCCEEDED" });
  });

  it.each([
    ["a result", { A: invoke("big", { Output: {}, End: true }) }],
    ["arguments", { A: invoke("small", { Arguments: { x: "{% $pad('x', 300000) %}" }, End: true }) }],
    ["an output", { A: { Type: "Pass", Output: "{% $pad('x', 300000) %}", End: true } }],
    ["a variable", { A: { Type: "Pass", Assign: { x: "{% $pad('x', 300000) %}" }, End: true } }],
    [
      "a Map's results together",
      {
        A: {
          Type: "Map",
          Items: [1, 2, 3],
          ItemProcessor: flow({ B: { Type: "Pass", Output: "{% $pad('x', 100000) %}", End: true } }),
          Output: {},
          End: true,
        },
      },
    ],
  ])("fails for %s above 256 KiB", async (_, states) => {
    const engine = engineFor(states, { big: () => "x".repeat(300_000), small: () => 1 });
    expect(await run(engine)).toMatchObject({ status: "FAILED", error: "States.DataLimitExceeded" });
  });

  it("writes its history as AWS does", async () => {
    const engine = engineFor({ A: invoke("a", { Next: "B" }), B: { Type: "Succeed" } }, { a: () => 1 });
    expect(await eventTypes((await run(engine)).arn)).toEqual([
      "ExecutionStarted",
      "TaskStateEntered",
      "TaskScheduled",
      "TaskStarted",
      "TaskSucceeded",
      "TaskStateExited",
      "SucceedStateEntered",
      "SucceedStateExited",
      "ExecutionSucceeded",
    ]);
  });
});

describe("a Parallel", () => {
  it("gives the outputs of its branches in order, which see the variables around", async () => {
    const engine = engineFor({
      A: { Type: "Pass", Assign: { n: 1 }, Next: "P" },
      P: {
        Type: "Parallel",
        Arguments: { m: 10 },
        Branches: [
          flow({ W: { Type: "Wait", Seconds: 2, Next: "X" }, X: { Type: "Pass", Output: "{% $n %}", End: true } }),
          flow({ Y: { Type: "Pass", Output: "{% $states.input.m + $n %}", End: true } }),
        ],
        End: true,
      },
    });
    expect((await run(engine)).output).toEqual([1, 11]);
  });

  it("stops the siblings when a branch fails, and can be caught and tried again", async () => {
    const log: string[] = [];
    const slow = async () => {
      log.push("slow");
      await new Promise((resolve) => setTimeout(resolve, 100));
      return {};
    };
    const bad = () => {
      throw failure("Bad");
    };
    const engine = engineFor(
      {
        P: {
          Type: "Parallel",
          Branches: [
            flow({ S: invoke("slow", { Next: "T" }), T: invoke("after", { End: true }) }),
            flow({ B: invoke("bad", { End: true }) }),
          ],
          Retry: [{ ErrorEquals: ["Bad"], MaxAttempts: 1 }],
          Catch: [{ ErrorEquals: ["Bad"], Output: "{% $states.errorOutput.Error %}", Next: "C" }],
          End: true,
        },
        C: { Type: "Succeed" },
      },
      { slow, bad, after: () => log.push("after") },
    );
    expect(await run(engine)).toMatchObject({ status: "SUCCEEDED", output: "Bad" });
    expect(log).toEqual(["slow", "slow"]);
  });
});
