import { createHash } from "node:crypto";

/**
 * SHA-256 of a JSON value, in hexadecimal: the name of a piece of work. Keys are sorted, so that two values with the
 * same members have the same digest.
 */
export function digestOf(...parts: readonly unknown[]): string {
  return createHash("sha256").update(canonical(parts)).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
