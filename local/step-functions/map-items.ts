import type { MapStateDefinition } from "./definition.ts";
import { evaluate, evaluateNumber, type Scope } from "./evaluate.ts";
import type { Line, Run } from "./line.ts";
import { readItems } from "./read-items.ts";
import { StatesError } from "./states-error.ts";

/** What one iteration of a Map gets: one item, or a batch of them. */
export interface MapItem {
  readonly input: unknown;
  /** `$states.context.Map` of the iteration. */
  readonly map: unknown;
  /** How many items it stands for. */
  readonly count: number;
}

/**
 * The iterations of a Map: its items, each as the ItemSelector makes it, in batches where there is an ItemBatcher.
 *
 * @throws StatesError `States.QueryEvaluationError`, `States.ItemReaderFailed`
 */
export async function mapItems(run: Run, line: Line, state: MapStateDefinition, scope: Scope): Promise<MapItem[]> {
  const values = await valuesOf(run, line, state, scope);
  const items: MapItem[] = [];
  for (const [Index, Value] of values.entries()) {
    const map = { Item: { Index, Value } };
    const context = { ...(scope.states.context as object), Map: map };
    const seen: Scope = { ...scope, states: { ...scope.states, context } };
    const input = state.ItemSelector === undefined ? Value : await evaluate(state.ItemSelector, seen);
    items.push({ map, input, count: 1 });
  }
  return state.ItemBatcher ? batch(state.ItemBatcher, scope, items) : items;
}

async function valuesOf(run: Run, line: Line, state: MapStateDefinition, scope: Scope): Promise<unknown[]> {
  if (state.ItemReader && run.objects) return readItems(run.objects, state.ItemReader, scope);
  const items = state.Items === undefined ? line.input : await evaluate(state.Items, scope);
  if (!Array.isArray(items)) throw new StatesError("States.QueryEvaluationError", "The items of a Map are no list.");
  return items;
}

/** As many items to a batch as fit, and always one. */
async function batch(
  batcher: NonNullable<MapStateDefinition["ItemBatcher"]>,
  scope: Scope,
  items: readonly MapItem[],
): Promise<MapItem[]> {
  const limit = async (value: number | string | undefined, what: string) =>
    value === undefined ? Number.POSITIVE_INFINITY : evaluateNumber(value, scope, what);
  const most = await limit(batcher.MaxItemsPerBatch, "MaxItemsPerBatch");
  const mostBytes = await limit(batcher.MaxInputBytesPerBatch, "MaxInputBytesPerBatch");
  const shared = batcher.BatchInput === undefined ? {} : { BatchInput: await evaluate(batcher.BatchInput, scope) };
  const batches: MapItem[] = [];
  let open: MapItem[] = [];
  const close = () => {
    const input = { ...shared, Items: open.map((item) => item.input) };
    if (open.length > 0) batches.push({ map: open[0]?.map, input, count: open.length });
    open = [];
  };
  for (const item of items) {
    const input = { ...shared, Items: [...open, item].map((each) => each.input) };
    if (open.length >= most || Buffer.byteLength(JSON.stringify(input)) > mostBytes) close();
    open.push(item);
  }
  close();
  return batches;
}
