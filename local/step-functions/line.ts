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
  /** Whether the execution failed before, and was redriven. */
  readonly redriven: boolean;
  readonly signal: AbortSignal;
}

export type Integration = (args: unknown, call: TaskCall) => Promise<unknown>;

/** The store that a distributed Map reads its items from and writes its results to. */
export interface ObjectAccess {
  read(bucket: string, key: string): Promise<Uint8Array>;
  write(bucket: string, key: string, body: string): Promise<void>;
  /** All objects below a prefix, as ListObjectsV2 gives them. */
  list(bucket: string, prefix: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** How a task ended whose token was handed out. */
export type TaskReport = { readonly output: unknown } | { readonly error: string; readonly cause: string };

/** A task that waits for the report of its token. */
export interface PendingTask {
  /** Resolves when the report is on disk: from then on it is never lost. */
  report(report: TaskReport): Promise<void>;
  beat(): void;
}

/** A token, and how far its task is: handed out to the integration, and then reported. */
export interface Callback {
  readonly token: string;
  submitted: boolean;
  report?: TaskReport;
}

/** What all lines of work of one execution share. */
export interface Run {
  readonly arn: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly journal: Journal;
  readonly integrations: ReadonlyMap<string, Integration>;
  readonly objects: ObjectAccess | undefined;
  readonly tokens: Map<string, PendingTask>;
  /** Multiplies every wait: 1, and less in tests. */
  readonly timeScale: number;
  /** What was on disk when the execution was taken up again, by path. */
  readonly saved: Map<string, BranchRow>;
  /** Whether the execution failed before, and was redriven. */
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
  callback: Callback | null;
  lastEventId: number;
}

/** Begins a line, or takes it up where it was on disk. */
export function openLine(flow: Flow, start: LineStart, saved: BranchRow | undefined): Line {
  if (!saved) {
    const fresh = { retries: { count: 0, byRetrier: {} }, callback: null, lastEventId: start.previousId };
    const enteredAt = new Date().toISOString();
    return { start, state: flow.StartAt, step: 0, input: start.input, variables: {}, enteredAt, ...fresh };
  }
  return {
    start,
    state: saved.state,
    step: saved.step,
    input: JSON.parse(saved.input),
    variables: JSON.parse(saved.variables),
    retries: JSON.parse(saved.attempts),
    enteredAt: new Date(saved.entered_at).toISOString(),
    callback: saved.callback === null ? null : JSON.parse(saved.callback),
    lastEventId: start.previousId,
  };
}

/** What all paths below the current state of a line begin with. */
export function prefixBelow(line: Line): string {
  return `${line.start.path}/${line.step}.`;
}

/** Path of the lines below the current try of the current state: unlike any other it had or will have. */
export function pathBelow(line: Line): string {
  return `${prefixBelow(line)}${line.retries.count}:${line.state}`;
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
    callback: line.callback === null ? null : JSON.stringify(line.callback),
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
        ...(line.callback === null ? {} : { Task: { Token: line.callback.token } }),
      },
    },
    variables: { ...line.start.outer, ...line.variables },
  };
}

/** Payloads of Step Functions end here. */
export const LIMIT_BYTES = 256 * 1024;

/** @throws StatesError `States.DataLimitExceeded` */
export function withinLimit(value: unknown, what: string): unknown {
  const bytes = Buffer.byteLength(JSON.stringify(value ?? null));
  if (bytes > LIMIT_BYTES) {
    throw new StatesError("States.DataLimitExceeded", `The ${what} has ${bytes} bytes; the limit is ${LIMIT_BYTES}.`);
  }
  return value;
}
