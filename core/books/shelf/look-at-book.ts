import { sql } from "kysely";
import { asTenant, type TenantClaims, type Transaction } from "#core/db/index.ts";
import type { Book } from "./book.ts";
import { selectBooks, toBook } from "./read-books.ts";

export interface BookSeen {
  /** Another text whenever anything has changed of what people see of the book. */
  readonly version: string;
  /** Absent where the book is as it was in the version that was known. */
  readonly book?: Book;
}

/**
 * One of a person's own books, for those who look often: a single statement where nothing has changed since.
 *
 * @param known version of the last look.
 * @returns `undefined` where there is no such book.
 */
export async function lookAtBook(
  tenant: TenantClaims,
  bookId: string,
  known?: string | undefined,
): Promise<BookSeen | undefined> {
  return asTenant(tenant, async (trx) => {
    const version = await readVersion(trx, bookId);
    if (version === undefined) return undefined;
    if (version === known) return { version };
    const row = await selectBooks(trx).where("id", "=", bookId).executeTakeFirst();
    return row && { version, book: await toBook(trx, bookId, row) };
  });
}

async function readVersion(trx: Transaction, bookId: string): Promise<string | undefined> {
  // Whoever writes a row leaves the number of their transaction in it (`xmin`).
  const { rows } = await sql<{ version: string }>`
    select concat_ws(' ',
      books.xmin, (select xmin from book_structure where book_id = books.id),
      count(chapters.id), max(chapters.updated_at), count(chapter_embeddings.id)
    ) as version
    from books
      left join chapters on chapters.book_id = books.id
      left join chapter_embeddings on chapter_embeddings.chapter_id = chapters.id
    where books.id = ${bookId}
    group by books.id, books.xmin`.execute(trx);
  return rows[0]?.version;
}
