import { type RawBuilder, sql } from "kysely";
import { type Transaction, vector } from "#core/db/index.ts";
import { MOST_RANKED, type RankedPassage } from "./ranked-passage.ts";
import { andMatches } from "./text-query.ts";

/** Which passages a query's vector is compared with. */
export interface MeaningSearch {
  readonly bookIds: readonly string[];
  /** A vector is compared with those of its own model only. */
  readonly model: string;
  readonly embedding: Float32Array;
  /** What a passage must match whatever its meaning: the text of a `tsquery`, or nothing. */
  readonly required: string;
}

/** How many passages the index keeps in sight while it looks for the nearest: as many as it can. */
export const EF_SEARCH = 1_000;

/**
 * The passages nearest in meaning, by comparing with each of them. The order is by a sum, which no index gives: the
 * planner cannot take the approximate one.
 */
export async function nearestByScan(trx: Transaction, search: MeaningSearch): Promise<RankedPassage[]> {
  return rank(trx, search, sql`0 + (embedding <=> ${vector(search.embedding)})`);
}

/**
 * The passages nearest in meaning by the HNSW index, which goes on until enough of them are this person's and in these
 * books.
 *
 * @param mostScanned after which it ends all the same.
 */
export async function nearestByIndex(
  trx: Transaction,
  search: MeaningSearch,
  mostScanned: number,
): Promise<RankedPassage[]> {
  await sql`select set_config('hnsw.iterative_scan', 'strict_order', true),
    set_config('hnsw.ef_search', ${String(EF_SEARCH)}, true),
    set_config('hnsw.max_scan_tuples', ${String(mostScanned)}, true),
    set_config('enable_sort', 'off', true)`.execute(trx);
  const ranked = await rank(trx, search, sql`embedding <=> ${vector(search.embedding)}`);
  await sql`select set_config('enable_sort', 'on', true)`.execute(trx);
  return ranked;
}

async function rank(
  trx: Transaction,
  { bookIds, model, required }: MeaningSearch,
  distance: RawBuilder<number>,
): Promise<RankedPassage[]> {
  const { rows } = await sql<RankedPassage>`
    select id, book_id as "bookId", chapter_id as "chapterId", 1 - (${distance}) as score
    from passages
    where book_id = any(${bookIds}::uuid[]) and embedding_model = ${model}
      ${andMatches(required)}
    order by ${distance}
    limit ${MOST_RANKED}`.execute(trx);
  return rows;
}
