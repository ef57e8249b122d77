import type { Flow, State } from "./definition.ts";
import { evaluate, evaluateNumber, type Scope } from "./evaluate.ts";
import {
  type Line,
  type LineStart,
  openLine,
  pathBelow,
  place,
  prefixBelow,
  type Run,
  scopeOf,
  withinLimit,
} from "./line.ts";
import { recover } from "./recover.ts";
import { runMap } from "./run-map.ts";
import { runParallel } from "./run-parallel.ts";
import { runTask } from "./run-task.ts";
import { isInterruption, StatesError, toStatesError } from "./states-error.ts";
import { pause } from "./timers.ts";

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
  if (saved?.status === "failed") {
    const { error, cause } = JSON.parse(saved.output ?? "{}");
    throw new StatesError(error, cause);
  }
  const line = openLine(flow, start, saved);
  try {
    if (!saved) enter(run, line, stateOf(flow, line));
    for (;;) {
      start.signal.throwIfAborted();
      const state = stateOf(flow, line);
      const exit = await runState(run, line, state);
      leave(run, line, state, exit);
      if (exit.next === null) place(run, line, { status: "succeeded", output: exit.output });
      else {
        goTo(line, exit.next, exit.output);
        enter(run, line, stateOf(flow, line));
      }
      await run.journal.commit();
      if (exit.next === null) return exit.output;
    }
  } catch (thrown) {
    if (isInterruption(thrown)) throw thrown;
    const failure = toStatesError(thrown);
    place(run, line, { status: "failed", output: { error: failure.error, cause: failure.cause } });
    throw failure;
  }
}

function stateOf(flow: Flow, line: Line): State {
  const state = flow.States[line.state];
  if (!state) throw new StatesError("States.Runtime", `There is no state ${line.state}.`);
  return state;
}

function enter(run: Run, line: Line, state: State): void {
  withinLimit(line.input, `input of ${line.state}`);
  line.lastEventId = run.emit(
    `${state.Type}StateEntered`,
    { stateEnteredEventDetails: { name: line.state, input: JSON.stringify(line.input ?? null) } },
    line.lastEventId,
  );
  place(run, line);
}

function leave(run: Run, line: Line, state: State, exit: Exit): void {
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
  if (state.Type === "Map" || state.Type === "Parallel") run.journal.drop(run.arn, prefixBelow(line));
}

function goTo(line: Line, state: string, input: unknown): void {
  line.state = state;
  line.input = input;
  line.step += 1;
  line.retries = { count: 0, byRetrier: {} };
  line.callback = null;
  line.enteredAt = new Date().toISOString();
}

async function runState(run: Run, line: Line, state: State): Promise<Exit> {
  for (;;) {
    try {
      return await tryState(run, line, state);
    } catch (thrown) {
      line.start.signal.throwIfAborted();
      if (isInterruption(thrown)) throw thrown;
      const exit = await recover(run, line, state, toStatesError(thrown), scopeOf(run, line));
      if (exit) return exit;
      // Retried: another try begins, and what the last one had begun below is forgotten.
      if (state.Type === "Map" || state.Type === "Parallel") run.journal.drop(run.arn, prefixBelow(line));
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
  if (state.Timestamp === undefined) {
    const seconds = await evaluateNumber(state.Seconds, scope, "Seconds");
    return Date.parse(line.enteredAt) + seconds * 1000 * run.timeScale - Date.now();
  }
  const timestamp = String(await evaluate(state.Timestamp, scope));
  const until = Date.parse(timestamp);
  if (Number.isNaN(until)) throw new StatesError("States.QueryEvaluationError", `Timestamp is no time: ${timestamp}`);
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

/** How a state is left: its Output and Assign see the same, the result among it where there is one. */
async function exitWith(
  state: { Output?: unknown; Assign?: Record<string, unknown> | undefined },
  scope: Scope,
  next: string | null,
  otherwise: unknown,
  result?: unknown,
): Promise<Exit> {
  const seen: Scope = result === undefined ? scope : { ...scope, states: { ...scope.states, result } };
  const instead = result === undefined ? otherwise : result;
  const output = state.Output === undefined ? instead : await evaluate(state.Output, seen);
  const assign = (await evaluate(state.Assign ?? {}, seen)) as Record<string, unknown>;
  withinLimit(result, "result of the state");
  withinLimit(output, "output of the state");
  withinLimit(assign, "assigned variables");
  return { output, assign, next };
}
