import * as z from "zod";
import { asTenant, type TenantClaims, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { readCursor, toPage } from "#core/http/page.ts";
import type { Chapter, ListedChapter } from "./chapter.ts";
import { cutRange } from "./cut-range.ts";
import { selectChapters, toListed } from "./listed-chapter.ts";

/** The list is sorted by numbers, of which a book has each once. A forged one may be larger than the column takes. */
const NumberKey = z.tuple([z.int32()]);

/** A page of the chapters of a person's book, in reading order. @throws `book-not-found` */
export async function listBookChapters(
  tenant: TenantClaims,
  bookId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: ListedChapter[]; nextCursor: string | null }> {
  const [after = 0] = readCursor(cursor, NumberKey) ?? [];
  const rows = await asTenant(tenant, async (trx) => {
    const book = await trx.selectFrom("books").select("id").where("id", "=", bookId).executeTakeFirst();
    if (!book) throw problem("book-not-found", { bookId });
    return selectChapters(trx)
      .where("book_id", "=", bookId)
      .where("chapter_number", ">", after)
      .orderBy("chapter_number")
      .limit(limit + 1)
      .execute();
  });
  return toPage(rows, limit, (row) => [row.chapter_number], toListed);
}

/** A chapter of one of a person's books, with its text or a range of it. @throws `chapter-not-found` */
export async function findChapter(
  tenant: TenantClaims,
  chapterId: string,
  range: { from: number; to?: number | undefined },
): Promise<Chapter> {
  return asTenant(tenant, (trx) => readWithText(trx, chapterId, range));
}

/** A chapter with its text, of all that `trx` may see. @throws `chapter-not-found` */
export async function readWithText(
  trx: Transaction,
  chapterId: string,
  range: { from: number; to?: number | undefined },
): Promise<Chapter> {
  const row = await selectChapters(trx).select("content").where("id", "=", chapterId).executeTakeFirst();
  if (!row) throw problem("chapter-not-found", { chapterId });
  return { ...toListed(row), characters: row.content.length, ...cutRange(row.content, range) };
}
