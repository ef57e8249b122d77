import { jsonb, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { asRecord } from "./as-record.ts";
import { changedMetadata } from "./change-metadata.ts";
import type { BookText } from "./read/book-text.ts";
import { LONGEST_TITLE } from "./read/longest-title.ts";
import { languageIn } from "./read-chapters.ts";
import type { FilmsOf } from "./structure/films-of.ts";
import { writeChapters } from "./structure/write-chapters.ts";

/**
 * Writes what was read from a book's file. Title, author and language that the person gave stay, and so do the titles
 * and summaries that they gave to chapters which the book had before, and what hangs on these.
 *
 * @throws `book-not-found` where it was deleted meanwhile; `chapter-has-films`.
 */
export async function saveText(
  trx: Transaction,
  bookId: string,
  text: BookText,
  rules: { readonly language: string; readonly filmsOf: FilmsOf },
): Promise<void> {
  const book = await trx.selectFrom("books").select("metadata").where("id", "=", bookId).forUpdate().executeTakeFirst();
  if (!book) throw problem("book-not-found", { bookId });
  const metadata = asRecord(book.metadata);
  const { titleGiven, authorGiven, languageGiven } = metadata;
  // They may have said it while the file was read.
  const language = languageGiven === true ? languageIn(metadata) : rules.language;
  await writeChapters(trx, bookId, text.chapters, language, { filmsOf: rules.filmsOf, isReadAnew: true });
  await saveStructure(trx, bookId, text);
  await trx
    .updateTable("books")
    .set({
      ...(text.title && titleGiven !== true ? { title: text.title.slice(0, LONGEST_TITLE) } : {}),
      structure_type: text.structureType,
      total_chapters: text.chapters.length,
      metadata: changedMetadata({
        ...(authorGiven === true ? {} : { author: text.author }),
        ...{ language, format: text.format, reading: null },
      }),
    })
    .where("id", "=", bookId)
    .execute();
}

async function saveStructure(trx: Transaction, bookId: string, text: BookText): Promise<void> {
  const structure_data = jsonb({ tree: text.structure, leftOut: text.leftOut, confidence: text.confidence });
  const found = { structure_data, extraction_method: text.method };
  await trx
    .insertInto("book_structure")
    .values({ book_id: bookId, ...found })
    .onConflict((conflict) => conflict.column("book_id").doUpdateSet({ ...found, confirmed_at: null }))
    .execute();
}
