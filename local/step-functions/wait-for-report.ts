import { type Callback, type Line, place, type Run } from "./line.ts";
import { StatesError } from "./states-error.ts";
import { startTimer, untilAborted } from "./timers.ts";

/**
 * Hands a task's token out and waits until its end is reported. The token is on disk before anybody has it, and the
 * report before its sender hears so: after a crash a token that was handed out is still waited for, and what was
 * reported is still known.
 *
 * @param beatsMs the longest time between two heartbeats; `undefined` for any.
 * @param submit gives the token to whoever is to report.
 * @throws StatesError as it was reported, or `States.HeartbeatTimeout`.
 */
export async function waitForReport(
  run: Run,
  line: Line,
  callback: Callback,
  {
    beatsMs,
    controller,
    submit,
  }: {
    beatsMs: number | undefined;
    controller: AbortController;
    submit: () => Promise<unknown>;
  },
): Promise<unknown> {
  if (callback.report) return outcome(callback.report);
  const { promise: reported, resolve } = Promise.withResolvers<NonNullable<Callback["report"]>>();
  let stopTimer = () => {};
  const beat = () => {
    stopTimer();
    if (beatsMs === undefined) return;
    stopTimer = startTimer(beatsMs, () => controller.abort(new StatesError("States.HeartbeatTimeout", "")));
  };
  const report = async (told: NonNullable<Callback["report"]>) => {
    if (callback.report) throw new StatesError("TaskTimedOut", "The task has been reported before.");
    callback.report = told;
    place(run, line);
    await run.journal.commit();
    resolve(told);
  };
  run.tokens.set(callback.token, { report, beat });
  try {
    beat();
    if (!callback.submitted) {
      place(run, line);
      await run.journal.commit();
      await submit();
      callback.submitted = true;
      place(run, line);
      await run.journal.commit();
    }
    return outcome(await untilAborted(reported, controller.signal));
  } finally {
    run.tokens.delete(callback.token);
    stopTimer();
  }
}

function outcome(report: NonNullable<Callback["report"]>): unknown {
  if ("output" in report) return report.output;
  throw new StatesError(report.error, report.cause);
}
