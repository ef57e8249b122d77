import type { Flow, State } from "./definition.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import { type Line, type LineStart, pathBelow, pause, place, type Run, scopeOf, withinLimit } from "./line.ts";
import { recover } from "./recover.ts";
import { runMap } from "./run-map.ts";
import { runParallel } from "./run-parallel.ts";
import { runTask } from "./run-task.ts";
import { isInterruption, StatesError, toStatesError } from "./states-error.ts";

/** How a state was left. `next` is null at the end of the line. */
export interface Exit {
  readonly output: unknown;
  readonly assign: Readonly<Record<string, unknown>>;
  readonly next: string | null;
}

/**
 * Runs a line of work, the machine itself or one below a Map or a Parallel, from its first state to its end, or from
 * where it was when the process ended. What it did is on disk before it goes on.
 *
 * @returns its output.
 * @throws StatesError as it failed; the signal's reason when it was interrupted, and then it can be taken up again.
 */
export async function runFlow(run: Run, flow: Flow, start: LineStart): Promise<unknown> {
  const saved = run.saved.get(start.path);
  run.saved.delete(start.path);
  if (saved?.status === "succeeded") return JSON.parse(saved.output ?? "null");
  if (saved?.status === "failed" && !run.redriven) {
    const { error, cause } = JSON.parse(saved.output ?? "{}");
    throw new StatesError(error, cause);
  }
  const line: Line = {
    start,
    state: saved?.state ?? flow.StartAt,
    step: saved?.step ?? 0,
    input: saved ? JSON.parse(saved.input) : start.input,
    variables: saved ? JSON.parse(saved.variables) : {},
    retries: saved ? JSON.parse(saved.attempts) : { count: 0, byRetrier: {} },
    enteredAt: saved?.entered_at ?? new Date().toISOString(),
    token: saved?.token ?? null,
    lastEventId: start.previousId,
  };
  if (saved && run.redriven) line.retries.byRetrier = {};
  try {
    for (let resumed = saved !== undefined; ; resumed = false) {
      const state = flow.States[line.state];
      if (!state) throw new StatesError("States.Runtime", `There is no state ${line.state}.`);
      start.signal.throwIfAborted();
      if (!resumed) enter(run, line, state);
      const exit = await runState(run, line, state);
      leave(run, line, state, exit);
      if (exit.next === null) {
        place(run, line, { status: "succeeded", output: exit.output });
        await run.journal.commit();
        return exit.output;
      }
      goTo(line, exit.next, exit.output);
      place(run, line);
      await run.journal.commit();
    }
  } catch (thrown) {
    if (isInterruption(thrown)) throw thrown;
    const failure = toStatesError(thrown);
    place(run, line, { status: "failed", output: { error: failure.error, cause: failure.cause } });
    throw failure;
  }
}

function enter(run: Run, line: Line, state: State): void {
  withinLimit(line.input, `input of ${line.state}`);
  line.enteredAt = new Date().toISOString();
  line.lastEventId = run.emit(
    `${state.Type}StateEntered`,
    { stateEnteredEventDetails: { name: line.state, input: JSON.stringify(line.input ?? null) } },
    line.lastEventId,
  );
  place(run, line);
}

function leave(run: Run, line: Line, state: State, exit: Exit): void {
  withinLimit(exit.output, `output of ${line.state}`);
  Object.assign(line.variables, exit.assign);
  const assigned = Object.entries(exit.assign).map(([name, value]) => [name, JSON.stringify(value)]);
  if (state.Type !== "Fail") {
    line.lastEventId = run.emit(
      `${state.Type}StateExited`,
      {
        stateExitedEventDetails: {
          name: line.state,
          output: JSON.stringify(exit.output ?? null),
          ...(assigned.length > 0 ? { assignedVariables: Object.fromEntries(assigned) } : {}),
        },
      },
      line.lastEventId,
    );
  }
  if (state.Type === "Map" || state.Type === "Parallel") run.journal.drop(run.arn, `${line.start.path}/${line.step}.`);
}

function goTo(line: Line, state: string, input: unknown): void {
  line.state = state;
  line.input = input;
  line.step += 1;
  line.retries = { count: 0, byRetrier: {} };
  line.token = null;
  line.enteredAt = new Date().toISOString();
}

async function runState(run: Run, line: Line, state: State): Promise<Exit> {
  for (;;) {
    try {
      return await tryState(run, line, state);
    } catch (thrown) {
      if (isInterruption(thrown) || line.start.signal.aborted)
        throw line.start.signal.aborted ? line.start.signal.reason : thrown;
      const failure = toStatesError(thrown);
      const exit = await recover(run, line, state, failure, scopeOf(run, line));
      if (exit) return exit;
      // Retried: another try begins, and what the last one had begun below is forgotten.
      if (state.Type === "Map" || state.Type === "Parallel")
        run.journal.drop(run.arn, `${line.start.path}/${line.step}.`);
    }
  }
}

async function tryState(run: Run, line: Line, state: State): Promise<Exit> {
  const scope = scopeOf(run, line);
  const next = "Next" in state && state.Next !== undefined ? state.Next : null;
  switch (state.Type) {
    case "Pass":
      return exitWith(state, scope, next, line.input);
    case "Succeed":
      return exitWith(state, scope, null, line.input);
    case "Fail":
      throw new StatesError(
        String(await evaluate(state.Error ?? "States.Failed", scope)),
        String(await evaluate(state.Cause ?? "", scope)),
      );
    case "Wait":
      await pause(await waitMs(run, line, state, scope), line.start.signal);
      return exitWith(state, scope, next, line.input);
    case "Choice":
      return choose(state, scope, line.input);
    case "Task":
      return exitWith(state, scope, next, undefined, await runTask(run, line, state));
    case "Parallel":
      return exitWith(state, scope, next, undefined, await runParallel(run, line, state, scope, pathBelow(line)));
    case "Map":
      return exitWith(state, scope, next, undefined, await runMap(run, line, state, scope, pathBelow(line)));
  }
}

async function waitMs(run: Run, line: Line, state: Extract<State, { Type: "Wait" }>, scope: Scope): Promise<number> {
  if (state.Timestamp !== undefined) return Date.parse(String(await evaluate(state.Timestamp, scope))) - Date.now();
  const seconds = Number(await evaluate(state.Seconds, scope));
  const until = Date.parse(line.enteredAt) + seconds * 1000 * run.timeScale;
  return until - Date.now();
}

async function choose(state: Extract<State, { Type: "Choice" }>, scope: Scope, input: unknown): Promise<Exit> {
  for (const choice of state.Choices) {
    const holds = await evaluate(choice.Condition, scope);
    if (typeof holds !== "boolean") {
      throw new StatesError("States.QueryEvaluationError", `The condition '${choice.Condition}' is not true or false.`);
    }
    if (holds) return exitWith(choice, scope, choice.Next, input);
  }
  if (state.Default === undefined)
    throw new StatesError("States.NoChoiceMatched", "No choice holds, and there is no default.");
  return exitWith(state, scope, state.Default, input);
}

/** Leaves a state: its Output and Assign see the same, the result among it where there is one. */
export async function exitWith(
  state: { Output?: unknown; Assign?: Record<string, unknown> | undefined },
  scope: Scope,
  next: string | null,
  otherwise: unknown,
  result?: unknown,
): Promise<Exit> {
  const seen: Scope = result === undefined ? scope : { ...scope, states: { ...scope.states, result } };
  const output =
    state.Output === undefined ? (result === undefined ? otherwise : result) : await evaluate(state.Output, seen);
  const assign = (await evaluate(state.Assign ?? {}, seen)) as Record<string, unknown>;
  return { output, assign, next };
}
