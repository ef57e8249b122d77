import * as z from "zod";
import { problem } from "#core/http/errors.ts";
import { Definition } from "./definition.ts";
import { type Abilities, definitionFaults } from "./definition-faults.ts";

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
  const faults = definitionFaults(parsed.data, abilities);
  if (faults.length > 0) refuse(faults);
  return parsed.data;
}
