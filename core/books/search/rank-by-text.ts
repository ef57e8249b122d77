import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { MOST_RANKED, type RankedPassage } from "./ranked-passage.ts";
import type { TextQuery } from "./text-query.ts";
import { verbatimPattern } from "./verbatim-pattern.ts";

/** ts_rank_cd's option to divide by 1 + log(length), so that a long passage does not win by its length. */
const BY_LENGTH = 1;

/**
 * The passages that have the words asked for, those in which they stand close together first (`ts_rank_cd`). Where no
 * word tells anything in a language, and for signs such as 🐳, it is those in which the query stands as it is.
 *
 * In the name of the service, for whom alone Postgres takes the index of words: it names passages, and those are read in
 * the name of whoever searches.
 *
 * @param bookIds of one configuration, found to be theirs who search.
 */
export async function rankByText(
  trx: Transaction,
  { asked, verbatim, bookIds }: Pick<TextQuery, "asked"> & { verbatim: string; bookIds: readonly string[] },
): Promise<RankedPassage[]> {
  if (asked !== "") {
    const score = sql<number>`ts_rank_cd(search_text, ${asked}::tsquery, ${BY_LENGTH})::float8`;
    return select(trx, bookIds, { score, condition: sql`search_text @@ ${asked}::tsquery` });
  }
  const pattern = verbatimPattern(verbatim);
  return pattern ? select(trx, bookIds, { score: sql`0::float8`, condition: sql`content ~* ${pattern.sql}` }) : [];
}

async function select(
  trx: Transaction,
  bookIds: readonly string[],
  { score, condition }: { score: RawBuilder<number>; condition: RawBuilder<unknown> },
): Promise<RankedPassage[]> {
  const { rows } = await sql<RankedPassage>`
    select id, book_id as "bookId", ${score} as score from passages
    where book_id = any(${bookIds}::uuid[]) and ${condition}
    order by score desc, id limit ${MOST_RANKED}`.execute(trx);
  return rows;
}
