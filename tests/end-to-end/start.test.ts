import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DescribeExecutionCommand, ListExecutionsCommand, SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { afterAll, describe, expect, it } from "vitest";
import { newHome, type RunningCommand, startCommand } from "./command.ts";
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

async function start(port: number): Promise<RunningCommand> {
  running = startCommand("start", [], { home, env: { PORT: String(port) } });
  await running.says(/Litink is up/);
  return running;
}

function clients(port: number) {
  const credentials = JSON.parse(readFileSync(join(home, "credentials.json"), "utf8"));
  const common = { region: "us-east-1", credentials };
  return {
    s3: new S3Client({ ...common, endpoint: `http://127.0.0.1:${port + 1}`, forcePathStyle: true }),
    sfn: new SFNClient({ ...common, endpoint: `http://127.0.0.1:${port + 2}` }),
  };
}

/** Waits for the newest execution of a machine to end, and gives its status. */
async function endOfNewest(sfn: SFNClient, machine: string): Promise<string> {
  for (;;) {
    const { executions = [] } = await sfn.send(new ListExecutionsCommand({ stateMachineArn: machineArn(machine) }));
    const [newest] = executions;
    if (newest?.status && newest.status !== "RUNNING") return newest.status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("npm start", () => {
  it("answers, takes a book from any S3 client, and goes on after SIGTERM with what was running", async () => {
    const port = PORT;
    const first = await start(port);
    const api = `http://localhost:${port}`;
    expect(await (await fetch(`${api}/v1/health`)).json()).toEqual({ status: "ok" });
    const ready = await (await fetch(`${api}/v1/ready`)).json();
    expect(ready).toEqual({ status: "ready", checks: { database: "ok", store: "ok" } });
    const { s3, sfn } = clients(port);
    const Key = `uploads/${ACCOUNT}/mine/tale.md`;
    await s3.send(new PutObjectCommand({ Bucket: "litink-media", Key, Body: TINY_STORY }));
    expect(await endOfNewest(sfn, "ingest-book")).toBe("SUCCEEDED");
    const { executions = [] } = await sfn.send(
      new ListExecutionsCommand({ stateMachineArn: machineArn("ingest-book") }),
    );
    const ingested = await sfn.send(new DescribeExecutionCommand({ executionArn: executions[0]?.executionArn }));
    const plan = { stateMachineArn: machineArn("plan-story"), input: ingested.output };
    const { executionArn } = await sfn.send(new StartExecutionCommand(plan));
    first.child.kill("SIGTERM");
    expect(await first.ended).toMatchObject({ status: 0, stderr: "" });

    await start(port);
    expect(await endOfNewest(clients(port).sfn, "plan-story")).toBe("SUCCEEDED");
    const again = await clients(port).sfn.send(new DescribeExecutionCommand({ executionArn }));
    expect(again.status).toBe("SUCCEEDED");
  });

  it("says which port is taken", async () => {
    const server = createServer();
    const port = PORT + 4;
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    const own = newHome();
    try {
      const { status, stderr } = await startCommand("start", [], { home: own, env: { PORT: String(port) } }).ended;
      expect([status, stderr]).toEqual([75, expect.stringContaining(`Error port-in-use: Port ${port} is taken`)]);
    } finally {
      server.close();
      rmSync(own, { recursive: true, force: true });
    }
  });

  it("refuses a port that is none", async () => {
    const { status, stderr } = await startCommand("start", [], { home, env: { PORT: "many" } }).ended;
    expect([status, stderr]).toEqual([64, "Error bad-request: PORT is many; it is a number from 1 to 65533.\n"]);
  });
});
