/** An error as the States Language knows it: a name that Retry and Catch match, and a cause. */
export class StatesError extends Error {
  readonly error: string;
  override readonly cause: string;

  constructor(error: string, cause = "") {
    super(`${error}: ${cause}`);
    this.name = "StatesError";
    this.error = error;
    this.cause = cause;
  }
}

/** The process is going down: what runs stays RUNNING and goes on when it is up again. */
export class Shutdown extends Error {
  override readonly name = "Shutdown";
}

/** A sibling failed, so this line of work is given up. */
export class Abandoned extends Error {
  override readonly name = "Abandoned";
}

/** Somebody asked for the execution to be stopped. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  readonly error: string;
  override readonly cause: string;

  constructor(error = "", cause = "") {
    super(cause);
    this.error = error;
    this.cause = cause;
  }
}

/** The database could not be written to: what runs stays RUNNING there, and goes on with the next start. */
export class HistoryLost extends Error {
  override readonly name = "HistoryLost";
}

/** Whether a line of work ended because it was told to, not because it failed. */
export function isInterruption(thrown: unknown): boolean {
  return [Shutdown, Abandoned, Stopped, HistoryLost].some((kind) => thrown instanceof kind);
}

/** What was thrown, as Lambda reports it: the error's name, and its JSON as the cause. */
export function toStatesError(thrown: unknown): StatesError {
  if (thrown instanceof StatesError) return thrown;
  const name = thrown instanceof Error && thrown.name !== "Error" ? thrown.name : "Error";
  const errorMessage = thrown instanceof Error ? thrown.message : String(thrown);
  return new StatesError(name, JSON.stringify({ errorType: name, errorMessage }));
}

const NEVER_CAUGHT_BY_ALL = new Set(["States.DataLimitExceeded", "States.Runtime"]);

/** Whether a name in ErrorEquals stands for `error`. */
export function matchesError(names: readonly string[], error: string): boolean {
  return names.some((name) => {
    if (name === error) return true;
    if (NEVER_CAUGHT_BY_ALL.has(error)) return false;
    if (name === "States.ALL") return true;
    if (name === "States.Timeout") return error === "States.HeartbeatTimeout";
    return name === "States.TaskFailed" && error !== "States.Timeout" && error !== "States.HeartbeatTimeout";
  });
}
