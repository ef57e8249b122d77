import { createHash } from "node:crypto";
import * as z from "zod";
import type { ExecutionEnd, ExecutionRow } from "./journal.ts";
import type { TaskCall } from "./line.ts";
import { Shutdown, StatesError } from "./states-error.ts";

/** What of the engine an execution within an execution needs. */
interface Engine {
  start(machine: string, input: unknown, name: string, startedBy: string): Promise<ExecutionRow>;
  redrive(arn: string): Promise<void>;
  stop(arn: string): Promise<void>;
  ended(arn: string): Promise<ExecutionEnd>;
}

const Arguments = z.strictObject({
  StateMachineArn: z.string(),
  Input: z.unknown().optional(),
  Name: z.string().optional(),
});

/**
 * The integration `states:startExecution`, `.sync` and `.sync:2`. The same try of the same state has the same execution,
 * also when it is run again after a crash; redriven, it redrives that one where it failed; cut off, it stops it.
 *
 * @throws StatesError `States.TaskFailed` when the execution does not succeed, and as `StartExecution`.
 */
export async function startNested(engine: Engine, args: unknown, call: TaskCall): Promise<unknown> {
  const parsed = Arguments.safeParse(args);
  if (!parsed.success) throw new StatesError("States.Runtime", z.prettifyError(parsed.error));
  const { StateMachineArn, Input, Name } = parsed.data;
  const name = Name ?? `nested-${createHash("sha256").update(call.key).digest("hex").slice(0, 40)}`;
  const started = await engine.start(StateMachineArn.split(":").at(-1) ?? "", readInput(Input), name, call.key);
  const { arn } = started;
  const StartDate = new Date(started.started_at).toISOString();
  if (call.mode === "") return { ExecutionArn: arn, StartDate };
  if (call.redriven && !["RUNNING", "SUCCEEDED"].includes(started.status)) await engine.redrive(arn);
  const stop = () => {
    if (!(call.signal.reason instanceof Shutdown)) void engine.stop(arn);
  };
  call.signal.addEventListener("abort", stop, { once: true });
  const end = await engine.ended(arn).finally(() => call.signal.removeEventListener("abort", stop));
  if (end.status !== "SUCCEEDED") {
    const cause = { ExecutionArn: arn, Status: end.status, Error: end.error, Cause: end.cause };
    throw new StatesError("States.TaskFailed", JSON.stringify(cause));
  }
  const output = end.output ?? "null";
  const Output = call.mode === ".sync:2" ? JSON.parse(output) : output;
  return { ExecutionArn: arn, StartDate, Status: end.status, Output };
}

/** The input as a value: AWS takes it as JSON, or as text that is JSON. */
function readInput(input: unknown): unknown {
  if (typeof input !== "string") return input;
  try {
    return JSON.parse(input);
  } catch {
    throw new StatesError("States.TaskFailed", "InvalidExecutionInput: the Input is no JSON.");
  }
}
