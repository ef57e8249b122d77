import type { JsonSchema } from "./document.ts";

type Named = Readonly<Record<string, JsonSchema>>;

/** What text of a format looks like. */
const TEXT_OF_FORMAT: Readonly<Record<string, string>> = {
  uuid: "0198c2f4-6f0a-7c3e-9b1d-2a4f5e6d7c8b",
  email: "ada@example.org",
  "date-time": "2026-03-14T09:26:53Z",
  date: "2026-03-14",
  time: "09:26:53",
  duration: "PT1M30S",
  uri: "https://example.org/a",
  ipv4: "203.0.113.7",
  ipv6: "2001:db8::7",
  jwt: "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
};

/**
 * A value that a schema accepts: the first of its own examples, and otherwise one by rule. All fields are in it but those
 * that may be left out and may be null as well, which tell nothing. Text that has to follow a pattern cannot be made up,
 * nor can what is checked by code or holds itself: such a schema needs an example.
 *
 * @param named the schemas that it may refer to.
 * @param word what the value is called, which text that nothing is known about says of itself.
 */
export function exampleOf(schema: JsonSchema, named: Named, word = "text"): unknown {
  const { examples, enum: values, anyOf, oneOf, allOf } = schema;
  if (typeof schema.$ref === "string") {
    return exampleOf(named[schema.$ref.replace("#/components/schemas/", "")] ?? {}, named, word);
  }
  if (Array.isArray(examples)) return examples[0];
  if ("const" in schema) return schema.const;
  if ("default" in schema) return schema.default;
  if (Array.isArray(values)) return values[0];
  const [choice] = [anyOf, oneOf].flatMap((each) => (Array.isArray(each) ? each : []));
  if (choice) return exampleOf(choice, named, word);
  if (Array.isArray(allOf)) return Object.assign({}, ...allOf.map((each: JsonSchema) => exampleOf(each, named, word)));
  const [type] = [schema.type].flat();
  if (type === "object") return objectExample(schema, named);
  if (type === "array") return arrayExample(schema, named, word);
  if (type === "string") return textExample(schema, word);
  if (type === "integer" || type === "number") return numberExample(schema);
  if (type === "boolean") return true;
  return type === "null" ? null : {};
}

function objectExample(schema: JsonSchema, named: Named): unknown {
  const { properties, required = [], additionalProperties, propertyNames } = schema;
  const isShown = ([name, field]: [string, JsonSchema]) =>
    (required as readonly string[]).includes(name) || !allowsNull(field);
  const fields = Object.entries((properties ?? {}) as Named)
    .filter(isShown)
    .map(([name, field]) => [name, exampleOf(field, named, asWords(name))]);
  if (properties || !additionalProperties) return Object.fromEntries(fields);
  const key = exampleOf((propertyNames ?? { type: "string" }) as JsonSchema, named, "name");
  return { [String(key)]: exampleOf(additionalProperties as JsonSchema, named) };
}

/** `displayName` and `display_name` read "display name". */
function asWords(name: string): string {
  return name.replaceAll("_", " ").replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function allowsNull({ type, anyOf }: JsonSchema): boolean {
  if ([type].flat().includes("null")) return true;
  return Array.isArray(anyOf) && anyOf.some((each: JsonSchema) => allowsNull(each));
}

function arrayExample({ items, prefixItems, minItems }: JsonSchema, named: Named, word: string): unknown[] {
  if (Array.isArray(prefixItems)) return prefixItems.map((each: JsonSchema) => exampleOf(each, named, word));
  const item = exampleOf((items ?? {}) as JsonSchema, named, word);
  return new Array(Math.max(1, Number(minItems ?? 1))).fill(item);
}

function textExample({ format, minLength, maxLength }: JsonSchema, word: string): string {
  const known = TEXT_OF_FORMAT[String(format)];
  if (known !== undefined) return known;
  return word.padEnd(Number(minLength ?? 0), ".").slice(0, Number(maxLength ?? Number.POSITIVE_INFINITY));
}

function numberExample({ minimum, exclusiveMinimum, maximum, multipleOf }: JsonSchema): number {
  const step = Number(multipleOf ?? 1);
  const least = exclusiveMinimum === undefined ? Number(minimum ?? step) : Number(exclusiveMinimum) + step;
  return Math.min(least, Number(maximum ?? least));
}
