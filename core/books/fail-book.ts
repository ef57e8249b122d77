import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { type CaughtError, type Failure, failureOf } from "#core/http/task-failure.ts";
import { asRecord } from "./as-record.ts";
import { hasNewerFile } from "./has-newer-file.ts";
import { recordFailure } from "./record-failure.ts";

/**
 * Ends the ingest of a book that failed: the reason is kept on the book. Where another file has come in its place
 * meanwhile, there is no reason to tell: that one is read (`again`).
 *
 * @throws `book-not-found` where it was deleted meanwhile.
 */
export async function failBook(
  bookId: string,
  execution: string,
  caught: CaughtError,
): Promise<Failure & { again: boolean }> {
  const failure = failureOf(caught);
  return asService(async (trx) => {
    const book = await trx
      .selectFrom("books")
      .select(["id", "status", "metadata"])
      .where("id", "=", bookId)
      .forUpdate()
      .executeTakeFirst();
    if (!book) throw problem("book-not-found", { bookId });
    if (hasNewerFile(book.metadata)) return { ...failure, again: true };
    // An execution that was taken for dead has no say any more.
    const isOurs = asRecord(book.metadata).ingestExecution === execution;
    if (isOurs) await recordFailure(trx, book, failure);
    return { ...failure, again: false };
  });
}
