import { asService } from "#core/db/index.ts";
import { changedMetadata } from "../change-metadata.ts";
import { indexByLanguage } from "../search/index-by-language.ts";
import type { Book } from "./book.ts";
import type { BookType } from "./book-fields.ts";
import { type OwnedBookId, selectOwned, toBook } from "./read-books.ts";

/** What a person decides of a book; what is absent stays. */
export interface BookChange {
  readonly title?: string | undefined;
  readonly description?: string | null | undefined;
  readonly bookType?: BookType | undefined;
  readonly author?: string | null | undefined;
  readonly language?: string | undefined;
}

/**
 * Changes what a person decides of their book. Title, author and language are marked as given, so that they stay when
 * the file is read again. Another language has the words of the book indexed by its rules, before anybody is answered.
 *
 * @param requireMatch is given what the book is, its row held, and may refuse.
 * @throws `book-not-found`; what `requireMatch` throws.
 */
export async function changeBook(
  owner: OwnedBookId,
  { title, description, bookType, author, language }: BookChange,
  requireMatch: (current: Book) => void,
): Promise<Book> {
  const given = {
    ...(title === undefined ? {} : { titleGiven: true }),
    ...(author === undefined ? {} : { author, authorGiven: true }),
    ...(language === undefined ? {} : { language, languageGiven: true }),
  };
  return asService(async (trx) => {
    requireMatch(await toBook(trx, owner.bookId, await selectOwned(trx, owner).forUpdate().executeTakeFirst()));
    await trx
      .updateTable("books")
      .set({
        ...(title === undefined ? {} : { title }),
        // An empty one is none.
        ...(description === undefined ? {} : { description: description || null }),
        ...(bookType === undefined ? {} : { book_type: bookType }),
        metadata: changedMetadata(given),
      })
      .where("id", "=", owner.bookId)
      .execute();
    if (language !== undefined) await indexByLanguage(trx, owner.bookId, language);
    return toBook(trx, owner.bookId, await selectOwned(trx, owner).executeTakeFirst());
  });
}
