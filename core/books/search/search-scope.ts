import { sql } from "kysely";
import { asTenant, type TenantClaims } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";

/** Which of a person's books are searched; what is absent does not matter. */
export interface BookFilter {
  readonly bookId?: string | undefined;
  readonly bookType?: "learning" | "entertainment" | undefined;
  /** A BCP 47 tag: `en` stands for `en-GB` as well. */
  readonly language?: string | undefined;
}

export interface SearchedBook {
  readonly id: string;
  readonly title: string;
  /** Whether it is being read, so that more may be found in it later. */
  readonly isOpen: boolean;
  /** By which rules its words are indexed, such as `english`. */
  readonly configuration: string;
}

/** The books that a search is about. @throws `book-not-found` where one is named that is not theirs. */
export async function findSearchedBooks(tenant: TenantClaims, filter: BookFilter): Promise<SearchedBook[]> {
  const { bookId, bookType, language } = filter;
  const languageOfBook = sql<string>`lower(replace(metadata ->> 'language', '_', '-')) || '-'`;
  const rows = await asTenant(tenant, (trx) => {
    let query = trx
      .selectFrom("books")
      .select(["id", "title", "status"])
      .select(
        sql<string | null>`(select text_configuration from passage_words where book_id = books.id limit 1)`.as(
          "configuration",
        ),
      );
    if (bookId !== undefined) query = query.where("id", "=", bookId);
    if (bookType !== undefined) query = query.where("book_type", "=", bookType);
    if (language !== undefined) {
      query = query.where(sql<boolean>`starts_with(${languageOfBook}, ${`${language.toLowerCase()}-`})`);
    }
    return query.execute();
  });
  if (bookId !== undefined && rows.length === 0) throw problem("book-not-found", { bookId });
  return rows.map(({ id, title, status, configuration }) => ({
    ...{ id, title, isOpen: status === "draft" || status === "processing" },
    configuration: configuration ?? "simple",
  }));
}
