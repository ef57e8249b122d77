import { asRecord } from "./as-record.ts";

/** Whether a book is ready, or was so before the ingest that is at it now: it stays so where that fails. */
export function wasReady({
  status,
  metadata,
}: {
  readonly status: string | null;
  readonly metadata: unknown;
}): boolean {
  return status === "ready" || asRecord(metadata).wasReady === true;
}
