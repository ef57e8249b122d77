import type { MapStateDefinition } from "./definition.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import { type Line, linkedAbort, type Run } from "./line.ts";
import { Abandoned, isInterruption, StatesError, toStatesError } from "./states-error.ts";

/** At most so many iterations at once where MaxConcurrency is 0: what AWS documents for each kind of Map. */
const INLINE_CONCURRENCY = 40;
const DISTRIBUTED_CONCURRENCY = 1000;

interface Item {
  readonly input: unknown;
  readonly map: unknown;
}

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
  const items = await batch(state, scope, await select(state, scope, await readItems(run, line, state, scope)));
  const concurrency =
    Number(await evaluate(state.MaxConcurrency ?? 0, scope)) ||
    (distributed ? DISTRIBUTED_CONCURRENCY : INLINE_CONCURRENCY);
  const tolerated = await tolerance(state, scope, distributed, items.length);
  const { controller, unlink } = linkedAbort(line.start.signal);
  const started = run.emit(
    distributed ? "MapRunStarted" : "MapStateStarted",
    distributed
      ? { mapRunStartedEventDetails: { mapRunArn: `${run.arn}:${line.state}` } }
      : { mapStateStartedEventDetails: { length: items.length } },
    line.lastEventId,
  );
  const outputs: unknown[] = new Array(items.length).fill(null);
  const failures = new Map<number, StatesError>();
  let next = 0;

  const iterate = async (index: number, item: Item): Promise<void> => {
    const details = { name: line.state, index };
    const begun = run.emit("MapIterationStarted", { mapIterationStartedEventDetails: details }, started);
    try {
      outputs[index] = await run.runFlow(run, state.ItemProcessor, {
        path: `${path}[${index}]`,
        input: item.input,
        outer: distributed ? {} : scope.variables,
        map: item.map,
        signal: controller.signal,
        previousId: begun,
      });
      run.emit("MapIterationSucceeded", { mapIterationSucceededEventDetails: details }, begun);
    } catch (thrown) {
      if (isInterruption(thrown)) {
        if (thrown instanceof Abandoned)
          run.emit("MapIterationAborted", { mapIterationAbortedEventDetails: details }, begun);
        throw thrown;
      }
      run.emit("MapIterationFailed", { mapIterationFailedEventDetails: details }, begun);
      failures.set(index, toStatesError(thrown));
      if (!distributed) throw thrown;
      if (failures.size > tolerated) {
        throw new StatesError(
          "States.ExceedToleratedFailureThreshold",
          `${failures.size} of ${items.length} items failed: ${toStatesError(thrown).message}`,
        );
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
      const failed = distributed
        ? run.emit("MapRunFailed", { mapRunFailedEventDetails: { error, cause } }, started)
        : run.emit("MapStateFailed", {}, started);
      line.lastEventId = failed;
    }
    throw thrown;
  } finally {
    unlink();
  }
  line.lastEventId = run.emit(distributed ? "MapRunSucceeded" : "MapStateSucceeded", {}, started);
  return results(run, state, scope, outputs, failures);
}

async function readItems(run: Run, line: Line, state: MapStateDefinition, scope: Scope): Promise<unknown[]> {
  if (state.ItemReader && run.readItems) {
    const { Resource, Arguments, ReaderConfig } = state.ItemReader;
    try {
      return await run.readItems(Resource, await evaluate(Arguments, scope), ReaderConfig ?? {});
    } catch (thrown) {
      throw new StatesError("States.ItemReaderFailed", thrown instanceof Error ? thrown.message : String(thrown));
    }
  }
  const items = state.Items === undefined ? line.input : await evaluate(state.Items, scope);
  if (!Array.isArray(items)) throw new StatesError("States.QueryEvaluationError", "The items of a Map are no list.");
  return items;
}

async function select(state: MapStateDefinition, scope: Scope, values: readonly unknown[]): Promise<Item[]> {
  const items: Item[] = [];
  for (const [Index, Value] of values.entries()) {
    const map = { Item: { Index, Value } };
    const context = { ...(scope.states.context as object), Map: map };
    const seen: Scope = { ...scope, states: { ...scope.states, context } };
    items.push({ map, input: state.ItemSelector === undefined ? Value : await evaluate(state.ItemSelector, seen) });
  }
  return items;
}

async function batch(state: MapStateDefinition, scope: Scope, items: Item[]): Promise<Item[]> {
  if (!state.ItemBatcher) return items;
  const size = Number(await evaluate(state.ItemBatcher.MaxItemsPerBatch ?? items.length, scope));
  const shared =
    state.ItemBatcher.BatchInput === undefined
      ? {}
      : { BatchInput: await evaluate(state.ItemBatcher.BatchInput, scope) };
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => {
    const part = items.slice(index * size, (index + 1) * size);
    return { map: part[0]?.map, input: { ...shared, Items: part.map(({ input }) => input) } };
  });
}

async function tolerance(
  state: MapStateDefinition,
  scope: Scope,
  distributed: boolean,
  total: number,
): Promise<number> {
  if (!distributed) return 0;
  const count = Number(await evaluate(state.ToleratedFailureCount ?? 0, scope));
  const percentage = Number(await evaluate(state.ToleratedFailurePercentage ?? 0, scope));
  return Math.max(count, (total * percentage) / 100);
}

async function results(
  run: Run,
  state: MapStateDefinition,
  scope: Scope,
  outputs: readonly unknown[],
  failures: ReadonlyMap<number, StatesError>,
): Promise<unknown> {
  const succeeded = outputs.filter((_, index) => !failures.has(index));
  if (!state.ResultWriter || !run.writeResults) return succeeded;
  const failed = [...failures].map(([index, { error, cause }]) => ({ index, error, cause }));
  try {
    const { Resource, Arguments } = state.ResultWriter;
    return await run.writeResults(Resource, await evaluate(Arguments, scope), { succeeded, failed });
  } catch (thrown) {
    throw new StatesError("States.ResultWriterFailed", thrown instanceof Error ? thrown.message : String(thrown));
  }
}
