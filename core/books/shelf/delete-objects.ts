import * as z from "zod";
import { asService } from "#core/db/index.ts";
import { deleteObject, deletePrefix, objectUrl } from "#core/storage/index.ts";

/** Deletes all objects of a book that is gone. Cut off and run again, it deletes the rest. */
export async function deleteBookObjects(bookId: string): Promise<void> {
  const row = await asService((trx) =>
    trx.selectFrom("book_deletions").select("places").where("id", "=", bookId).executeTakeFirst(),
  );
  for (const place of z.array(z.string()).parse(row?.places ?? [])) {
    if (place.endsWith("/")) await deletePrefix(place);
    else if (!(await isTaken(place))) await deleteObject(place);
  }
}

/** Whether the same file was put there again since, and is another book's now. */
async function isTaken(key: string): Promise<boolean> {
  const book = await asService((trx) =>
    trx.selectFrom("books").select("id").where("file_url", "=", objectUrl(key)).executeTakeFirst(),
  );
  return book !== undefined;
}

/** Ends the deletion of a book: where its objects lay is forgotten. */
export async function finishBookDeletion(bookId: string): Promise<void> {
  await asService((trx) => trx.deleteFrom("book_deletions").where("id", "=", bookId).execute());
}
