import { type RawBuilder, sql } from "kysely";

/** A JSON value as a parameter. Always as text: drivers differ in what they make of arrays. */
export function jsonb(value: unknown): RawBuilder<string> {
  return sql<string>`${JSON.stringify(value)}::jsonb`;
}

/**
 * A vector as a parameter, in the binary form that pgvector sends and receives: its length, two bytes of nothing, and its
 * numbers. Read from text, one of 1,536 numbers takes the embedded database ten times as long to insert.
 */
export function vector(numbers: Float32Array): RawBuilder<string> {
  const bytes = Buffer.alloc(4 + numbers.length * 4);
  bytes.writeInt16BE(numbers.length);
  for (const [index, value] of numbers.entries()) bytes.writeFloatBE(value, 4 + index * 4);
  return sql<string>`${bytes}::vector`;
}
