import { asService } from "#core/db/index.ts";

/** Marks a book ready: all its chapters are there and can be searched. */
export async function finishBook(bookId: string): Promise<void> {
  await asService((trx) =>
    trx
      .updateTable("books")
      .set({ status: "ready", processing_completed_at: new Date() })
      .where("id", "=", bookId)
      .execute(),
  );
}
