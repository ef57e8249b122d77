import { createHash } from "node:crypto";
import type { ResultWriterDefinition } from "./definition.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import type { ObjectAccess } from "./line.ts";
import { StatesError } from "./states-error.ts";

/** How one item of a distributed Map ended. */
export type ItemEnd = { readonly index: number; readonly input: unknown } & (
  | { readonly output: unknown }
  | { readonly error: string; readonly cause: string }
);

/**
 * Writes what came of the items to the store, as AWS lays it out: a file of those that succeeded, one of those that
 * failed, and a manifest that names them.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html
 *
 * @returns where the manifest is: `ResultWriterDetails`.
 * @throws StatesError `States.ResultWriterFailed`
 */
export async function writeResults(
  objects: ObjectAccess,
  writer: ResultWriterDefinition,
  scope: Scope,
  mapRunArn: string,
  ends: readonly ItemEnd[],
): Promise<unknown> {
  const { Bucket = "", Prefix } = (await evaluate(writer.Arguments, scope)) as Record<string, string | undefined>;
  const id = createHash("sha256").update(mapRunArn).digest("hex").slice(0, 32);
  const folder = [Prefix?.replace(/\/$/, ""), id].filter(Boolean).join("/");
  const write = async (name: string, entries: readonly unknown[]) => {
    const { OutputType = "JSON" } = writer.WriterConfig ?? {};
    const body =
      OutputType === "JSONL" ? entries.map((entry) => `${JSON.stringify(entry)}\n`).join("") : JSON.stringify(entries);
    const Key = `${folder}/${name}_0.${OutputType.toLowerCase()}`;
    await objects.write(Bucket, Key, body);
    return [{ Key, Size: Buffer.byteLength(body) }];
  };
  const [succeeded, failed] = [ends.filter((end) => "output" in end), ends.filter((end) => "error" in end)];
  try {
    const ResultFiles = {
      SUCCEEDED: succeeded.length > 0 ? await write("SUCCEEDED", transform(writer, mapRunArn, succeeded)) : [],
      FAILED:
        failed.length > 0
          ? await write(
              "FAILED",
              failed.map((end) => entryOf(mapRunArn, end)),
            )
          : [],
      PENDING: [],
    };
    const Key = `${folder}/manifest.json`;
    await objects.write(Bucket, Key, JSON.stringify({ DestinationBucket: Bucket, MapRunArn: mapRunArn, ResultFiles }));
    return { MapRunArn: mapRunArn, ResultWriterDetails: { Bucket, Key } };
  } catch (thrown) {
    throw new StatesError("States.ResultWriterFailed", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function transform(
  writer: ResultWriterDefinition,
  mapRunArn: string,
  ends: readonly (ItemEnd & { output: unknown })[],
): unknown[] {
  const outputs = () => ends.map(({ output }) => output);
  switch (writer.WriterConfig?.Transformation) {
    case "COMPACT":
      return outputs();
    case "FLATTEN":
      return outputs().flat();
    default:
      return ends.map((end) => entryOf(mapRunArn, end));
  }
}

/** An item as the files have it: values as JSON text. */
function entryOf(mapRunArn: string, end: ItemEnd) {
  const Input = JSON.stringify(end.input ?? null);
  const Name = `${mapRunArn.split(":").at(-1)}-${end.index}`;
  return "output" in end
    ? { Name, Input, Status: "SUCCEEDED", Output: JSON.stringify(end.output ?? null) }
    : { Name, Input, Status: "FAILED", Error: end.error, Cause: end.cause };
}
