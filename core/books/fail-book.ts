import { asService, jsonb } from "#core/db/index.ts";
import { type CaughtError, type Failure, failureOf } from "#core/http/task-failure.ts";
import { readBookRow } from "./read-chapters.ts";

/** Marks a book failed and keeps the reason on it. What was half-written goes, so that nothing of it counts as done. */
export async function failBook(bookId: string, caught: CaughtError): Promise<Failure> {
  const failure = failureOf(caught);
  const book = await readBookRow(bookId);
  await asService(async (trx) => {
    await trx.deleteFrom("chapters").where("book_id", "=", bookId).execute();
    await trx.deleteFrom("book_structure").where("book_id", "=", bookId).execute();
    await trx
      .updateTable("books")
      .set({
        status: "failed",
        total_chapters: 0,
        processing_completed_at: new Date(),
        metadata: jsonb({ ...book.metadata, error: failure }),
      })
      .where("id", "=", bookId)
      .execute();
  });
  return failure;
}
