import { asService, jsonb, retryDeadlock, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { SETTLE_S, startMachine } from "#core/machines/index.ts";
import { parseObjectUrl } from "#core/storage/index.ts";
import { bookPrefix, filmPrefix } from "#core/storage/keys.ts";
import type { FilmsOf } from "../structure/films-of.ts";
import { type OwnedBookId, selectOwned } from "./read-books.ts";

/**
 * Deletes a person's book: all its rows go in one transaction, those of its films with them, and from then on its
 * objects. The transaction writes down where those lie, so that whatever ends this process afterwards, they are deleted
 * with the next start. What reads the book meanwhile finds it gone and ends.
 *
 * @throws `book-not-found`
 */
export async function deleteBook(owned: OwnedBookId, filmsOf: FilmsOf): Promise<void> {
  const { bookId } = owned;
  await retryDeadlock(() => asService((trx) => deleteRows(trx, owned, filmsOf)));
  // The book is deleted, and the person is told so. What does not start now starts with `resumeBookDeletions`.
  await startDeletion(bookId).catch(() => {});
}

/** Goes on with all deletions whose objects are not yet gone. */
export async function resumeBookDeletions(): Promise<void> {
  const open = await asService((trx) => trx.selectFrom("book_deletions").select("id").execute());
  for (const { id } of open) await startDeletion(id);
}

async function startDeletion(bookId: string): Promise<void> {
  await startMachine("delete-book", bookId, { bookId, settleS: SETTLE_S });
}

async function deleteRows(trx: Transaction, owned: OwnedBookId, filmsOf: FilmsOf): Promise<void> {
  const { bookId } = owned;
  const book = await selectOwned(trx, owned).forUpdate().executeTakeFirst();
  if (!book) throw problem("book-not-found", { bookId });
  // Held as well: a film that is begun at this moment is there by then, or finds that its chapter is gone.
  const chapters = await trx.selectFrom("chapters").select("id").where("book_id", "=", bookId).forUpdate().execute();
  const films = await filmsOf(
    trx,
    chapters.map(({ id }) => id),
  );
  const places = [
    bookPrefix(bookId),
    // The file alone: one that was put there without asking may lie beside those of other books.
    ...(book.file_url ? [parseObjectUrl(book.file_url).key] : []),
    ...films.map(({ filmId }) => filmPrefix(filmId)),
  ];
  await trx
    .insertInto("book_deletions")
    .values({ id: bookId, places: jsonb(places) })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ places: jsonb(places) }))
    .execute();
  // All other rows go with this one, those of films first: by the database's own rules.
  await trx.deleteFrom("books").where("id", "=", bookId).execute();
}
