import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { deleteObject, objectUrl, putObject } from "#core/storage/index.ts";
import { coverKey } from "#core/storage/keys.ts";
import { changedMetadata } from "./change-metadata.ts";
import type { Cover } from "./read/book-text.ts";

/** What `books.metadata.cover` says of the book's own cover: it was in the file, or it was drawn from this request. */
export const COVER_OF_FILE = "file";

/** Keeps the cover that a book's file has. */
export function keepFileCover(bookId: string, cover: Cover): Promise<void> {
  return keepCover(bookId, cover, COVER_OF_FILE);
}

/**
 * Keeps a book's own cover. One that the person has chosen lies beside it.
 *
 * @throws `book-not-found` where the book was deleted meanwhile; the picture is removed again then.
 */
export async function keepCover(bookId: string, { bytes, contentType }: Cover, origin: string): Promise<void> {
  const key = coverKey(bookId);
  await putObject(key, bytes, { contentType });
  const kept = await asService((trx) =>
    trx
      .updateTable("books")
      .set({ cover_url: objectUrl(key), metadata: changedMetadata({ cover: origin }) })
      .where("id", "=", bookId)
      .executeTakeFirst(),
  );
  if (kept.numUpdatedRows > 0n) return;
  await deleteObject(key);
  throw problem("book-not-found", { bookId });
}
