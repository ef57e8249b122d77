import { ROLE_ARN, stateMachineArn } from "./arns.ts";
import type { Definition } from "./definition.ts";
import type { ExecutionEnd, ExecutionRow } from "./journal.ts";
import type { Run } from "./line.ts";
import { HistoryLost, Shutdown, StatesError, Stopped, toStatesError } from "./states-error.ts";
import { startTimer } from "./timers.ts";

/** How an execution begins: for the first time, anew after it failed, or where an earlier process left it. */
export type Beginning = "started" | "redriven" | "resumed";

/**
 * Runs an execution to its end, and notes in its history how it began and ended.
 *
 * @param keep puts its end on disk.
 * @returns how it ended; RUNNING where the process is going down, and it is to be taken up again.
 * @throws what the database failed with.
 */
export async function runExecution(
  row: ExecutionRow,
  definition: Definition,
  run: Run,
  begin: Beginning,
  controller: AbortController,
  keep: (end: ExecutionEnd) => Promise<ExecutionEnd>,
): Promise<ExecutionEnd> {
  const stopTimer = armTimeout(row, definition, run, begin, controller);
  try {
    const output = await run.runFlow(run, definition, {
      path: "",
      input: JSON.parse(row.input),
      outer: {},
      map: undefined,
      signal: controller.signal,
      previousId: noteBeginning(row, run, begin),
    });
    const text = JSON.stringify(output ?? null);
    run.emit("ExecutionSucceeded", { executionSucceededEventDetails: { output: text } }, 0);
    return await keep({ status: "SUCCEEDED", output: text, error: null, cause: null });
  } catch (thrown) {
    if (thrown instanceof Shutdown) return { status: "RUNNING", output: null, error: null, cause: null };
    if (thrown instanceof HistoryLost) throw thrown.cause;
    return await keep(noteFailure(run, thrown, controller));
  } finally {
    stopTimer();
  }
}

function noteBeginning(row: ExecutionRow, run: Run, begin: Beginning): number {
  switch (begin) {
    case "started":
      return run.emit("ExecutionStarted", { executionStartedEventDetails: { input: row.input, roleArn: ROLE_ARN } }, 0);
    case "redriven":
      return run.emit("ExecutionRedriven", { executionRedrivenEventDetails: { redriveCount: row.redrive_count } }, 0);
    case "resumed":
      return 0;
  }
}

function noteFailure(run: Run, thrown: unknown, controller: AbortController): ExecutionEnd {
  if (thrown instanceof Stopped) {
    const details = { error: thrown.error, cause: thrown.cause };
    run.emit("ExecutionAborted", { executionAbortedEventDetails: details }, 0);
    return { status: "ABORTED", output: null, ...details };
  }
  const { error, cause } = toStatesError(thrown);
  if (controller.signal.aborted && error === "States.Timeout") {
    run.emit("ExecutionTimedOut", { executionTimedOutEventDetails: { error, cause } }, 0);
    return { status: "TIMED_OUT", output: null, error, cause };
  }
  run.emit("ExecutionFailed", { executionFailedEventDetails: { error, cause } }, 0);
  return { status: "FAILED", output: null, error, cause };
}

/** Time in which no process ran does not count: taken up again, an execution has its time anew. */
function armTimeout(
  row: ExecutionRow,
  { TimeoutSeconds }: Definition,
  { timeScale }: Run,
  begin: Beginning,
  controller: AbortController,
): () => void {
  if (TimeoutSeconds === undefined) return () => {};
  const from = begin === "started" ? new Date(row.started_at).getTime() : Date.now();
  const ms = from + TimeoutSeconds * 1000 * timeScale - Date.now();
  return startTimer(ms, () => controller.abort(new StatesError("States.Timeout", "")));
}

/** `$states.context` as all states of an execution see it. */
export function contextOf(row: ExecutionRow): Record<string, unknown> {
  return {
    Execution: {
      Id: row.arn,
      Name: row.name,
      Input: JSON.parse(row.input),
      StartTime: new Date(row.started_at).toISOString(),
      RoleArn: ROLE_ARN,
      RedriveCount: row.redrive_count,
    },
    StateMachine: { Id: stateMachineArn(row.machine), Name: row.machine },
  };
}
