import { type RawBuilder, sql } from "kysely";

/** A JSON value as a parameter. Always as text: drivers differ in what they make of arrays. */
export function jsonb(value: unknown): RawBuilder<string> {
  return sql<string>`${JSON.stringify(value)}::jsonb`;
}

/** A vector as a parameter, in pgvector's text form. */
export function vector(numbers: Float32Array): RawBuilder<string> {
  return sql<string>`${`[${numbers.join(",")}]`}::vector`;
}
