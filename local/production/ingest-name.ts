import { createHash } from "node:crypto";

/** How the name of every execution of `ingest-book` for an upload begins: by it one finds those that are at it. */
export function ingestName(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}
