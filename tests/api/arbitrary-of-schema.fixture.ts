import * as fc from "fast-check";
import type { JsonSchema } from "#core/http/openapi/document.ts";

type Named = Readonly<Record<string, JsonSchema>>;

/** Long enough to meet every length that is asked for, short enough to make thousands. */
const LONGEST_TEXT = 300;
const MOST_ITEMS = 3;

/** Values that a schema accepts, as far as a schema tells. */
export function arbitraryOf(schema: JsonSchema, named: Named): fc.Arbitrary<unknown> {
  const { enum: values, anyOf, oneOf, type } = schema;
  const name = referredBy(schema);
  // A schema may hold itself: inside of it there is no further one.
  if (name !== undefined) return arbitraryOf(named[name] ?? {}, { ...named, [name]: HELD });
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(values)) return fc.constantFrom(...values);
  const choices = [anyOf, oneOf].flatMap((each) => (Array.isArray(each) ? each : []));
  if (choices.length > 0) return fc.oneof(...choices.map((each) => arbitraryOf(each, named)));
  if (Array.isArray(type)) return fc.oneof(...type.map((each) => arbitraryOf({ ...schema, type: each }, named)));
  if (type === "object") return objects(schema, named);
  if (type === "array") return arrays(schema, named);
  if (type === "string") return texts(schema);
  if (type === "integer") return fc.integer(range(schema));
  if (type === "number") return fc.double({ ...range(schema), noNaN: true });
  if (type === "boolean") return fc.boolean();
  return type === "null" ? fc.constant(null) : fc.jsonValue();
}

function objects({ properties = {}, required = [], additionalProperties }: JsonSchema, named: Named) {
  const fields = Object.entries(properties as Named).map(([name, each]) => [name, arbitraryOf(each, named)] as const);
  const known = fc.record(Object.fromEntries(fields), { requiredKeys: required as string[] });
  if (!additionalProperties) return known;
  const others = fc.dictionary(fc.string({ maxLength: 20 }), arbitraryOf(additionalProperties as JsonSchema, named), {
    maxKeys: MOST_ITEMS,
  });
  return fc.tuple(others, known).map(([more, given]) => ({ ...more, ...given }));
}

/** Stands for a schema inside of itself. */
const HELD: JsonSchema = { not: {} };

function referredBy({ $ref }: JsonSchema): string | undefined {
  return typeof $ref === "string" ? $ref.replace("#/components/schemas/", "") : undefined;
}

function arrays({ items = {}, minItems = 0, maxItems }: JsonSchema, named: Named) {
  if (named[referredBy(items as JsonSchema) ?? ""] === HELD) return fc.constant([]);
  const [minLength, most] = [Number(minItems), Number(maxItems ?? Number.POSITIVE_INFINITY)];
  return fc.array(arbitraryOf(items as JsonSchema, named), {
    minLength,
    maxLength: Math.min(most, minLength + MOST_ITEMS),
  });
}

function texts({ format, pattern, minLength: least = 0, maxLength: most = LONGEST_TEXT, examples }: JsonSchema) {
  const known = Array.isArray(examples) ? [fc.constantFrom(...(examples as string[]))] : [];
  const [minLength, maxLength] = [Number(least), Math.max(Number(least), Math.min(Number(most), LONGEST_TEXT))];
  if (format === "uuid") return fc.oneof(fc.uuid(), ...known);
  if (format === "email")
    return fc.oneof(
      fc.emailAddress(),
      fc.nat(50).map((n) => `reader${n}@example.org`),
    );
  if (format === "uri") return fc.webUrl();
  if (format === "date-time") return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  const any = fc.oneof(
    fc.string({ minLength, maxLength, unit: "grapheme" }),
    fc.string({ minLength, maxLength }),
    ...known,
  );
  if (typeof pattern !== "string") return any;
  const expression = new RegExp(pattern, "u");
  // Classes of Unicode cannot be made up from a pattern; most text is in one that leaves out a few.
  return pattern.includes("\\p{") ? any.filter((text) => expression.test(text)) : fc.stringMatching(expression);
}

function range({ minimum, exclusiveMinimum, maximum }: JsonSchema): { min: number; max: number } {
  const min = exclusiveMinimum === undefined ? Number(minimum ?? -1_000) : Number(exclusiveMinimum) + 1;
  return { min, max: Number(maximum ?? Math.max(min, 0) + 1_000) };
}
