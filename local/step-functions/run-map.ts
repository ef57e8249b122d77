import type { MapStateDefinition } from "./definition.ts";
import { evaluateNumber, type Scope } from "./evaluate.ts";
import type { Line, Run } from "./line.ts";
import { type MapItem, mapItems } from "./map-items.ts";
import { Abandoned, isInterruption, StatesError, toStatesError } from "./states-error.ts";
import { linkedAbort } from "./timers.ts";
import { type ItemEnd, writeResults } from "./write-results.ts";

/** At most so many iterations at once where MaxConcurrency is 0: what AWS documents for each kind of Map. */
const INLINE_CONCURRENCY = 40;
const DISTRIBUTED_CONCURRENCY = 1000;

/**
 * Runs an iteration for each item, so many at once. An inline Map fails with its first iteration and stops the others;
 * a distributed one bears as many failures as it tolerates.
 *
 * @returns the outputs in the order of the items, or what the ResultWriter gives.
 */
export async function runMap(
  run: Run,
  line: Line,
  state: MapStateDefinition,
  scope: Scope,
  path: string,
): Promise<unknown> {
  const distributed = state.ItemProcessor.ProcessorConfig?.Mode === "DISTRIBUTED";
  const items = await mapItems(run, line, state, scope);
  const concurrency =
    (await evaluateNumber(state.MaxConcurrency ?? 0, scope, "MaxConcurrency")) ||
    (distributed ? DISTRIBUTED_CONCURRENCY : INLINE_CONCURRENCY);
  const total = items.reduce((sum, { count }) => sum + count, 0);
  const tolerated = distributed ? await tolerance(state, scope, total) : 0;
  const mapRunArn = `${run.arn.replace(":execution:", ":mapRun:")}/${state.Label ?? line.state}:${line.step}`;
  const { controller, unlink } = linkedAbort(line.start.signal);
  const started = run.emit(
    distributed ? "MapRunStarted" : "MapStateStarted",
    distributed
      ? { mapRunStartedEventDetails: { mapRunArn } }
      : { mapStateStartedEventDetails: { length: items.length } },
    line.lastEventId,
  );
  const ends: ItemEnd[] = new Array(items.length);
  let failed = 0;
  let next = 0;

  const iterate = async (index: number, item: MapItem): Promise<void> => {
    const lineStart = {
      path: `${path}[${index}]`,
      input: item.input,
      outer: distributed ? {} : scope.variables,
      map: item.map,
      signal: controller.signal,
    };
    // What was finished before a crash has its events already.
    const done = run.saved.get(lineStart.path)?.status === "succeeded";
    const tell = (how: "Started" | "Succeeded" | "Failed" | "Aborted", previousId: number) => {
      const details = { [`mapIteration${how}EventDetails`]: { name: line.state, index } };
      return done ? previousId : run.emit(`MapIteration${how}`, details, previousId);
    };
    const begun = tell("Started", started);
    try {
      const output = await run.runFlow(run, state.ItemProcessor, { ...lineStart, previousId: begun });
      ends[index] = { index, input: item.input, output };
      tell("Succeeded", begun);
    } catch (thrown) {
      if (thrown instanceof Abandoned) tell("Aborted", begun);
      if (isInterruption(thrown)) throw thrown;
      const { error, cause } = toStatesError(thrown);
      tell("Failed", begun);
      ends[index] = { index, input: item.input, error, cause };
      if (!distributed) throw thrown;
      failed += item.count;
      if (failed > tolerated) {
        const all = `${failed} of ${total} items failed: ${error}: ${cause}`;
        throw new StatesError("States.ExceedToleratedFailureThreshold", all);
      }
    }
  };
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      controller.signal.throwIfAborted();
      const item = items[index];
      if (item) await iterate(index, item);
    }
  };
  const workers = Array.from({ length: Math.min(concurrency, items.length) }, worker);
  try {
    await Promise.all(workers);
  } catch (thrown) {
    controller.abort(new Abandoned());
    await Promise.allSettled(workers);
    if (!isInterruption(thrown)) {
      const { error, cause } = toStatesError(thrown);
      const details = distributed ? { mapRunFailedEventDetails: { error, cause } } : {};
      line.lastEventId = run.emit(distributed ? "MapRunFailed" : "MapStateFailed", details, started);
    }
    throw thrown;
  } finally {
    unlink();
  }
  line.lastEventId = run.emit(distributed ? "MapRunSucceeded" : "MapStateSucceeded", {}, started);
  if (state.ResultWriter && run.objects) return writeResults(run.objects, state.ResultWriter, scope, mapRunArn, ends);
  return ends.flatMap((end) => ("output" in end ? [end.output] : []));
}

/** How many items may fail, of `total`. Where both are given, whichever is passed first counts. */
async function tolerance(state: MapStateDefinition, scope: Scope, total: number): Promise<number> {
  const { ToleratedFailureCount: count, ToleratedFailurePercentage: percentage } = state;
  const limits = [
    ...(count === undefined ? [] : [await evaluateNumber(count, scope, "ToleratedFailureCount")]),
    ...(percentage === undefined
      ? []
      : [(total * (await evaluateNumber(percentage, scope, "ToleratedFailurePercentage"))) / 100]),
  ];
  return limits.length > 0 ? Math.min(...limits) : 0;
}
