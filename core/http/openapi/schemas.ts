import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import type { JsonSchema } from "./document.ts";

/** Whether a schema stands for what a client sends or for what it gets: a field with a default may be left out of one. */
export type Direction = "input" | "output";

/** Collects the schemas that have a name, and refers to them by it. */
export interface SchemaCollection {
  /** The schema as JSON Schema: a reference where it has a name (`.meta({ id })`). */
  describe(schema: z.ZodType, direction: Direction): JsonSchema;
  readonly named: Readonly<Record<string, JsonSchema>>;
}

/** A collection without any schema yet. */
export function collectSchemas(): SchemaCollection {
  const named: Record<string, JsonSchema> = {};
  return {
    named,
    describe(schema, direction) {
      const { $defs = {}, ...root } = toJsonSchema(schema, direction);
      const names = namesFor(schema, direction, $defs);
      for (const [id, definition] of Object.entries($defs)) {
        const name = names.get(id) ?? id;
        const described = withReferences(definition, names);
        if (named[name] && !isDeepStrictEqual(named[name], described)) {
          throw new Error(`Two schemas of the API are called ${name}.`);
        }
        named[name] = described;
      }
      return withReferences(root, names);
    },
  };
}

function toJsonSchema(schema: z.ZodType, direction: Direction, unrepresentable: "throw" | "any" = "throw") {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: direction,
    unrepresentable,
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  return described as JsonSchema & { $defs?: Readonly<Record<string, JsonSchema>> };
}

/** Takes out what says nothing to a reader: the pattern behind a format, the range of all integers, keys that are text. */
function tidy(schema: Record<string, unknown>): void {
  delete schema.id;
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (isDeepStrictEqual(schema.propertyNames, { type: "string" })) delete schema.propertyNames;
  if ("example" in schema) {
    schema.examples = [schema.example];
    delete schema.example;
  }
}

/** What the named schemas inside `schema` are called: `BookInput` for one that a client sends in another shape than it gets. */
function namesFor(
  schema: z.ZodType,
  direction: Direction,
  inputs: Readonly<Record<string, JsonSchema>>,
): ReadonlyMap<string, string> {
  const ids = Object.keys(inputs);
  if (direction === "output" || ids.length === 0) return new Map(ids.map((id) => [id, id]));
  const outputs = toJsonSchema(schema, "output", "any").$defs ?? {};
  const differing = new Set(ids.filter((id) => !isDeepStrictEqual(inputs[id], outputs[id])));
  // Who refers to one that differs, differs too.
  for (let known = -1; known < differing.size; ) {
    known = differing.size;
    for (const id of ids) {
      if ([...differing].some((other) => JSON.stringify(inputs[id]).includes(`"#/$defs/${other}"`))) differing.add(id);
    }
  }
  return new Map(ids.map((id) => [id, differing.has(id) ? `${id}Input` : id]));
}

function withReferences(schema: JsonSchema, names: ReadonlyMap<string, string>): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    const id = key === "$ref" && typeof value === "string" && /^#\/\$defs\/(.+)$/.exec(value)?.[1];
    return id ? `#/components/schemas/${names.get(id) ?? id}` : value;
  });
}
