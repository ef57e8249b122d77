import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { asRecord } from "../as-record.ts";

export interface LockedBook {
  readonly id: string;
  /** Whether an ingest or a confirmation is at it. */
  readonly isBusy: boolean;
  readonly isReady: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * A person's own book, held for the rest of a unit of work of the service: whoever else would change how it is divided
 * waits.
 *
 * @throws `book-not-found` also where it is somebody else's.
 */
export async function lockBook(trx: Transaction, userId: string, bookId: string): Promise<LockedBook> {
  const row = await trx
    .selectFrom("books")
    .select(["id", "status", "metadata"])
    .where("id", "=", bookId)
    .where("user_id", "=", userId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problem("book-not-found", { bookId });
  return {
    ...{ id: row.id, isBusy: row.status === "processing", isReady: row.status === "ready" },
    metadata: asRecord(row.metadata),
  };
}
