import { describe, expect, it } from "vitest";
import { endOf, engineFor, failure, flow, invoke, run, withDatabase } from "./engine.fixture.ts";
import type { ObjectAccess } from "./line.ts";

withDatabase();

const mapped = (more: object, states: Record<string, object>, config: object = { Mode: "INLINE" }) => ({
  M: { Type: "Map", ItemProcessor: flow(states, { ProcessorConfig: config }), End: true, ...more },
});
const distributed = (more: object, states: Record<string, object>) =>
  mapped(more, states, { Mode: "DISTRIBUTED", ExecutionType: "STANDARD" });

/** A store in memory. */
function storeOf(files: Record<string, string>): ObjectAccess & { readonly files: Record<string, string> } {
  return {
    files,
    read: async (_, key) => {
      const file = files[key];
      if (file === undefined) throw failure("NoSuchKey");
      return Buffer.from(file);
    },
    write: async (_, key, body) => {
      files[key] = body;
    },
    list: async (_, prefix) =>
      Object.keys(files)
        .filter((key) => key.startsWith(prefix))
        .map((Key) => ({ Key, Size: files[Key]?.length })),
  };
}

describe("an inline Map", () => {
  it("runs so many at once, gives its outputs in order, and sees the variables around", async () => {
    let now = 0;
    let most = 0;
    const work = async ({ v }: { v: number }) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return v * 10;
    };
    const item = { v: "{% $states.context.Map.Item.Value + $plus %}", i: "{% $states.context.Map.Item.Index %}" };
    const engine = engineFor(
      {
        A: { Type: "Pass", Assign: { plus: 1 }, Next: "M" },
        ...mapped(
          { Items: "{% $states.input.list %}", MaxConcurrency: "{% 1 + 2 %}", ItemSelector: item },
          { W: invoke("work", { End: true }) },
        ),
      },
      { work },
    );
    expect((await run(engine, { list: [1, 2, 3, 4, 5, 6, 7] })).output).toEqual([20, 30, 40, 50, 60, 70, 80]);
    expect(most).toBe(3);
    expect((await run(engine, { list: [] })).output).toEqual([]);
    expect(await run(engine, { list: 7 })).toMatchObject({ status: "FAILED", error: "States.QueryEvaluationError" });
  });

  it("fails with its first item, and starts no other after that", async () => {
    const seen: number[] = [];
    const work = ({ v }: { v: number }) => {
      seen.push(v);
      if (v === 2) throw failure("Two");
      return v;
    };
    const engine = engineFor(
      mapped({ Items: [{ v: 1 }, { v: 2 }, { v: 3 }], MaxConcurrency: 1 }, { W: invoke("work", { End: true }) }),
      { work },
    );
    expect(await run(engine)).toMatchObject({ status: "FAILED", error: "Two" });
    expect(seen).toEqual([1, 2]);
  });

  it("is tried again as a whole where it has a Retry", async () => {
    let tries = 0;
    const work = () => {
      tries += 1;
      if (tries < 4) throw failure("Not yet");
      return tries;
    };
    const Retry = [{ ErrorEquals: ["Not yet"], IntervalSeconds: 1 }];
    const engine = engineFor(mapped({ Items: [{}], Retry }, { W: invoke("work", { End: true }) }), { work });
    expect((await run(engine)).output).toEqual([4]);
  });

  it("redriven runs what failed, and keeps what succeeded", async () => {
    const calls: number[] = [];
    let broken = true;
    const work = ({ v }: { v: number }) => {
      calls.push(v);
      if (v === 2 && broken) throw failure("Broken");
      return v;
    };
    const engine = engineFor(
      mapped({ Items: [{ v: 1 }, { v: 2 }, { v: 3 }], MaxConcurrency: 1 }, { W: invoke("work", { End: true }) }),
      { work },
    );
    const first = await run(engine);
    expect(first.status).toBe("FAILED");
    broken = false;
    await engine.redrive(first.arn);
    expect(await endOf(engine, first.arn)).toMatchObject({ status: "SUCCEEDED", output: [1, 2, 3] });
    expect(calls).toEqual([1, 2, 2, 3]);
    await expect(engine.redrive(first.arn)).rejects.toMatchObject({ error: "ExecutionNotRedrivable" });
  });
});

describe("a distributed Map", () => {
  const each = { P: { Type: "Pass", End: true } };

  it.each([
    ["JSON", "[1, 2, 3]", {}, [1, 2, 3]],
    ["JSONL", '{"a":1}\n\n{"a":2}\n', {}, [{ a: 1 }, { a: 2 }]],
    [
      "CSV",
      '\uFEFFname,said\r\nAnn,"Yes, ""really"""\nBob,"two\nlines"\n\nCy,\n',
      { CSVHeaderLocation: "FIRST_ROW" },
      [
        { name: "Ann", said: 'Yes, "really"' },
        { name: "Bob", said: "two\nlines" },
        { name: "Cy", said: "" },
      ],
    ],
    [
      "CSV",
      "1|2\n3|4",
      { CSVHeaderLocation: "GIVEN", CSVHeaders: ["x", "y"], CSVDelimiter: "PIPE", MaxItems: 1 },
      [{ x: "1", y: "2" }],
    ],
  ])("reads %s out of the store", async (InputType, text, config, items) => {
    const ItemReader = {
      Resource: "arn:aws:states:::s3:getObject",
      Arguments: { Bucket: "b", Key: "{% $states.input.key %}" },
      ReaderConfig: { InputType, ...config },
    };
    const engine = engineFor(distributed({ ItemReader }, each), {}, { objects: storeOf({ file: text }) });
    expect((await run(engine, { key: "file" })).output).toEqual(items);
    expect(await run(engine, { key: "none" })).toMatchObject({ status: "FAILED", error: "States.ItemReaderFailed" });
  });

  it("lists what is below a prefix", async () => {
    const ItemReader = { Resource: "arn:aws:states:::s3:listObjectsV2", Arguments: { Bucket: "b", Prefix: "in/" } };
    const objects = storeOf({ "in/1": "x", "in/2": "yy", out: "" });
    const engine = engineFor(distributed({ ItemReader }, each), {}, { objects });
    expect((await run(engine)).output).toEqual([
      { Key: "in/1", Size: 1 },
      { Key: "in/2", Size: 2 },
    ]);
  });

  it("batches its items by number and by size, and shares an input with every batch", async () => {
    const ItemBatcher = { MaxItemsPerBatch: 2, BatchInput: { all: "{% $states.input.all %}" } };
    const engine = engineFor(distributed({ Items: [1, 2, 3], ItemBatcher }, each));
    expect((await run(engine, { all: true })).output).toEqual([
      { BatchInput: { all: true }, Items: [1, 2] },
      { BatchInput: { all: true }, Items: [3] },
    ]);
    const bySize = engineFor(
      distributed({ Items: ["aaaa", "bbbb", "cccc"], ItemBatcher: { MaxInputBytesPerBatch: 25 } }, each),
    );
    expect((await run(bySize)).output).toEqual([{ Items: ["aaaa", "bbbb"] }, { Items: ["cccc"] }]);
  });

  const fails = {
    C: { Type: "Choice", Choices: [{ Condition: "{% $states.input < 3 %}", Next: "F" }], Default: "P" },
    F: { Type: "Fail", Error: "Small" },
    P: { Type: "Pass", End: true },
  };

  it.each([
    [{ ToleratedFailureCount: 2 }, "SUCCEEDED"],
    [{ ToleratedFailureCount: 1 }, "FAILED"],
    [{ ToleratedFailurePercentage: 50 }, "SUCCEEDED"],
    [{ ToleratedFailurePercentage: 49 }, "FAILED"],
    [{ ToleratedFailurePercentage: 100, ToleratedFailureCount: 1 }, "FAILED"],
    [{}, "FAILED"],
  ])("with %j, where 2 of 4 items fail, has %s", async (tolerance, status) => {
    const engine = engineFor(distributed({ Items: [1, 2, 3, 4], ...tolerance }, fails));
    const end = await run(engine);
    expect(end.status).toBe(status);
    if (status === "SUCCEEDED") expect(end.output).toEqual([3, 4]);
    else expect(end.error).toBe("States.ExceedToleratedFailureThreshold");
  });

  it("writes what came of its items to the store, with a manifest", async () => {
    const objects = storeOf({});
    const ResultWriter = { Resource: "arn:aws:states:::s3:putObject", Arguments: { Bucket: "b", Prefix: "out/" } };
    const settings = { Items: [1, 3], ToleratedFailurePercentage: 50, ResultWriter };
    const { output } = await run(engineFor(distributed(settings, fails), {}, { objects }));
    const { Bucket, Key } = output.ResultWriterDetails;
    expect([Bucket, Key]).toEqual(["b", expect.stringMatching(/^out\/[0-9a-f]{32}\/manifest\.json$/)]);
    const { ResultFiles } = JSON.parse(objects.files[Key] ?? "");
    const read = (kind: string) => JSON.parse(objects.files[ResultFiles[kind][0].Key] ?? "");
    expect(read("SUCCEEDED")).toMatchObject([{ Input: "3", Output: "3", Status: "SUCCEEDED" }]);
    expect(read("FAILED")).toMatchObject([{ Input: "1", Error: "Small", Status: "FAILED" }]);
    const WriterConfig = { Transformation: "COMPACT", OutputType: "JSONL" };
    const compact = distributed({ ...settings, ResultWriter: { ...ResultWriter, WriterConfig } }, fails);
    await run(engineFor(compact, {}, { objects }));
    expect(Object.entries(objects.files).find(([key]) => key.endsWith("SUCCEEDED_0.jsonl"))?.[1]).toBe("3\n");
  });
});
