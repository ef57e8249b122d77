import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";

/**
 * Sees to it that a book is there for the rest of a unit of work: who deletes it waits.
 *
 * @throws `book-not-found`
 */
export async function holdBook(trx: Transaction, bookId: string): Promise<void> {
  const book = await trx.selectFrom("books").select("id").where("id", "=", bookId).forKeyShare().executeTakeFirst();
  if (!book) throw problem("book-not-found", { bookId });
}
