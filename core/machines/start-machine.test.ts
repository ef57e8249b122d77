import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepEnvironment } from "#core/keep-environment.fixture.ts";
import { listen } from "#local/listen.ts";
import { engineFor, invoke, withDatabase } from "#local/step-functions/engine.fixture.ts";
import { answerStepFunctions, executionArn, type StepFunctions, stateMachineArn } from "#local/step-functions/index.ts";
import { closeMachines } from "./client.ts";
import { startMachine } from "./start-machine.ts";

withDatabase();

const restore = keepEnvironment();
let engine: StepFunctions;
let server: Server;
let letGo: (() => void) | undefined;
let runs = 0;

beforeAll(async () => {
  const work = () => {
    runs += 1;
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  };
  engine = engineFor({ A: invoke("work", { End: true, Output: {} }) }, { work });
  server = createServer((request, response) => void answerStepFunctions(engine, request, response));
  Object.assign(process.env, {
    ...{ AWS_REGION: "us-east-1", AWS_ACCESS_KEY_ID: "KEY", AWS_SECRET_ACCESS_KEY: "secret" },
    AWS_ENDPOINT_URL_SFN: `http://127.0.0.1:${await listen(server, 0)}`,
    STATE_MACHINE_PREFIX: stateMachineArn(""),
  });
});
afterAll(async () => {
  closeMachines();
  await engine.close();
  server.close();
  restore();
});

describe("a piece of work", () => {
  it("is begun once while it is under way, and anew where it has ended", async () => {
    await Promise.all([1, 2, 3].map(() => startMachine("m", "work", { of: "mine" })));
    expect(await engine.running("m", "work")).toEqual([executionArn("m", "work-0")]);
    await expect.poll(() => runs).toBe(1);
    letGo?.();
    expect((await engine.ended(executionArn("m", "work-0"))).status).toBe("SUCCEEDED");
    await startMachine("m", "work", { of: "mine" });
    expect(await engine.running("m", "work")).toEqual([executionArn("m", "work-1")]);
    await expect.poll(() => runs).toBe(2);
    letGo?.();
  });

  it("is not begun where there is no such machine", async () => {
    await expect(startMachine("nothing", "work", {})).rejects.toMatchObject({ name: "StateMachineDoesNotExist" });
  });
});
