import { randomUUID } from "node:crypto";
import { isProblemCode, problem, recallProblem } from "#core/http/errors.ts";
import { failureOf } from "#core/http/task-failure.ts";
import type { Cloud, MachineName } from "../cloud.ts";
import { executionArn } from "../step-functions/index.ts";

/**
 * Runs a state machine for one piece of work to its end. Where an execution of it runs already, one that an earlier
 * process began, that one is waited for. It may still fail of what stopped that process, such as a full disk: only then
 * is the work begun anew.
 *
 * @param work what the execution is about, at most 60 characters: its name begins so.
 * @throws the problem that the machine ended with; `execution-failed`; what `signal` was aborted with.
 */
export async function runMachine(
  cloud: Cloud,
  machine: MachineName,
  work: { readonly name: string; readonly input: unknown },
  signal: AbortSignal,
): Promise<void> {
  const [running] = await cloud.stepFunctions.running(machine, work.name);
  if (running && (await succeeds(endOf(cloud, machine, running, signal)))) return;
  signal.throwIfAborted();
  const name = `${work.name}-${randomUUID().slice(0, 8)}`;
  await endOf(cloud, machine, (await cloud.stepFunctions.start(machine, work.input, name)).arn, signal);
}

function succeeds(end: Promise<void>): Promise<boolean> {
  return end.then(
    () => true,
    () => false,
  );
}

/**
 * Sees the execution `name` through: waits for it where it runs, and else has it go on from where it failed.
 *
 * @throws as `runMachine`
 */
export async function goOn(cloud: Cloud, machine: MachineName, name: string, signal: AbortSignal): Promise<void> {
  const arn = executionArn(machine, name);
  const running = await cloud.stepFunctions.running(machine, name);
  if (!running.includes(arn)) {
    const { status } = await cloud.stepFunctions.ended(arn);
    if (status === "SUCCEEDED") return;
    await cloud.stepFunctions.redrive(arn);
  }
  await endOf(cloud, machine, arn, signal);
}

/** Waits for an execution to succeed. */
export async function endOf(cloud: Cloud, machine: MachineName, arn: string, signal: AbortSignal): Promise<void> {
  const end = await unlessAborted(cloud.stepFunctions.ended(arn), signal);
  if (end.status === "SUCCEEDED") return;
  const error = end.error ?? end.status;
  const cause = end.cause ?? "";
  if (isProblemCode(error)) throw recallProblem(error, failureOf({ error, cause }).sentence);
  throw problem("execution-failed", { machine, error, cause });
}

async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
