import { isProblemCode, type Problem, type ProblemCode, problem } from "./errors.ts";

/** What a Catch hands on: the name of the error and, from a Lambda, its JSON. */
export interface CaughtError {
  readonly error: string;
  readonly cause: string;
}

/** A failure as a row keeps it: a code and a sentence that a person can act on. */
export interface Failure {
  readonly code: ProblemCode;
  readonly sentence: string;
}

/**
 * Reads what a person may know out of a state machine's error: a Problem's own code and sentence, and for whatever
 * nobody foresaw `internal-error`, so that nothing internal gets out. The history of the execution has the rest.
 */
export function failureOf({ error, cause }: CaughtError, now: Date = new Date()): Failure {
  if (isProblemCode(error)) return { code: error, sentence: messageIn(cause) };
  return asFailure(problem("internal-error", { at: now.toISOString() }));
}

/** A problem as a row keeps it. */
export function asFailure({ code, message }: Problem): Failure {
  return { code, sentence: message };
}

function messageIn(cause: string): string {
  try {
    const parsed: unknown = JSON.parse(cause);
    if (parsed !== null && typeof parsed === "object" && "errorMessage" in parsed) return String(parsed.errorMessage);
  } catch {
    // Not a Lambda's JSON: a Fail state's cause is the sentence itself.
  }
  return cause;
}
