import type { Catcher, Flow, MapStateDefinition, Retrier, State, TaskState } from "./definition.ts";
import { checkExpression, isExpression } from "./evaluate.ts";
import { splitResource } from "./split-resource.ts";

/** What a machine may use beside the language: the integrations that are there, and a store for items. */
export interface Abilities {
  readonly resources: ReadonlySet<string>;
  readonly objects: boolean;
}

/** Where a flow stands in its machine. */
interface Place {
  readonly at: string;
  readonly abilities: Abilities;
  /** Names of the states seen so far: unique in the whole machine. */
  readonly names: Set<string>;
  /** Variables of the flows around, which cannot be assigned within. */
  readonly outer: ReadonlySet<string>;
  readonly express: boolean;
}

/** A name that `$` can stand before; `$states` is taken. */
const VARIABLE = /^(?!states$)[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u;

/** Whatever of a machine would not run as AWS runs it, each in a sentence that names the state. */
export function definitionFaults(flow: Flow, abilities: Abilities): string[] {
  const top = { at: "", abilities, names: new Set<string>(), outer: new Set<string>(), express: false };
  return [...faultsOfFlow(flow, top), ...faultsOfExpressions(flow)];
}

function faultsOfFlow(flow: Flow, place: Place): string[] {
  const { at, names } = place;
  const faults = faultsOfWays(flow, at);
  const assigned = new Set(Object.values(flow.States).flatMap(assignedBy));
  for (const name of assigned) {
    if (!VARIABLE.test(name)) faults.push(`${at || "it "}assigns ${name}, which is no name of a variable`);
    if (place.outer.has(name)) faults.push(`${at || "it "}assigns $${name}, which is a variable of the flow around`);
  }
  for (const [name, state] of Object.entries(flow.States)) {
    if (names.has(name)) faults.push(`${at}${name}: another state has this name`);
    names.add(name);
    faults.push(...faultsOfState(state, place).map((fault) => `${at}${name}: ${fault}`));
    const within = { ...place, outer: new Set([...place.outer, ...assigned]) };
    if (state.Type === "Map") {
      const { Mode, ExecutionType } = state.ItemProcessor.ProcessorConfig ?? {};
      const own = Mode === "DISTRIBUTED" ? { outer: new Set<string>(), express: ExecutionType === "EXPRESS" } : {};
      faults.push(...faultsOfFlow(state.ItemProcessor, { ...within, ...own, at: `${at}${name}.` }));
    }
    if (state.Type === "Parallel") {
      for (const [index, branch] of state.Branches.entries()) {
        faults.push(...faultsOfFlow(branch, { ...within, at: `${at}${name}#${index}.` }));
      }
    }
  }
  return faults;
}

function faultsOfWays(flow: Flow, at: string): string[] {
  const faults: string[] = [];
  const reached = new Set<string>();
  const visit = (name: string, from: string) => {
    const state = flow.States[name];
    if (!state) faults.push(`${at}${from} goes to ${name}, which is not there`);
    if (!state || reached.has(name)) return;
    reached.add(name);
    for (const next of nextOf(state)) visit(next, name);
  };
  visit(flow.StartAt, "StartAt");
  const unreached = Object.keys(flow.States).filter((name) => !reached.has(name));
  return [...faults, ...unreached.map((name) => `${at}${name} is never reached`)];
}

function nextOf(state: State): string[] {
  const next = "Next" in state && state.Next !== undefined ? [state.Next] : [];
  const caught = catchersOf(state).map((catcher) => catcher.Next);
  const chosen = state.Type === "Choice" ? state.Choices.map((choice) => choice.Next) : [];
  const byDefault = state.Type === "Choice" && state.Default !== undefined ? [state.Default] : [];
  return [...next, ...caught, ...chosen, ...byDefault];
}

function assignedBy(state: State): string[] {
  const writers = [state, ...catchersOf(state), ...(state.Type === "Choice" ? state.Choices : [])];
  return writers.flatMap((writer) => ("Assign" in writer ? Object.keys(writer.Assign ?? {}) : []));
}

function catchersOf(state: State): readonly Catcher[] {
  return "Catch" in state ? (state.Catch ?? []) : [];
}

function faultsOfState(state: State, place: Place): string[] {
  const faults: string[] = [];
  const moves = "Next" in state || "End" in state;
  const ends = ["Choice", "Succeed", "Fail"].includes(state.Type);
  if (moves ? (state.Next === undefined) === (state.End === undefined) : !ends) {
    faults.push("it needs either Next or End");
  }
  if ("Retry" in state) faults.push(...faultsOfHandlers("Retry", state.Retry ?? []));
  faults.push(...faultsOfHandlers("Catch", catchersOf(state)));
  if (state.Type === "Task") faults.push(...faultsOfTask(state, place));
  if (state.Type === "Map") faults.push(...faultsOfMap(state, place.abilities));
  if (state.Type === "Wait") {
    const { Seconds, Timestamp } = state;
    if ((Seconds === undefined) === (Timestamp === undefined)) faults.push("it needs either Seconds or Timestamp");
    if (Timestamp !== undefined && !isExpression(Timestamp) && Number.isNaN(Date.parse(Timestamp))) {
      faults.push(`Timestamp is no time: ${Timestamp}`);
    }
  }
  return faults;
}

function faultsOfHandlers(field: string, handlers: readonly Pick<Retrier | Catcher, "ErrorEquals">[]): string[] {
  return handlers.flatMap(({ ErrorEquals }, index) =>
    ErrorEquals.includes("States.ALL") && (ErrorEquals.length > 1 || index < handlers.length - 1)
      ? [`States.ALL stands alone and last in ${field}`]
      : [],
  );
}

function faultsOfTask(
  { Resource, TimeoutSeconds, HeartbeatSeconds }: TaskState,
  { abilities, express }: Place,
): string[] {
  const faults: string[] = [];
  const { base, mode } = splitResource(Resource);
  // A token can be handed out by whatever can be called; how a job is waited for is the integration's own.
  const known = abilities.resources.has(Resource) || (!mode.startsWith(".sync") && abilities.resources.has(base));
  if (!known) faults.push(`there is no integration for ${Resource}`);
  if (express && mode !== "") faults.push(`an EXPRESS execution cannot wait with ${mode}`);
  if (HeartbeatSeconds !== undefined && mode !== ".waitForTaskToken") {
    faults.push("HeartbeatSeconds is for .waitForTaskToken only");
  }
  const both = typeof HeartbeatSeconds === "number" && typeof TimeoutSeconds === "number";
  if (both && HeartbeatSeconds >= TimeoutSeconds) faults.push("HeartbeatSeconds is not below TimeoutSeconds");
  return faults;
}

/** Fields that have a meaning in a distributed Map alone. */
const DISTRIBUTED_FIELDS = [
  "ItemReader",
  "ItemBatcher",
  "ResultWriter",
  "ToleratedFailureCount",
  "ToleratedFailurePercentage",
  "Label",
];

function faultsOfMap(state: MapStateDefinition, abilities: Abilities): string[] {
  const { Mode, ExecutionType } = state.ItemProcessor.ProcessorConfig ?? {};
  const distributed = Mode === "DISTRIBUTED";
  const faults = DISTRIBUTED_FIELDS.filter((field) => !distributed && field in state).map(
    (field) => `${field} is for a DISTRIBUTED Map only`,
  );
  if (distributed !== (ExecutionType !== undefined)) faults.push("ExecutionType goes with Mode DISTRIBUTED");
  if ((state.ItemReader || state.ResultWriter) && !abilities.objects) {
    faults.push("there is no store for its ItemReader or ResultWriter");
  }
  if (state.ItemReader && state.Items !== undefined) faults.push("it has either Items or an ItemReader");
  const { ReaderConfig, Resource } = state.ItemReader ?? {};
  const listing = Resource?.endsWith(":listObjectsV2") ?? true;
  if (listing ? ReaderConfig?.InputType !== undefined : ReaderConfig?.InputType === undefined) {
    faults.push("InputType goes with s3:getObject");
  }
  const csv = ReaderConfig?.InputType === "CSV";
  const { CSVHeaderLocation: location, CSVHeaders: headers, CSVDelimiter: delimiter } = ReaderConfig ?? {};
  if (csv !== (location !== undefined) || (!csv && delimiter !== undefined)) {
    faults.push("CSVHeaderLocation goes with InputType CSV");
  }
  if ((location === "GIVEN") !== (headers !== undefined)) faults.push("CSVHeaders go with CSVHeaderLocation GIVEN");
  return faults;
}

function faultsOfExpressions(value: unknown): string[] {
  if (isExpression(value)) return checkExpression(value);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key.endsWith(".$") ? [`${key} is JSONPath`] : faultsOfExpressions(member),
  );
}
