import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { MOST_RANKED, type RankedPassage } from "./ranked-passage.ts";
import type { TextQuery } from "./text-query.ts";
import { verbatimPattern } from "./verbatim-pattern.ts";

/**
 * What a word counts by its weight, from D to A: as it is written, or as little without accents that it is written
 * with.
 */
const WEIGHTS = "{0.01, 0.1, 0.4, 1}";

/** What a word counts that was asked for with accents and has none, or not these. */
const OTHERWISE = 0.01;

/** ts_rank_cd's option to divide by 1 + log(length), so that a long passage does not win by its length. */
const BY_LENGTH = 1;

/**
 * The passages that have the words asked for, those in which they stand close together first (`ts_rank_cd`). Where no
 * word tells anything in a language, and for signs such as 🐳, it is those in which the query stands as it is.
 *
 * In the name of the service, for whom alone Postgres takes the index of words: it names passages, and those are read
 * in the name of whoever searches.
 *
 * @param bookIds of one configuration, found to be theirs who search.
 */
export async function rankByText(
  trx: Transaction,
  {
    asked,
    exact,
    wanted,
    bookIds,
  }: Pick<TextQuery, "asked" | "exact"> & { wanted: string; bookIds: readonly string[] },
): Promise<RankedPassage[]> {
  if (asked !== "") {
    const rank = (query: string) =>
      sql<number>`ts_rank_cd(${WEIGHTS}::real[], search_text, ${query}::tsquery, ${BY_LENGTH})::float8`;
    const score = exact === asked ? rank(asked) : sql<number>`${rank(exact)} + ${OTHERWISE} * ${rank(asked)}`;
    const ranked = sql`
      select id, ${score} as score from passage_words
      where book_id = any(${bookIds}::uuid[]) and search_text @@ ${asked}::tsquery
      order by score desc, id limit ${MOST_RANKED}`;
    return select(trx, ranked);
  }
  const pattern = verbatimPattern(wanted);
  if (!pattern) return [];
  const found = sql`
    select id, 0::float8 as score from passages
    where book_id = any(${bookIds}::uuid[]) and content ~* ${pattern.sql}
    order by id limit ${MOST_RANKED}`;
  return select(trx, found);
}

async function select(trx: Transaction, ranked: RawBuilder<unknown>): Promise<RankedPassage[]> {
  const { rows } = await sql<RankedPassage>`
    select passages.id, book_id as "bookId", chapter_id as "chapterId", score
    from (${ranked}) as ranked join passages on passages.id = ranked.id
    order by score desc, passages.id`.execute(trx);
  return rows;
}
