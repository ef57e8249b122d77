/** A JSON column as an object; an empty one for what is none. */
export function asRecord(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" ? { ...value } : {};
}
