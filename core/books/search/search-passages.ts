import * as z from "zod";
import { asTenant, type TenantClaims } from "#core/db/index.ts";
import { readCursor, toPage } from "#core/http/page.ts";
import { embeddingModel } from "#core/providers/routing.ts";
import { embedQuery } from "./embed-query.ts";
import { type FusedPassage, fuseRankings } from "./fuse-rankings.ts";
import { parseQuery } from "./parse-query.ts";
import type { PassageHit } from "./passage-hit.ts";
import { rankByMeaning } from "./rank-by-meaning.ts";
import { readHits } from "./read-hits.ts";
import { type BookFilter, findSearchedBooks } from "./search-scope.ts";
import { searchText } from "./search-text.ts";
import { takeOneIndex } from "./take-one-index.ts";

/** Where a page ends: the score of its last passage, and the passage. */
const ScoreAndId = z.tuple([z.number(), z.uuid()]);

export interface PassageSearch extends BookFilter {
  readonly q: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface PassagesFound {
  readonly items: PassageHit[];
  readonly nextCursor: string | null;
  /** Whether all books that were searched have been read to their ends. */
  readonly isComplete: boolean;
}

/**
 * A page of the passages of a person's books that fit a query best, by their words and by their meaning. A book that is
 * being read is searched as far as it is there.
 *
 * @throws `book-not-found` where a book is named that is not theirs; `invalid-request` for a foreign cursor.
 */
export async function searchPassages(
  tenant: TenantClaims & { readonly sub: string },
  { q, limit, cursor, ...filter }: PassageSearch,
): Promise<PassagesFound> {
  const after = readCursor(cursor, ScoreAndId);
  const query = parseQuery(q);
  const books = await findSearchedBooks(tenant, filter);
  const isComplete = books.every((book) => !book.isOpen);
  if (books.length === 0) return { items: [], nextCursor: null, isComplete };
  const [embedding, { groups, byText, byTitle }] = await Promise.all([
    embedQuery(tenant.sub, query.wanted),
    searchText(books, query),
  ]);
  return asTenant(tenant, async (trx) => {
    await takeOneIndex(trx);
    const byVector = embedding
      ? await rankByMeaning(trx, { groups, query, model: embeddingModel.name, embedding })
      : [];
    const ranked = fuseRankings({ byText, byVector, byTitle });
    const rest = after ? ranked.filter((passage) => comesAfter(passage, after)) : ranked;
    const page = toPage(
      rest.slice(0, limit + 1),
      limit,
      ({ fused, id }) => [fused, id],
      (passage) => passage,
    );
    return {
      items: await readHits(trx, page.items, { books, groups, query }),
      nextCursor: page.nextCursor,
      isComplete,
    };
  });
}

function comesAfter({ fused, id }: FusedPassage, [score, lastId]: z.infer<typeof ScoreAndId>): boolean {
  return fused < score || (fused === score && id > lastId);
}
