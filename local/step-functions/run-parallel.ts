import type { ParallelState } from "./definition.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import type { Line, Run } from "./line.ts";
import { Abandoned, isInterruption, toStatesError } from "./states-error.ts";
import { linkedAbort } from "./timers.ts";

/** Runs all branches side by side and gives their outputs in order. The first to fail stops the others. */
export async function runParallel(
  run: Run,
  line: Line,
  state: ParallelState,
  scope: Scope,
  path: string,
): Promise<unknown[]> {
  const input = state.Arguments === undefined ? line.input : await evaluate(state.Arguments, scope);
  const { controller, unlink } = linkedAbort(line.start.signal);
  const started = run.emit("ParallelStateStarted", {}, line.lastEventId);
  const branches = state.Branches.map((branch, index) =>
    run.runFlow(run, branch, {
      path: `${path}#${index}`,
      input,
      outer: scope.variables,
      map: line.start.map,
      signal: controller.signal,
      previousId: started,
    }),
  );
  try {
    const outputs = await Promise.all(branches);
    line.lastEventId = run.emit("ParallelStateSucceeded", {}, started);
    return outputs;
  } catch (thrown) {
    controller.abort(new Abandoned());
    await Promise.allSettled(branches);
    if (!isInterruption(thrown)) {
      const { error, cause } = toStatesError(thrown);
      line.lastEventId = run.emit(
        "ParallelStateFailed",
        { parallelStateFailedEventDetails: { error, cause } },
        started,
      );
    }
    throw thrown;
  } finally {
    unlink();
  }
}
