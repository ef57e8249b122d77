import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { NO_ANSWERS } from "./ask-once.ts";
import { changedMetadata } from "./change-metadata.ts";
import { hasNewerFile } from "./has-newer-file.ts";

/**
 * Marks a book ready: all its chapters are there and can be searched. Where another file has come in its place since it
 * was read, that one is to be read (`again`).
 *
 * @throws `book-not-found` where it was deleted meanwhile.
 */
export async function finishBook(bookId: string): Promise<{ again: boolean }> {
  return asService(async (trx) => {
    const book = await trx
      .selectFrom("books")
      .select("metadata")
      .where("id", "=", bookId)
      .forUpdate()
      .executeTakeFirst();
    if (!book) throw problem("book-not-found", { bookId });
    const again = hasNewerFile(book.metadata);
    await trx
      .updateTable("books")
      .set(
        again
          ? { metadata: changedMetadata({ reading: true }) }
          : {
              status: "ready",
              processing_completed_at: new Date(),
              metadata: changedMetadata({ wasReady: null, error: null, ...NO_ANSWERS }),
            },
      )
      .where("id", "=", bookId)
      .execute();
    return { again };
  });
}
