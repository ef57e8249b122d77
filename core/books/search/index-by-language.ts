import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";

/** So that the embedded database, which blocks its thread, gives others a turn. */
const PASSAGES_AT_ONCE = 100;

/**
 * Has the words of a book, of its titles and of its text, indexed by the rules of the language that it is in by now.
 * Takes less than a millisecond a passage; nothing where the rules are the same, as for `en` and `en-GB`.
 *
 * @param language which `books.metadata` names already, its row held: a passage that is written meanwhile waits.
 */
export async function indexByLanguage(trx: Transaction, bookId: string, language: string): Promise<void> {
  await sql`
    update chapters set ai_content = coalesce(ai_content, '{}') || jsonb_build_object('language', ${language}::text)
    where book_id = ${bookId} and ai_content ->> 'language' is distinct from ${language}`.execute(trx);
  const { rows } = await sql<{ id: string; configuration: string }>`
    select id, configuration from passage_words cross join public.text_search_configuration(${language}) as configuration
    where book_id = ${bookId} and text_configuration <> configuration`.execute(trx);
  for (let at = 0; at < rows.length; at += PASSAGES_AT_ONCE) {
    const some = rows.slice(at, at + PASSAGES_AT_ONCE);
    await sql`
      update passage_words
      set text_configuration = ${some[0]?.configuration},
        search_text = public.index_words(${some[0]?.configuration}, content)
      from passages
      where passages.id = passage_words.id and passages.id = any(${some.map(({ id }) => id)}::uuid[])`.execute(trx);
  }
}
