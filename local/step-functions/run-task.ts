import { randomBytes } from "node:crypto";
import type { TaskState } from "./definition.ts";
import { evaluate, evaluateNumber } from "./evaluate.ts";
import { type Line, type Run, scopeOf, withinLimit } from "./line.ts";
import { splitResource } from "./split-resource.ts";
import { isInterruption, StatesError, toStatesError } from "./states-error.ts";
import { linkedAbort, startTimer, untilAborted } from "./timers.ts";
import { waitForReport } from "./wait-for-report.ts";

/**
 * Runs a Task: calls its integration, and with `.waitForTaskToken` waits until somebody reports the token's end.
 *
 * @throws StatesError as the integration failed, `States.Timeout`, `States.HeartbeatTimeout`.
 */
export async function runTask(run: Run, line: Line, state: TaskState): Promise<unknown> {
  const { base, mode } = splitResource(state.Resource);
  const integration = run.integrations.get(state.Resource) ?? run.integrations.get(base);
  if (!integration) throw new StatesError("States.Runtime", `There is no integration for ${state.Resource}.`);
  if (mode === ".waitForTaskToken") {
    line.callback ??= { token: randomBytes(32).toString("base64url"), submitted: false };
  }
  const scope = scopeOf(run, line);
  const { controller, unlink } = linkedAbort(line.start.signal);
  const names = named(base);
  const tell = (type: string, details: Record<string, unknown>) => {
    const key = `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
    line.lastEventId = run.emit(type, { [key]: { ...names, ...details } }, line.lastEventId);
  };
  const milliseconds = async (seconds: number | string | undefined, what: string) =>
    seconds === undefined ? undefined : (await evaluateNumber(seconds, scope, what)) * 1000 * run.timeScale;
  let stopTimer = () => {};
  try {
    const args = withinLimit(
      state.Arguments === undefined ? line.input : await evaluate(state.Arguments, scope),
      `arguments of ${line.state}`,
    );
    const timeoutMs = await milliseconds(state.TimeoutSeconds, "TimeoutSeconds");
    const beatsMs = await milliseconds(state.HeartbeatSeconds, "HeartbeatSeconds");
    if (timeoutMs !== undefined) {
      stopTimer = startTimer(timeoutMs, () => controller.abort(new StatesError("States.Timeout", "")));
    }
    const call = async () => {
      tell("TaskScheduled", { region: "us-east-1", parameters: JSON.stringify(args ?? null) });
      tell("TaskStarted", {});
      const answer = integration(args, {
        resource: base,
        mode,
        token: line.callback?.token ?? null,
        key: `${run.arn}${line.start.path}/${line.step}.${line.retries.count}`,
        redriven: run.redriven,
        signal: controller.signal,
      });
      return untilAborted(answer, controller.signal);
    };
    const submit = async () => tell("TaskSubmitted", { output: JSON.stringify(plain(await call())) });
    const result = line.callback
      ? await waitForReport(run, line, line.callback, { beatsMs, controller, submit })
      : await call();
    const output = withinLimit(plain(result), `result of ${line.state}`);
    tell("TaskSucceeded", { output: JSON.stringify(output) });
    return output;
  } catch (thrown) {
    if (isInterruption(thrown)) throw thrown;
    const failure = toStatesError(thrown);
    const timedOut = failure.error === "States.Timeout" || failure.error === "States.HeartbeatTimeout";
    tell(timedOut ? "TaskTimedOut" : "TaskFailed", { error: failure.error, cause: failure.cause });
    throw failure;
  } finally {
    stopTimer();
    unlink();
    // Whoever still works for a task that is over is told so, and why if it was cut off.
    controller.abort(new StatesError("States.Timeout", "The task is over."));
  }
}

/** Names of a resource as the history gives them: `lambda` and `invoke`. */
function named(resource: string): { resourceType: string; resource: string } {
  const parts = resource.replace("arn:aws:states:::", "").split(":");
  return { resourceType: parts.slice(0, -1).join(":") || "lambda", resource: parts.at(-1) ?? resource };
}

/** The value as JSON has it. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
