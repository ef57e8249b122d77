import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { EF_SEARCH, type MeaningSearch, nearestByIndex, nearestByScan } from "./nearest-passages.ts";
import type { SearchQuery } from "./parse-query.ts";
import { MOST_RANKED, mergeRankings, type RankedPassage } from "./ranked-passage.ts";
import type { LanguageGroup } from "./search-text.ts";
import { wantsPhrases } from "./text-query.ts";

/** How many passages a scan compares in the time in which the index comes by one, as `bench/search.ts` measures it. */
const SCANS_PER_STEP = 4;

/** So many passages are scanned in any case: the index takes no fewer steps than these take. */
const FEW_PASSAGES = EF_SEARCH * SCANS_PER_STEP;

/**
 * The passages nearest to a query in meaning, of those that have its phrases and nothing of what it excludes.
 *
 * One book is compared passage by passage, and so are all books of a person where these are few among all that there
 * are: the index, which knows the passages of everybody, would come by so many others first that it were slower, and
 * would miss some.
 */
export async function rankByMeaning(
  trx: Transaction,
  {
    groups,
    query,
    ...asked
  }: Pick<MeaningSearch, "model" | "embedding"> & { groups: readonly LanguageGroup[]; query: SearchQuery },
): Promise<RankedPassage[]> {
  const bookIds = groups.flatMap((group) => group.bookIds);
  const isFew = bookIds.length === 1 || wantsPhrases(query);
  const most = isFew ? undefined : await worthOfIndex(trx, asked.model, bookIds);
  const isRequired = groups.some(({ required }) => required !== "");
  const rankings: RankedPassage[][] = [];
  // All books at once, unless words of the query have to be cut down by the rules of each language.
  for (const group of isRequired ? groups : [{ bookIds, required: "" }]) {
    const search = { ...asked, bookIds: group.bookIds, required: group.required };
    const indexed = most === undefined ? [] : await nearestByIndex(trx, search, most);
    // The index may have ended among the passages of others.
    rankings.push(indexed.length < MOST_RANKED ? await nearestByScan(trx, search) : indexed);
  }
  return mergeRankings(rankings);
}

/**
 * How many passages the index may come by until a scan were the faster way, `undefined` where it is from the start. Of
 * `all`, the index comes by `all / own` until it has found one of a person's `own`, so that both take as long where
 * `own = MOST_RANKED × SCANS_PER_STEP × all / own`.
 */
async function worthOfIndex(trx: Transaction, model: string, bookIds: readonly string[]): Promise<number | undefined> {
  const { rows } = await sql<{ all: number }>`
    select reltuples::float8 as all from pg_class where oid = 'public.passages'::regclass`.execute(trx);
  const all = Math.max(0, rows[0]?.all ?? 0);
  const most = Math.ceil(Math.max(FEW_PASSAGES, Math.sqrt(MOST_RANKED * SCANS_PER_STEP * all)));
  const counted = await sql<{ own: number }>`
    select count(*)::int as own from (
      select 1 from passages where embedding_model = ${model} and book_id = any(${bookIds}::uuid[]) limit ${most}
    ) as counted`.execute(trx);
  return (counted.rows[0]?.own ?? 0) < most ? undefined : most;
}
