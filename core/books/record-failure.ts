import type { Transaction } from "#core/db/index.ts";
import type { Failure } from "#core/http/task-failure.ts";
import { changedMetadata } from "./change-metadata.ts";
import { wasReady } from "./was-ready.ts";

/**
 * Keeps on a book why it could not be ingested. What was half-written goes, so that nothing of it counts as done. A
 * book that was ready before stays so: it keeps the chapters that it has, and says why they are not newer.
 */
export async function recordFailure(
  trx: Transaction,
  book: { readonly id: string; readonly status: string | null; readonly metadata: unknown },
  failure: Failure,
  change: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const staysReady = wasReady(book);
  if (!staysReady) {
    await trx.deleteFrom("chapters").where("book_id", "=", book.id).execute();
    await trx.deleteFrom("book_structure").where("book_id", "=", book.id).execute();
  }
  await trx
    .updateTable("books")
    .set({
      ...(staysReady ? { status: "ready" } : { status: "failed", total_chapters: 0 }),
      processing_completed_at: new Date(),
      metadata: changedMetadata({ reading: null, wasReady: null, error: failure, ...change }),
    })
    .where("id", "=", book.id)
    .execute();
}
