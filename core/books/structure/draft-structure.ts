import { asService, asTenant, jsonb, type TenantClaims } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { checkWish } from "./check-wish.ts";
import { lockBook } from "./lock-book.ts";
import { type KeptStructure, readStructure } from "./read-structure.ts";
import { showStructure } from "./show-structure.ts";
import type { Structure, StructureWish } from "./structure.ts";
import type { Draft } from "./structure-data.ts";

/**
 * The structure of a book: what its owner wants, where they have not confirmed it yet, or else what is.
 *
 * @throws `book-not-found`, `structure-not-found`
 */
export function findStructure(tenant: TenantClaims, bookId: string): Promise<Structure> {
  return asTenant(tenant, async (trx) => {
    const book = await trx.selectFrom("books").select("id").where("id", "=", bookId).executeTakeFirst();
    if (!book) throw problem("book-not-found", { bookId });
    return showStructure(await readStructure(trx, bookId));
  });
}

/**
 * Keeps what a person wants the structure of their book to be. Chapters stay as they are until it is confirmed.
 *
 * @param requireMatch is given the structure as it is, its book held, and may refuse.
 * @throws `book-not-found`, `structure-not-found`, `book-busy`, `structure-invalid`; what `requireMatch` throws.
 */
export function draftStructure(
  userId: string,
  bookId: string,
  wish: StructureWish,
  requireMatch: (current: Structure) => void,
): Promise<Structure> {
  return changeDraft(userId, bookId, requireMatch, ({ texts }) => checkWish(wish, texts));
}

/**
 * Forgets what a person wanted the structure of their book to be, and gives what it is.
 *
 * @throws as `draftStructure`
 */
export function discardDraft(
  userId: string,
  bookId: string,
  requireMatch: (current: Structure) => void,
): Promise<Structure> {
  return changeDraft(userId, bookId, requireMatch, () => undefined);
}

function changeDraft(
  userId: string,
  bookId: string,
  requireMatch: (current: Structure) => void,
  toDraft: (kept: KeptStructure) => Draft | undefined,
): Promise<Structure> {
  return asService(async (trx) => {
    const { isBusy } = await lockBook(trx, userId, bookId);
    if (isBusy) throw problem("book-busy");
    const kept = await readStructure(trx, bookId);
    requireMatch(showStructure(kept));
    const data = { ...kept.data, draft: toDraft(kept) };
    await trx
      .updateTable("book_structure")
      .set({ structure_data: jsonb(data) })
      .where("book_id", "=", bookId)
      .execute();
    return showStructure({ ...kept, data });
  });
}
