import type { Flow } from "./definition.ts";
import type { Scope } from "./evaluate.ts";
import type { BranchRow, Journal } from "./journal.ts";
import { StatesError } from "./states-error.ts";

/** What an integration is told beside its arguments. */
export interface TaskCall {
  readonly resource: string;
  readonly mode: "" | ".sync" | ".sync:2" | ".waitForTaskToken";
  readonly token: string | null;
  /** The same for every try of the same state of the same execution, also after a crash. */
  readonly key: string;
  readonly signal: AbortSignal;
}

export type Integration = (args: unknown, call: TaskCall) => Promise<unknown>;

export type ItemReader = (
  resource: string,
  args: unknown,
  config: Readonly<Record<string, unknown>>,
) => Promise<unknown[]>;
export type ResultWriter = (
  resource: string,
  args: unknown,
  results: { succeeded: unknown[]; failed: unknown[] },
) => Promise<unknown>;

export interface PendingTask {
  succeed(output: unknown): void;
  fail(error: StatesError): void;
  beat(): void;
}

/** What all lines of work of one execution share. */
export interface Run {
  readonly arn: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly journal: Journal;
  readonly integrations: ReadonlyMap<string, Integration>;
  readonly readItems: ItemReader | undefined;
  readonly writeResults: ResultWriter | undefined;
  readonly tokens: Map<string, PendingTask>;
  /** Multiplies every wait: 1, and less in tests. */
  readonly timeScale: number;
  /** What was on disk when the execution was taken up again, by path. */
  readonly saved: Map<string, BranchRow>;
  /** Runs what failed before again, rather than failing with it once more. */
  readonly redriven: boolean;
  readonly emit: (type: string, details: Record<string, unknown>, previousId: number) => number;
  readonly runFlow: (run: Run, flow: Flow, line: LineStart) => Promise<unknown>;
}

/** Where a line of work begins. */
export interface LineStart {
  readonly path: string;
  readonly input: unknown;
  /** Variables of the lines around it, which it can read. */
  readonly outer: Readonly<Record<string, unknown>>;
  /** `$states.context.Map` inside an iteration. */
  readonly map: unknown;
  readonly signal: AbortSignal;
  readonly previousId: number;
}

/** A line of work as it goes along. */
export interface Line {
  readonly start: LineStart;
  state: string;
  step: number;
  input: unknown;
  variables: Record<string, unknown>;
  /** How often each retrier of the current state was used, by its place, and all of them together. */
  retries: { count: number; byRetrier: Record<string, number> };
  enteredAt: string;
  token: string | null;
  lastEventId: number;
}

/** Path of the lines below the current state of a line: unlike any other it had or will have. */
export function pathBelow(line: Line): string {
  return `${line.start.path}/${line.step}.${line.retries.count}:${line.state}`;
}

/** Notes where a line stands. */
export function place(run: Run, line: Line, end?: { status: "succeeded" | "failed"; output: unknown }): void {
  run.journal.place({
    arn: run.arn,
    path: line.start.path,
    status: end?.status ?? "running",
    state: line.state,
    step: line.step,
    input: JSON.stringify(line.input ?? null),
    variables: JSON.stringify(line.variables),
    attempts: JSON.stringify(line.retries),
    entered_at: line.enteredAt,
    token: line.token,
    output: end ? JSON.stringify(end.output ?? null) : null,
  });
}

/** What expressions of the current state see. */
export function scopeOf(run: Run, line: Line): Scope {
  return {
    states: {
      input: line.input,
      context: {
        ...run.context,
        State: { Name: line.state, EnteredTime: line.enteredAt, RetryCount: line.retries.count },
        ...(line.start.map === undefined ? {} : { Map: line.start.map }),
        ...(line.token === null ? {} : { Task: { Token: line.token } }),
      },
    },
    variables: { ...line.start.outer, ...line.variables },
  };
}

/** Payloads of Step Functions end here. */
const LIMIT_BYTES = 256 * 1024;

/** @throws StatesError `States.DataLimitExceeded` */
export function withinLimit(value: unknown, what: string): unknown {
  const bytes = Buffer.byteLength(JSON.stringify(value ?? null));
  if (bytes > LIMIT_BYTES) {
    throw new StatesError("States.DataLimitExceeded", `The ${what} has ${bytes} bytes; the limit is ${LIMIT_BYTES}.`);
  }
  return value;
}

/** A signal of its own that also fires with its parent; `unlink` lets go of the parent. */
export function linkedAbort(parent: AbortSignal): { controller: AbortController; unlink: () => void } {
  const controller = new AbortController();
  const forward = () => controller.abort(parent.reason);
  if (parent.aborted) forward();
  else parent.addEventListener("abort", forward, { once: true });
  return { controller, unlink: () => parent.removeEventListener("abort", forward) };
}

/** The promise's outcome, or the signal's reason as soon as it fires. */
export function untilAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** Timers of Node end at about 24.8 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Waits, however long; rejects with the signal's reason. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  let left = Math.max(0, milliseconds);
  do {
    const part = Math.min(left, LONGEST_TIMER_MS);
    let timer: NodeJS.Timeout | undefined;
    const passed = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, part);
    });
    await untilAborted(passed, signal).finally(() => clearTimeout(timer));
    left -= part;
  } while (left > 0);
}
