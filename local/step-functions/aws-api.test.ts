import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stateMachineArn } from "./arns.ts";
import { answerStepFunctions } from "./aws-api.ts";
import { engineFor, failure, INVOKE, invoke, machine, soon, withDatabase } from "./engine.fixture.ts";
import type { StepFunctions } from "./engine.ts";

withDatabase();

let server: Server;
let client: SFNClient;
let engine: StepFunctions;
let broken = true;
const tokens: string[] = [];
const M = stateMachineArn("m");
const WAIT = stateMachineArn("wait");

beforeAll(async () => {
  const wait = {
    Type: "Task",
    Resource: `${INVOKE}.waitForTaskToken`,
    Arguments: { FunctionName: "submit", Payload: {} },
    HeartbeatSeconds: 1000,
    End: true,
  };
  const lambdas = {
    work: (input: { fail?: boolean }) => {
      if (input.fail && broken) throw failure("Broken", "not whole");
      return { ...input, token: undefined };
    },
    submit: ({ token }: { token: string }) => tokens.push(token),
  };
  engine = engineFor({ A: invoke("work", { Next: "B" }), B: { Type: "Succeed" } }, lambdas, {
    machines: { wait: { definition: machine({ W: wait }), substitutions: {} } },
  });
  server = createServer((request, response) => void answerStepFunctions(engine, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = new SFNClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "us-east-1",
    credentials: { accessKeyId: "KEY", secretAccessKey: "secret" },
    maxAttempts: 1,
  });
});
afterAll(async () => {
  client.destroy();
  await engine.close();
  server.close();
});

const named = (name: string) => expect.objectContaining({ name });
const start = (stateMachine: string, input: unknown = {}, name?: string) =>
  client.send(
    new StartExecutionCommand({
      stateMachineArn: stateMachine,
      input: JSON.stringify(input),
      ...(name ? { name } : {}),
    }),
  );
const describeExecution = (executionArn: string | undefined) =>
  client.send(new DescribeExecutionCommand({ executionArn }));

async function ended(executionArn: string | undefined) {
  await soon(async () => (await describeExecution(executionArn)).status).not.toBe("RUNNING");
  return describeExecution(executionArn);
}

describe("StartExecution and DescribeExecution", () => {
  it("run a machine and tell how it ended", async () => {
    const { executionArn, startDate } = await start(M, { a: 1 });
    expect(startDate?.getTime()).toBeCloseTo(Date.now(), -5);
    expect(await ended(executionArn)).toMatchObject({
      status: "SUCCEEDED",
      stateMachineArn: M,
      input: '{"a":1}',
      output: '{"a":1}',
      redriveStatus: "NOT_REDRIVABLE",
      stopDate: expect.any(Date),
    });
  });

  it("take the same name with the same input for the same execution while it runs, and for another never", async () => {
    const name = randomUUID();
    const first = await start(WAIT, { a: 1 }, name);
    expect((await start(WAIT, { a: 1 }, name)).executionArn).toBe(first.executionArn);
    await expect(start(WAIT, { a: 2 }, name)).rejects.toEqual(named("ExecutionAlreadyExists"));
    await client.send(new StopExecutionCommand({ executionArn: first.executionArn, error: "Enough", cause: "why" }));
    expect(await describeExecution(first.executionArn)).toMatchObject({
      status: "ABORTED",
      error: "Enough",
      cause: "why",
    });
    await expect(start(WAIT, { a: 1 }, name)).rejects.toEqual(named("ExecutionAlreadyExists"));
  });

  it("refuse what is not there or not in order, each by its name", async () => {
    await expect(start(stateMachineArn("none"))).rejects.toEqual(named("StateMachineDoesNotExist"));
    await expect(start("m")).rejects.toEqual(named("InvalidArn"));
    await expect(start(M, {}, "a name")).rejects.toEqual(named("InvalidName"));
    await expect(start(M, "x".repeat(300_000))).rejects.toEqual(named("InvalidExecutionInput"));
    const noJson = new StartExecutionCommand({ stateMachineArn: M, input: "{" });
    await expect(client.send(noJson)).rejects.toEqual(named("InvalidExecutionInput"));
    await expect(describeExecution("arn:aws:states:us-east-1:000000000000:execution:m:none")).rejects.toEqual(
      named("ExecutionDoesNotExist"),
    );
    const { port } = server.address() as AddressInfo;
    const ask = (target: string, body: string) =>
      fetch(`http://127.0.0.1:${port}`, {
        method: "POST",
        body,
        headers: { "x-amz-target": `AWSStepFunctions.${target}` },
      });
    expect(await (await ask("toString", "{}")).json()).toMatchObject({ __type: "UnknownOperationException" });
    expect(await (await ask("StartExecution", "{")).json()).toMatchObject({ __type: "SerializationException" });
    expect(await (await ask("StartExecution", "{}")).json()).toMatchObject({ __type: "ValidationException" });
    const unknown = JSON.stringify({ stateMachineArn: M, redriveFilter: "REDRIVEN" });
    expect(await (await ask("ListExecutions", unknown)).json()).toMatchObject({ __type: "ValidationException" });
  });
});

describe("GetExecutionHistory", () => {
  it("gives the events page by page, in both orders, with their data or without", async () => {
    const { executionArn } = await start(M, { secret: 1 });
    await ended(executionArn);
    const read = async (more: object) => {
      const types: (string | undefined)[] = [];
      let nextToken: string | undefined;
      do {
        const page = await client.send(
          new GetExecutionHistoryCommand({ executionArn, maxResults: 4, ...more, ...(nextToken ? { nextToken } : {}) }),
        );
        expect(page.events?.length).toBeLessThanOrEqual(4);
        types.push(...(page.events ?? []).map(({ type }) => type));
        nextToken = page.nextToken;
      } while (nextToken);
      return types;
    };
    const forward = await read({});
    expect([forward.length, forward[0], forward.at(-1)]).toEqual([9, "ExecutionStarted", "ExecutionSucceeded"]);
    expect(await read({ reverseOrder: true })).toEqual(forward.toReversed());
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events?.[1]).toMatchObject({
      id: 2,
      previousEventId: 1,
      stateEnteredEventDetails: { name: "A", input: '{"secret":1}' },
    });
    const bare = await client.send(new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }));
    expect(JSON.stringify(bare.events)).not.toContain("secret");
    const lost = new GetExecutionHistoryCommand({ executionArn, nextToken: "x" });
    await expect(client.send(lost)).rejects.toEqual(named("InvalidToken"));
  });
});

describe("ListExecutions", () => {
  it("gives a machine's executions, newest first, by status and page by page", async () => {
    const { executionArn } = await start(M, { fail: true });
    await ended(executionArn);
    const failed = await client.send(new ListExecutionsCommand({ stateMachineArn: M, statusFilter: "FAILED" }));
    expect(failed.executions?.map((each) => each.executionArn)).toEqual([executionArn]);
    const first = await client.send(new ListExecutionsCommand({ stateMachineArn: M, maxResults: 1 }));
    expect(first.executions).toMatchObject([{ executionArn, status: "FAILED" }]);
    const second = await client.send(
      new ListExecutionsCommand({ stateMachineArn: M, maxResults: 1, nextToken: first.nextToken }),
    );
    expect(second.executions?.[0]?.startDate?.getTime()).toBeLessThanOrEqual(
      first.executions?.[0]?.startDate?.getTime() ?? 0,
    );
    const none = new ListExecutionsCommand({ stateMachineArn: stateMachineArn("none") });
    await expect(client.send(none)).rejects.toEqual(named("StateMachineDoesNotExist"));
  });
});

describe("RedriveExecution", () => {
  it("runs what failed again, and refuses what did not", async () => {
    const { executionArn } = await start(M, { fail: true });
    expect(await ended(executionArn)).toMatchObject({ status: "FAILED", error: "Broken", redriveStatus: "REDRIVABLE" });
    broken = false;
    const { redriveDate } = await client.send(new RedriveExecutionCommand({ executionArn }));
    expect(redriveDate).toBeInstanceOf(Date);
    expect(await ended(executionArn)).toMatchObject({ status: "SUCCEEDED", redriveCount: 1 });
    await expect(client.send(new RedriveExecutionCommand({ executionArn }))).rejects.toEqual(
      named("ExecutionNotRedrivable"),
    );
  });
});

describe("SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat", () => {
  it("end and hold a task by its token", async () => {
    tokens.length = 0;
    const good = await start(WAIT);
    await soon(() => tokens.length).toBe(1);
    const bad = await start(WAIT);
    await soon(() => tokens.length).toBe(2);
    const [taskToken, other] = tokens;
    await client.send(new SendTaskHeartbeatCommand({ taskToken }));
    const noJson = new SendTaskSuccessCommand({ taskToken, output: "{" });
    await expect(client.send(noJson)).rejects.toEqual(named("InvalidOutput"));
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"done":true}' }));
    await client.send(new SendTaskFailureCommand({ taskToken: other, error: "No", cause: "not today" }));
    expect(await ended(good.executionArn)).toMatchObject({ status: "SUCCEEDED", output: '{"done":true}' });
    expect(await ended(bad.executionArn)).toMatchObject({ status: "FAILED", error: "No", cause: "not today" });
    const late = new SendTaskSuccessCommand({ taskToken, output: "1" });
    await expect(client.send(late)).rejects.toEqual(named("TaskDoesNotExist"));
  });
});

describe("ListStateMachines and DescribeStateMachine", () => {
  it("tell what there is", async () => {
    const { stateMachines } = await client.send(new ListStateMachinesCommand({}));
    expect(stateMachines?.map(({ name }) => name)).toEqual(["m", "wait"]);
    const { definition } = await client.send(new DescribeStateMachineCommand({ stateMachineArn: M }));
    expect(JSON.parse(definition ?? "")).toMatchObject({ StartAt: "A" });
  });
});
