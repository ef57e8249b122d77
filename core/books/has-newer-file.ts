import { asRecord } from "./as-record.ts";

/**
 * Whether another file has come to a book's place since its file was read: `digest` is of the one that came last,
 * `readDigest` of the one that was read.
 */
export function hasNewerFile(metadata: unknown): boolean {
  const { digest, readDigest } = asRecord(metadata);
  return typeof digest === "string" && typeof readDigest === "string" && digest !== readDigest;
}
