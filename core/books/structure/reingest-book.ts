import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { executionName, startMachine } from "#core/machines/index.ts";
import { headObject, parseObjectUrl } from "#core/storage/index.ts";
import { asRecord } from "../as-record.ts";
import { changedMetadata } from "../change-metadata.ts";
import { lockBook } from "./lock-book.ts";

/**
 * Has the file of a book read again. What a person made of its structure goes; chapters whose text or title stays are
 * kept, with all that was made of them and with what they are called. The book is `processing` from here on, and stays
 * as it is where that fails, also since a chapter with films would be gone.
 *
 * @param reingestId the new one's, the same for each try of one request.
 * @throws `book-not-found`, `book-busy`, `book-file-gone`
 */
export async function reingestBook(userId: string, bookId: string, reingestId: string): Promise<void> {
  const key = await findFile(userId, bookId);
  const isThere = key !== undefined && (await headObject(key)) !== undefined;
  await asService(async (trx) => {
    const { isBusy, isReady, metadata } = await lockBook(trx, userId, bookId);
    if (isBusy && metadata.reingest === reingestId) return;
    if (isBusy) throw problem("book-busy");
    if (!isThere) throw problem("book-file-gone");
    await trx
      .updateTable("books")
      .set({
        ...{ status: "processing", processing_started_at: new Date(), processing_completed_at: null },
        metadata: changedMetadata({
          ...{ reingest: reingestId, ingestExecution: executionName(reingestId), reading: true, error: null },
          wasReady: isReady ? true : null,
        }),
      })
      .where("id", "=", bookId)
      .execute();
  });
  if (key !== undefined) await startReingest(reingestId, key);
}

/** The key of a book's file, which never changes; `undefined` where it has none. */
async function findFile(userId: string, bookId: string): Promise<string | undefined> {
  const book = await asService((trx) =>
    trx
      .selectFrom("books")
      .select("file_url")
      .where("id", "=", bookId)
      .where("user_id", "=", userId)
      .executeTakeFirst(),
  );
  if (!book) throw problem("book-not-found", { bookId });
  return book.file_url === null ? undefined : parseObjectUrl(book.file_url).key;
}

/** Goes on with all that were asked for: whoever asked may have been cut off before it was started. */
export async function resumeReingests(): Promise<void> {
  const rows = await asService((trx) =>
    trx.selectFrom("books").select(["file_url", "metadata"]).where("status", "=", "processing").execute(),
  );
  for (const { file_url, metadata } of rows) {
    const { reingest, reading, ingestExecution } = asRecord(metadata);
    // Once it has begun to read, its own machine goes on with it.
    if (!file_url || typeof reingest !== "string" || reading !== true) continue;
    if (ingestExecution === executionName(reingest)) await startReingest(reingest, parseObjectUrl(file_url).key);
  }
}

async function startReingest(reingestId: string, key: string): Promise<void> {
  await startMachine("ingest-book", reingestId, { detail: { object: { key } }, again: true });
}
