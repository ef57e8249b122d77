import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { cutSnippet } from "./cut-snippet.ts";
import { findHighlights, MARK_START, MARK_STOP } from "./find-highlights.ts";
import type { FusedPassage } from "./fuse-rankings.ts";
import type { SearchQuery } from "./parse-query.ts";
import type { PassageHit } from "./passage-hit.ts";
import type { SearchedBook } from "./search-scope.ts";
import type { LanguageGroup } from "./search-text.ts";

/** All of the text with its words marked: the stretch to show is chosen here, by where they are. */
const HEADLINE = `HighlightAll=true, StartSel=${MARK_START}, StopSel=${MARK_STOP}`;

/** What is told of passages that were found, in their order. One that was deleted meanwhile is left out. */
export async function readHits(
  trx: Transaction,
  passages: readonly FusedPassage[],
  searched: { books: readonly SearchedBook[]; groups: readonly LanguageGroup[]; query: SearchQuery },
): Promise<PassageHit[]> {
  const titles = new Map(searched.books.map(({ id, title }) => [id, title]));
  const found = new Map<string, Omit<PassageHit, "scores">>();
  for (const group of searched.groups) {
    const ids = passages.filter(({ bookId }) => group.bookIds.includes(bookId)).map(({ id }) => id);
    for (const row of ids.length > 0 ? await selectPassages(trx, ids, group) : []) {
      const book = { id: row.book_id, title: titles.get(row.book_id) ?? "" };
      found.set(row.id, { ...toHit(row, searched.query), book });
    }
  }
  return passages.flatMap(({ id, text, vector, fused }) => {
    const hit = found.get(id);
    return hit ? [{ ...hit, scores: { text, vector, fused } }] : [];
  });
}

function selectPassages(trx: Transaction, ids: readonly string[], { configuration, asked }: LanguageGroup) {
  const headline = sql<string>`ts_headline(${configuration}::regconfig, passages.content, ${asked}::tsquery, ${HEADLINE})`;
  return trx
    .selectFrom("passages")
    .innerJoin("chapters", "chapters.id", "passages.chapter_id")
    .select(["passages.id", "passages.book_id", "passages.passage_number", "passages.position", "passages.content"])
    .select(["chapters.id as chapter_id", "chapters.chapter_number", "chapters.title"])
    .select(headline.as("headline"))
    .where("passages.id", "in", ids)
    .execute();
}

type Row = Awaited<ReturnType<typeof selectPassages>>[number];

function toHit(row: Row, query: SearchQuery): Omit<PassageHit, "scores" | "book"> {
  const highlights = findHighlights(row.content, row.headline, query);
  const snippet = cutSnippet(row.content, highlights);
  return {
    passageId: row.id,
    chapter: { id: row.chapter_id, number: row.chapter_number, title: row.title },
    passageNumber: row.passage_number,
    position: row.position,
    length: row.content.length,
    snippet: { text: snippet.text, position: row.position + snippet.start, highlights: snippet.highlights },
  };
}
