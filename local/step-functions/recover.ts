import type { Retrier, State } from "./definition.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import { type Line, place, type Run } from "./line.ts";
import { matchesError, type StatesError } from "./states-error.ts";
import { pause } from "./timers.ts";

/** Defaults of the States Language. */
const INTERVAL_SECONDS = 1;
const MAX_ATTEMPTS = 3;
const BACKOFF_RATE = 2;

/**
 * Does about a failure what the state says: waits for the next try, and returns `undefined`; or goes on where a
 * Catch leads, and returns that exit.
 *
 * @throws the failure itself where the state says nothing about it.
 */
export async function recover(run: Run, line: Line, state: State, failure: StatesError, scope: Scope) {
  if (!("Retry" in state || "Catch" in state)) throw failure;
  const at = (state.Retry ?? []).findIndex(({ ErrorEquals }) => matchesError(ErrorEquals, failure.error));
  const retrier = state.Retry?.[at];
  if (retrier) {
    const used = line.retries.byRetrier[at] ?? 0;
    if (used < (retrier.MaxAttempts ?? MAX_ATTEMPTS)) {
      line.retries.byRetrier[at] = used + 1;
      line.retries.count += 1;
      line.callback = null;
      place(run, line);
      await run.journal.commit();
      await pause(delaySeconds(retrier, used) * 1000 * run.timeScale, line.start.signal);
      return undefined;
    }
  }
  const catcher = (state.Catch ?? []).find(({ ErrorEquals }) => matchesError(ErrorEquals, failure.error));
  if (!catcher) throw failure;
  const errorOutput = { Error: failure.error, Cause: failure.cause };
  const seen: Scope = { ...scope, states: { ...scope.states, errorOutput } };
  return {
    output: catcher.Output === undefined ? errorOutput : await evaluate(catcher.Output, seen),
    assign: (await evaluate(catcher.Assign ?? {}, seen)) as Record<string, unknown>,
    next: catcher.Next,
  };
}

/** Seconds before the try after `used` retries: exponential, capped, and anywhere below that with full jitter. */
export function delaySeconds(retrier: Retrier, used: number, random: () => number = Math.random): number {
  const backoff = (retrier.IntervalSeconds ?? INTERVAL_SECONDS) * (retrier.BackoffRate ?? BACKOFF_RATE) ** used;
  const capped = Math.min(backoff, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return retrier.JitterStrategy === "FULL" ? capped * random() : capped;
}
