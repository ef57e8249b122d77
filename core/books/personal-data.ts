import { sql } from "kysely";
import { OWN_ROWS, type PersonalData, type PersonalRows } from "#core/db/index.ts";
import { bookPrefix, uploadsPrefix } from "#core/storage/keys.ts";

const OF_OWN_BOOKS: PersonalRows = {
  where: (userId) => sql<boolean>`book_id in (select id from public.books where user_id = ${userId})`,
};

/**
 * The books of a person, with the files that they were read from. Vectors, and the words that a
 * search looks for, are computed from the text beside them.
 */
export const personalBooks: PersonalData = {
  rows: {
    books: OWN_ROWS,
    book_structure: OF_OWN_BOOKS,
    chapters: OF_OWN_BOOKS,
    chapter_embeddings: {
      where: (userId) =>
        sql<boolean>`chapter_id in (select chapters.id from public.chapters
          join public.books on books.id = chapters.book_id where books.user_id = ${userId})`,
      without: ["embedding"],
    },
    passages: { ...OWN_ROWS, without: ["embedding"] },
  },
  places: async (trx, userId) => {
    const books = await trx.selectFrom("books").select("id").where("user_id", "=", userId).orderBy("id").execute();
    return [uploadsPrefix(userId), ...books.map(({ id }) => bookPrefix(id))];
  },
};
