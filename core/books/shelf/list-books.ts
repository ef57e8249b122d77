import { sql } from "kysely";
import { asTenant, type TenantClaims } from "#core/db/index.ts";
import { readCursor, toPage } from "#core/http/page.ts";
import { TimeAndId } from "#core/http/time-key.ts";
import type { Book, ShelvedBook } from "./book.ts";
import { signCover } from "./find-cover.ts";
import { coverUrlOf, selectBooks, toBook, toShelved } from "./read-books.ts";

/** Which books are asked for; what is absent does not matter. */
export interface BookFilter {
  readonly status?: string | undefined;
  readonly bookType?: string | undefined;
  /** What stands somewhere in the title, in upper or lower case. */
  readonly q?: string | undefined;
}

/** A page of a person's books, the latest first. */
export async function listBooks(
  tenant: TenantClaims,
  { status, bookType, q }: BookFilter,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: ShelvedBook[]; nextCursor: string | null }> {
  const after = readCursor(cursor, TimeAndId);
  const { page, shelved } = await asTenant(tenant, async (trx) => {
    let query = selectBooks(trx)
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(limit + 1);
    if (status !== undefined) query = query.where("status", "=", status);
    if (bookType !== undefined) query = query.where("book_type", "=", bookType);
    if (q !== undefined) query = query.where(sql<boolean>`strpos(lower(title), lower(${q})) > 0`);
    if (after) query = query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    const rows = await query.execute();
    const page = toPage(
      rows,
      limit,
      (row) => [row.time_key, row.id],
      (row) => row,
    );
    return { page, shelved: await toShelved(trx, page.items) };
  });
  const covers = await Promise.all(page.items.map((row) => signCover(coverUrlOf(row))));
  return {
    items: shelved.map((book, index) => ({ ...book, cover: covers[index] ?? null })),
    nextCursor: page.nextCursor,
  };
}

/** One of a person's own books. @throws `book-not-found` */
export async function findBook(tenant: TenantClaims, bookId: string): Promise<Book> {
  return asTenant(tenant, async (trx) => {
    const row = await selectBooks(trx).where("id", "=", bookId).executeTakeFirst();
    return toBook(trx, bookId, row);
  });
}
