import { asService } from "#core/db/index.ts";
import type { SearchQuery } from "./parse-query.ts";
import { rankByText } from "./rank-by-text.ts";
import { rankByTitle } from "./rank-by-title.ts";
import { MOST_RANKED, mergeRankings, type RankedPassage } from "./ranked-passage.ts";
import type { SearchedBook } from "./search-scope.ts";
import { type TextQuery, toTextQuery } from "./text-query.ts";

/** Books whose words are cut down by the same rules, and the query by these. */
export interface LanguageGroup extends TextQuery {
  readonly configuration: string;
  readonly bookIds: readonly string[];
}

/**
 * Looks for the words of a query by the rules of each book's language: in passages, and in the titles of chapters.
 *
 * @param books found to be theirs who search.
 */
export async function searchText(
  books: readonly SearchedBook[],
  query: SearchQuery,
): Promise<{ groups: LanguageGroup[]; byText: RankedPassage[]; byTitle: RankedPassage[] }> {
  return asService(async (trx) => {
    const groups: LanguageGroup[] = [];
    const [byText, byTitle]: [RankedPassage[][], RankedPassage[][]] = [[], []];
    for (const [configuration, group] of Map.groupBy(books, (book) => book.configuration)) {
      const bookIds = group.map(({ id }) => id);
      const textQuery = await toTextQuery(trx, configuration, query);
      groups.push({ configuration, bookIds, ...textQuery });
      byText.push(await rankByText(trx, { ...textQuery, bookIds, wanted: query.wanted }));
      byTitle.push(await rankByTitle(trx, { query, configuration, bookIds, ...textQuery }));
    }
    return {
      groups,
      byText: mergeRankings(byText),
      byTitle: byTitle
        .flat()
        .toSorted((a, b) => b.score - a.score)
        .slice(0, MOST_RANKED),
    };
  });
}
