import { asService } from "#core/db/index.ts";
import { type CaughtError, type Failure, failureOf } from "#core/http/task-failure.ts";
import { startMachine } from "#core/machines/index.ts";
import { parseObjectUrl } from "#core/storage/index.ts";
import { asRecord } from "../as-record.ts";
import { changedMetadata } from "../change-metadata.ts";
import { hasNewerFile } from "../has-newer-file.ts";

/** Ends a confirmation: all chapters of the book can be searched. */
export async function finishConfirmation(bookId: string): Promise<void> {
  await endConfirmation(bookId, null);
}

/**
 * Ends a confirmation whose chapters could not all be embedded. They are there and can be read and filmed; only search
 * does not find all of them, and the book says why. Confirming again embeds what is missing.
 */
export async function failConfirmation(bookId: string, caught: CaughtError): Promise<Failure> {
  const failure = failureOf(caught);
  await endConfirmation(bookId, failure);
  return failure;
}

/** A book that is deleted by now, or that an ingest has taken over, has nothing to be ended. */
async function endConfirmation(bookId: string, error: Failure | null): Promise<void> {
  const newer = await asService(async (trx) => {
    const book = await trx
      .selectFrom("books")
      .select(["file_url", "status", "metadata"])
      .where("id", "=", bookId)
      .forUpdate()
      .executeTakeFirst();
    const { confirming } = asRecord(book?.metadata);
    if (book?.status !== "processing" || !confirming) return undefined;
    await trx
      .updateTable("books")
      .set({
        ...{ status: "ready", processing_completed_at: new Date() },
        metadata: changedMetadata({ confirming: null, error }),
      })
      .where("id", "=", bookId)
      .execute();
    const { id } = asRecord(confirming);
    return hasNewerFile(book.metadata) && book.file_url ? { id: String(id), fileUrl: book.file_url } : undefined;
  });
  // Another file came in its place meanwhile, and was left to whoever was at the book.
  if (!newer) return;
  await startMachine("ingest-book", newer.id, { detail: { object: { key: parseObjectUrl(newer.fileUrl).key } } });
}
