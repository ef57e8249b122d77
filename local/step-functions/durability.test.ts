import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "#core/db/connection.ts";
import { asService } from "#core/db/index.ts";
import { endOf, engineFor, eventTypes, failure, flow, invoke, run, soon, withDatabase } from "./engine.fixture.ts";
import { readBranches, readExecution } from "./journal.ts";

withDatabase();

describe("an execution", () => {
  it("is stopped when asked, and redriven goes on from there", async () => {
    const seen: string[] = [];
    let answer: (value: string) => void = () => {};
    const lambdas = {
      a: () => seen.push("a"),
      b: () => {
        seen.push("b");
        return new Promise<string>((resolve) => {
          answer = resolve;
        });
      },
    };
    const engine = engineFor({ A: invoke("a", { Next: "B" }), B: invoke("b", { End: true }) }, lambdas);
    const { arn } = await engine.start("m", {}, randomUUID());
    await soon(() => seen).toEqual(["a", "b"]);
    await engine.stop(arn, "Enough", "asked to");
    expect(await endOf(engine, arn)).toMatchObject({ status: "ABORTED", error: "Enough", cause: "asked to" });
    await engine.redrive(arn);
    await soon(() => seen).toEqual(["a", "b", "b"]);
    answer("whole");
    expect(await endOf(engine, arn)).toMatchObject({ status: "SUCCEEDED", output: "whole", error: null });
    expect(await eventTypes(arn)).toEqual(expect.arrayContaining(["ExecutionAborted", "ExecutionRedriven"]));
  });

  it("goes on after a shutdown where it was, with its variables and the retries that are left", async () => {
    let tries = 0;
    const states = {
      A: invoke("a", { Assign: { kept: "{% $states.result.Payload.kept %}" }, Next: "B" }),
      B: invoke("b", { Retry: [{ ErrorEquals: ["Busy"], IntervalSeconds: 1, MaxAttempts: 2 }], Next: "C" }),
      C: { Type: "Succeed", Output: "{% $kept %}" },
    };
    const lambdas = {
      a: () => ({ kept: 42 }),
      b: () => {
        tries += 1;
        if (tries === 2) return new Promise(() => {});
        throw failure("Busy");
      },
    };
    const first = engineFor(states, lambdas);
    const { arn } = await first.start("m", {}, randomUUID());
    await soon(() => tries).toBe(2);
    await first.close();
    const second = engineFor(states, lambdas);
    expect(await second.resume()).toEqual([arn]);
    expect(await endOf(second, arn)).toMatchObject({ status: "FAILED", error: "Busy" });
    // The first, the retry that the shutdown cut off, the same again, and the one that was left.
    expect(tries).toBe(4);
    const again = engineFor(states, { ...lambdas, b: () => 1 });
    await again.redrive(arn);
    expect(await endOf(again, arn)).toMatchObject({ status: "SUCCEEDED", output: 42 });
  });

  it("that is redriven goes on after a shutdown too, and does not fail with what it failed with before", async () => {
    let tries = 0;
    const fails = () => {
      throw failure("Broken");
    };
    const states = {
      M: { Type: "Map", Items: [1], ItemProcessor: flow({ A: invoke("a", { End: true }) }), End: true },
    };
    const { arn } = await run(engineFor(states, { a: fails }));
    const second = engineFor(states, {
      a: () => {
        tries += 1;
        return new Promise(() => {});
      },
    });
    await second.redrive(arn);
    await soon(() => tries).toBe(1);
    await second.close();
    const third = engineFor(states, { a: () => "whole" });
    await third.resume();
    expect(await endOf(third, arn)).toMatchObject({ status: "SUCCEEDED", output: ["whole"] });
  });

  it("has its time anew when it is taken up again: the time without a process does not count", async () => {
    const states = { W: { Type: "Wait", Seconds: 30, End: true } };
    const first = engineFor(states, {}, { timeoutSeconds: 40 });
    const { arn } = await first.start("m", {}, randomUUID());
    await soon(() => eventTypes(arn)).toContain("WaitStateEntered");
    await first.close();
    await asService((trx) =>
      sql`update step_functions.executions set started_at = now() - interval '1 day' where arn = ${arn}`.execute(trx),
    );
    const second = engineFor(states, {}, { timeoutSeconds: 40 });
    await second.resume();
    expect(await endOf(second, arn)).toMatchObject({ status: "SUCCEEDED" });
  });

  it("keeps what a Map did after its retry, too", async () => {
    const seen: string[] = [];
    let tries = 0;
    const lambdas = {
      work: ({ v }: { v: string }) => {
        seen.push(v);
        if (v === "b" && ++tries === 1) throw failure("Once");
        return v === "c" && tries === 2 ? new Promise(() => {}) : v;
      },
    };
    const states = {
      M: {
        Type: "Map",
        Items: [{ v: "a" }, { v: "b" }, { v: "c" }],
        MaxConcurrency: 1,
        ItemProcessor: flow({ W: invoke("work", { End: true }) }),
        Retry: [{ ErrorEquals: ["Once"], IntervalSeconds: 1 }],
        End: true,
      },
    };
    const first = engineFor(states, lambdas);
    const { arn } = await first.start("m", {}, randomUUID());
    await soon(() => seen).toEqual(["a", "b", "a", "b", "c"]);
    await first.close();
    const work = ({ v }: { v: string }) => {
      seen.push(v);
      return v;
    };
    const second = engineFor(states, { work });
    await second.resume();
    expect(await endOf(second, arn)).toMatchObject({ status: "SUCCEEDED", output: ["a", "b", "c"] });
    expect(seen).toEqual(["a", "b", "a", "b", "c", "c"]);
  });

  it("waits as long as it has to in all, not anew after a restart", async () => {
    const states = { W: { Type: "Wait", Seconds: 40, End: true } };
    const first = engineFor(states);
    const from = Date.now();
    const { arn } = await first.start("m", {}, randomUUID());
    await soon(() => eventTypes(arn)).toContain("WaitStateEntered");
    await first.close();
    const second = engineFor(states);
    await second.resume();
    expect(await endOf(second, arn)).toMatchObject({ status: "SUCCEEDED" });
    expect(Date.now() - from).toBeGreaterThanOrEqual(400);
  });

  it("of a machine that is gone can be stopped", async () => {
    const first = engineFor({ W: { Type: "Wait", Seconds: 99_999, End: true } });
    const { arn } = await first.start("m", {}, randomUUID());
    await first.close();
    const second = engineFor({ A: { Type: "Succeed" } });
    await second.stop(arn, "Gone");
    expect(await endOf(second, arn)).toMatchObject({ status: "ABORTED", error: "Gone" });
  });

  it("leaves no trace of its lines of work once it has succeeded", async () => {
    const engine = engineFor({
      M: { Type: "Map", Items: [1], ItemProcessor: flow({ P: { Type: "Succeed" } }), End: true },
    });
    const { arn } = await run(engine);
    const { branches, lastEventId } = await readBranches(arn);
    expect(branches).toEqual([]);
    expect(lastEventId).toBe((await eventTypes(arn)).length);
  });
});

describe("a database that cannot be written to", () => {
  it("ends no execution: whoever waits is told, and it goes on where it was once that is over", async () => {
    const rename = async (from: string, to: string) =>
      sql`alter table step_functions.${sql.id(from)} rename to ${sql.id(to)}`.execute(await database());
    const seen: string[] = [];
    const states = { A: invoke("a", { Next: "B" }), B: invoke("b", { End: true }) };
    const first = engineFor(states, {
      a: () => seen.push("a"),
      b: async () => {
        await rename("events", "events_gone");
        return seen.push("b");
      },
    });
    const { arn } = await first.start("m", {}, randomUUID());
    await expect(first.ended(arn)).rejects.toThrow(/events/);
    await rename("events_gone", "events");
    expect(await readExecution(arn)).toMatchObject({ status: "RUNNING" });
    const second = engineFor(states, { b: () => seen.push("b again") });
    expect(await second.resume()).toContain(arn);
    expect(await endOf(second, arn)).toMatchObject({ status: "SUCCEEDED" });
    expect(seen).toEqual(["a", "b", "b again"]);
  });
});

describe("a process that is killed", () => {
  const home = mkdtempSync(join(tmpdir(), "litink-crash-"));
  const children = new Set<ChildProcess>();
  beforeAll(() => {
    // The image that test databases begin with, unpacked, spares the making of a new one. A server has none.
    const [, image] = /image=(.+)$/.exec(process.env.DATABASE_URL ?? "") ?? [];
    if (!image) return;
    const postgres = join(home, "postgres");
    mkdirSync(postgres, { mode: 0o700 });
    execFileSync("tar", ["-xf", image, "-C", postgres], { stdio: "ignore" });
  });
  afterAll(() => {
    for (const child of children) child.kill("SIGKILL");
    rmSync(home, { recursive: true, force: true });
  });

  const begin = (hangsAt: string) => {
    const child = fork(fileURLToPath(new URL("crash.fixture.ts", import.meta.url)), [home, hangsAt], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    children.add(child);
    return child;
  };
  const calls = () => readFileSync(join(home, "calls.txt"), "utf8").trim().split("\n");

  it("loses no step that was finished: its successor goes on from the last one, inside a Map too", async () => {
    const first = begin("item 3");
    await new Promise((resolve) => first.once("message", resolve));
    first.kill("SIGKILL");
    await new Promise((resolve) => first.once("exit", resolve));
    const before = calls();
    expect(before).toEqual(["start", "item 0", "item 1", "item 2", "item 3"]);
    const second = begin("never");
    const output = await new Promise((resolve) => second.once("message", resolve));
    expect(output).toEqual([0, 10, 20, 30, 40]);
    expect(calls().slice(before.length)).toEqual(["item 3", "item 4"]);
  });
});
