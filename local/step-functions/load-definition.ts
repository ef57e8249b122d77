import { z } from "zod";
import { problem } from "#core/http/errors.ts";
import { Definition, type Flow, type State } from "./definition.ts";
import { checkExpression, isExpression } from "./evaluate.ts";

/** What a machine may use beside the language: the integrations that are there, and readers and writers of items. */
export interface Abilities {
  readonly resources: ReadonlySet<string>;
  readonly readsItems: boolean;
  readonly writesResults: boolean;
}

/**
 * Reads a definition and puts the substitutions in place of `${Name}`. Whatever the engine does not know or cannot do
 * is refused here, before anything runs.
 *
 * @throws `definition-refused` with every reason.
 */
export function loadDefinition(
  name: string,
  source: unknown,
  substitutions: Readonly<Record<string, string>>,
  abilities: Abilities,
): Definition {
  const refuse = (reasons: readonly string[]): never => {
    throw problem("definition-refused", { machine: name, reasons: reasons.join("; ") });
  };
  const text = JSON.stringify(source).replaceAll(/\$\{(\w+)\}/g, (_, key: string) => {
    const value = substitutions[key];
    return value === undefined
      ? refuse([`nothing is known to put in for \${${key}}`])
      : JSON.stringify(value).slice(1, -1);
  });
  const parsed = Definition.safeParse(JSON.parse(text));
  if (!parsed.success) return refuse(z.prettifyError(parsed.error).split("\n"));
  const faults = [...faultsOfFlow(parsed.data, "", abilities), ...faultsOfExpressions(parsed.data)];
  if (faults.length > 0) refuse(faults);
  return parsed.data;
}

function faultsOfFlow(flow: Flow, at: string, abilities: Abilities): string[] {
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
  for (const [name, state] of Object.entries(flow.States)) {
    if (!reached.has(name)) faults.push(`${at}${name} is never reached`);
    faults.push(...faultsOfState(state, abilities).map((fault) => `${at}${name}: ${fault}`));
    if (state.Type === "Map") faults.push(...faultsOfFlow(state.ItemProcessor, `${at}${name}.`, abilities));
    if (state.Type === "Parallel") {
      for (const [index, branch] of state.Branches.entries()) {
        faults.push(...faultsOfFlow(branch, `${at}${name}#${index}.`, abilities));
      }
    }
  }
  return faults;
}

function nextOf(state: State): string[] {
  const next = "Next" in state && state.Next !== undefined ? [state.Next] : [];
  const caught = "Catch" in state ? (state.Catch ?? []).map((catcher) => catcher.Next) : [];
  const chosen = state.Type === "Choice" ? state.Choices.map((choice) => choice.Next) : [];
  const byDefault = state.Type === "Choice" && state.Default !== undefined ? [state.Default] : [];
  return [...next, ...caught, ...chosen, ...byDefault];
}

function faultsOfState(state: State, abilities: Abilities): string[] {
  const faults: string[] = [];
  if ("Next" in state || "End" in state) {
    if ((state.Next === undefined) === (state.End === undefined)) faults.push("it needs either Next or End");
  } else if (!["Choice", "Succeed", "Fail"].includes(state.Type)) faults.push("it needs either Next or End");
  if (state.Type === "Task") {
    const { base } = splitResource(state.Resource);
    if (!abilities.resources.has(state.Resource) && !abilities.resources.has(base)) {
      faults.push(`there is no integration for ${state.Resource}`);
    }
  }
  if (state.Type === "Wait" && (state.Seconds === undefined) === (state.Timestamp === undefined)) {
    faults.push("it needs either Seconds or Timestamp");
  }
  if (state.Type === "Map") {
    const distributed = state.ItemProcessor.ProcessorConfig?.Mode === "DISTRIBUTED";
    const onlyDistributed = [
      "ItemReader",
      "ItemBatcher",
      "ResultWriter",
      "ToleratedFailureCount",
      "ToleratedFailurePercentage",
      "Label",
    ];
    for (const field of onlyDistributed) {
      if (!distributed && field in state) faults.push(`${field} is for a DISTRIBUTED Map only`);
    }
    if (state.ItemReader && !abilities.readsItems) faults.push("ItemReader has nothing to read with");
    if (state.ResultWriter && !abilities.writesResults) faults.push("ResultWriter has nothing to write with");
  }
  return faults;
}

function faultsOfExpressions(value: unknown): string[] {
  if (isExpression(value)) return checkExpression(value);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key.endsWith(".$") ? [`${key} is JSONPath`] : faultsOfExpressions(member),
  );
}

/** A Resource without the way in which it is waited for, and that way. */
export function splitResource(resource: string): {
  base: string;
  mode: "" | ".sync" | ".sync:2" | ".waitForTaskToken";
} {
  const match = /^(.*?)(\.waitForTaskToken|\.sync(?::2)?)?$/.exec(resource);
  const mode = match?.[2];
  return {
    base: match?.[1] ?? resource,
    mode: mode === ".sync" || mode === ".sync:2" || mode === ".waitForTaskToken" ? mode : "",
  };
}
