import { randomBytes } from "node:crypto";
import type { TaskState } from "./definition.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import { type Line, linkedAbort, place, type Run, scopeOf, untilAborted, withinLimit } from "./line.ts";
import { splitResource } from "./load-definition.ts";
import { isInterruption, StatesError, toStatesError } from "./states-error.ts";

/** Names of a resource as the history gives them: `lambda` and `invoke`. */
function named(resource: string): { resourceType: string; resource: string } {
  const parts = resource.replace("arn:aws:states:::", "").split(":");
  return { resourceType: parts.slice(0, -1).join(":") || "lambda", resource: parts.at(-1) ?? resource };
}

/**
 * Runs a Task: calls its integration, and with `.waitForTaskToken` waits until somebody reports the token's end.
 *
 * @throws StatesError as the integration failed, `States.Timeout`, `States.HeartbeatTimeout`.
 */
export async function runTask(run: Run, line: Line, state: TaskState): Promise<unknown> {
  const { base, mode } = splitResource(state.Resource);
  const integration = run.integrations.get(state.Resource) ?? run.integrations.get(base);
  if (!integration) throw new StatesError("States.Runtime", `There is no integration for ${state.Resource}.`);
  // A token that was handed out before a crash is still waited for; the task is not started again.
  const waited = mode === ".waitForTaskToken" && line.token !== null;
  if (mode === ".waitForTaskToken") line.token ??= randomBytes(32).toString("base64url");
  const scope = scopeOf(run, line);
  const { controller, unlink } = linkedAbort(line.start.signal);
  const timers = new Set<NodeJS.Timeout>();
  const limit = async (seconds: number | string | undefined, error: string) => {
    if (seconds === undefined) return;
    const ms = Number(await evaluate(seconds, scope)) * 1000 * run.timeScale;
    timers.add(setTimeout(() => controller.abort(new StatesError(error, "")), ms));
  };
  const names = named(base);
  try {
    const args = withinLimit(
      state.Arguments === undefined ? line.input : await evaluate(state.Arguments, scope),
      `arguments of ${line.state}`,
    );
    await limit(state.TimeoutSeconds, "States.Timeout");
    const reported =
      mode === ".waitForTaskToken" ? await awaitToken(run, line, state, scope, controller, timers) : undefined;
    if (!waited) {
      line.lastEventId = run.emit(
        "TaskScheduled",
        { taskScheduledEventDetails: { ...names, region: "us-east-1", parameters: JSON.stringify(args ?? null) } },
        line.lastEventId,
      );
      line.lastEventId = run.emit("TaskStarted", { taskStartedEventDetails: names }, line.lastEventId);
      if (reported) place(run, line);
    }
    const call = {
      resource: base,
      mode,
      token: line.token,
      key: `${run.arn}${line.start.path}/${line.step}.${line.retries.count}`,
      signal: controller.signal,
    };
    const answer = waited ? undefined : await untilAborted(integration(args, call), controller.signal);
    if (reported) await run.journal.commit();
    const result = reported ? await untilAborted(reported.end, controller.signal) : answer;
    const output = withinLimit(plain(result), `result of ${line.state}`);
    line.lastEventId = run.emit(
      "TaskSucceeded",
      { taskSucceededEventDetails: { ...names, output: JSON.stringify(output) } },
      line.lastEventId,
    );
    return output;
  } catch (thrown) {
    if (isInterruption(thrown)) throw thrown;
    const failure = toStatesError(thrown);
    const timedOut = failure.error === "States.Timeout" || failure.error === "States.HeartbeatTimeout";
    const details = { ...names, error: failure.error, cause: failure.cause };
    line.lastEventId = run.emit(
      timedOut ? "TaskTimedOut" : "TaskFailed",
      timedOut ? { taskTimedOutEventDetails: details } : { taskFailedEventDetails: details },
      line.lastEventId,
    );
    throw failure;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    if (line.token !== null) run.tokens.delete(line.token);
    unlink();
    // Whoever still works for a task that is over is told so.
    controller.abort(new StatesError("States.Timeout", "The task is over."));
  }
}

async function awaitToken(
  run: Run,
  line: Line,
  state: TaskState,
  scope: Scope,
  controller: AbortController,
  timers: Set<NodeJS.Timeout>,
): Promise<{ end: Promise<unknown> }> {
  const heartbeat =
    state.HeartbeatSeconds === undefined ? undefined : Number(await evaluate(state.HeartbeatSeconds, scope));
  let timer: NodeJS.Timeout | undefined;
  const beat = () => {
    if (timer) {
      clearTimeout(timer);
      timers.delete(timer);
    }
    if (heartbeat === undefined) return;
    timer = setTimeout(
      () => controller.abort(new StatesError("States.HeartbeatTimeout", "")),
      heartbeat * 1000 * run.timeScale,
    );
    timers.add(timer);
  };
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  // It may be reported, or given up, before anybody waits for it.
  promise.catch(() => {});
  run.tokens.set(line.token ?? "", { succeed: resolve, fail: reject, beat });
  beat();
  return { end: promise };
}

/** The value as JSON has it. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
