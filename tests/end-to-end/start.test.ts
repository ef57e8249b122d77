import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
} from "@aws-sdk/client-sfn";
import { afterAll, describe, expect, it } from "vitest";
import { newHome, type RunningCommand, runCommand, startCommand } from "./command.ts";
import { TINY_STORY } from "./small-story.ts";

const home = newHome();
const ACCOUNT = "00000000-0000-4000-8000-000000000001";
const machineArn = (name: string) => `arn:aws:states:us-east-1:000000000000:stateMachine:${name}`;
let running: RunningCommand | undefined;

afterAll(async () => {
  running?.child.kill("SIGKILL");
  await running?.ended;
  rmSync(home, { recursive: true, force: true });
});

/** Ports that the system gives nobody by itself: eight for each process of the test runner. */
const PORT = 61_100 + (process.pid % 500) * 8;
const API = `http://localhost:${PORT}`;

async function start(): Promise<RunningCommand> {
  running = startCommand("start", [], { home, env: { PORT: String(PORT) } });
  await running.says(/Ctrl-C stops it/);
  return running;
}

function clients() {
  const credentials = JSON.parse(readFileSync(join(home, "credentials.json"), "utf8"));
  const common = { region: "us-east-1", credentials };
  return {
    s3: new S3Client({ ...common, endpoint: `http://127.0.0.1:${PORT + 1}`, forcePathStyle: true }),
    sfn: new SFNClient({ ...common, endpoint: `http://127.0.0.1:${PORT + 2}` }),
  };
}

async function newest(sfn: SFNClient, machine: string) {
  const { executions = [] } = await sfn.send(new ListExecutionsCommand({ stateMachineArn: machineArn(machine) }));
  return executions[0];
}

/** Waits for the newest execution of a machine to end, and gives its status. */
async function endOfNewest(sfn: SFNClient, machine: string): Promise<string> {
  for (;;) {
    const { status } = (await newest(sfn, machine)) ?? {};
    if (status && status !== "RUNNING") return status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks for the health time and again for so long, and gives how long each answer took, the shortest first. */
async function answerTimes(ms: number): Promise<number[]> {
  const took: number[] = [];
  for (const endsAt = performance.now() + ms; performance.now() < endsAt; ) {
    const askedAt = performance.now();
    await (await fetch(`${API}/v1/health`)).text();
    took.push(performance.now() - askedAt);
  }
  return took.sort((a, b) => a - b);
}

describe("npm start", () => {
  it("answers, takes a book from any S3 client, and runs what Step Functions' API asks for", async () => {
    const { child, ended } = await start();
    expect(await (await fetch(`${API}/v1/health`)).json()).toEqual({ status: "ok" });
    const ready = await (await fetch(`${API}/v1/ready`)).json();
    expect(ready).toEqual({ status: "ready", checks: { database: "ok", store: "ok", migrations: "ok" } });
    const statusOf = async (path: string, init?: RequestInit) => (await fetch(API + path, init)).status;
    expect(await statusOf("/v1/health", { method: "HEAD" })).toBe(200);
    expect(await statusOf("/v1/health", { method: "OPTIONS" })).toBe(204);
    expect(await statusOf("/v1/health", { method: "DELETE" })).toBe(405);
    expect(await statusOf("/v1/nothing")).toBe(404);

    const { s3, sfn } = clients();
    const Key = `uploads/${ACCOUNT}/mine/tale.md`;
    await s3.send(new PutObjectCommand({ Bucket: "litink-media", Key, Body: TINY_STORY }));
    expect(await endOfNewest(sfn, "ingest-book")).toBe("SUCCEEDED");
    const { executionArn } = (await newest(sfn, "ingest-book")) ?? {};
    const { output } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    await sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn("plan-story"), input: output }));
    expect(await endOfNewest(sfn, "plan-story")).toBe("SUCCEEDED");
    const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true }));
    expect(events.at(0)?.type).toBe("ExecutionSucceeded");
    expect(events.at(-1)?.type).toBe("ExecutionStarted");
    expect(existsSync(join(home, "mail"))).toBe(true);

    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ status: 0, stderr: "" });
  });

  it("answers while it draws, stops within seconds, and goes on with the film at the next start", async () => {
    writeFileSync(join(home, "tale.md"), TINY_STORY);
    const film = startCommand("film", [join(home, "tale.md")], { home });
    await film.says(/0 of 1 scene made/);
    film.child.kill("SIGKILL");
    await film.ended;

    const first = await start();
    expect(first.said()).toContain("Going on with 1 execution that ran before.");
    const took = await answerTimes(1_500);
    // All but the odd one, for which the machine may have been busy with something else.
    expect(took[Math.floor(took.length * 0.97)]).toBeLessThan(300);
    const { executionArn, status } = (await newest(clients().sfn, "make-film")) ?? {};
    expect(status).toBe("RUNNING");
    const stoppedAt = performance.now();
    first.child.kill("SIGTERM");
    expect(await first.ended).toMatchObject({ status: 0, stderr: "" });
    expect(performance.now() - stoppedAt).toBeLessThan(5_000);

    const second = await start();
    expect(await endOfNewest(clients().sfn, "make-film")).toBe("SUCCEEDED");
    expect((await newest(clients().sfn, "make-film"))?.executionArn).toBe(executionArn);
    second.child.kill("SIGTERM");
    await second.ended;
  });

  it.each([
    ["its own", 0],
    ["that of S3", 1],
    ["that of Step Functions", 2],
  ])("says which port is taken: %s", async (_, after) => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(PORT + 3 + after, "127.0.0.1", resolve));
    try {
      const { status, stderr } = await runCommand("start", [], { home, env: { PORT: String(PORT + 3) } });
      expect([status, stderr]).toEqual([
        75,
        expect.stringMatching(new RegExp(`^Error port-in-use: Port ${PORT + 3 + after} is taken [^\n]*\n$`)),
      ]);
      expect(existsSync(join(home, "lock.json"))).toBe(false);
    } finally {
      taken.close();
    }
  });

  it("refuses a port that is none", async () => {
    const { status, stderr } = await startCommand("start", [], { home, env: { PORT: "many" } }).ended;
    expect([status, stderr]).toEqual([64, "Error bad-request: PORT is many; it is a number from 1 to 65533.\n"]);
  });
});
