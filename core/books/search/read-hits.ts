import type { Transaction } from "#core/db/index.ts";
import { asRecord } from "../as-record.ts";
import { cutSnippet } from "./cut-snippet.ts";
import { findHighlights } from "./find-highlights.ts";
import type { FusedPassage } from "./fuse-rankings.ts";
import { markWords } from "./mark-words.ts";
import type { SearchQuery } from "./parse-query.ts";
import type { PassageHit } from "./passage-hit.ts";
import type { SearchedBook } from "./search-scope.ts";
import type { LanguageGroup } from "./search-text.ts";

/** What is told of passages that were found, in their order. One that was deleted meanwhile is left out. */
export async function readHits(
  trx: Transaction,
  passages: readonly FusedPassage[],
  { books, groups, query }: { books: readonly SearchedBook[]; groups: readonly LanguageGroup[]; query: SearchQuery },
): Promise<PassageHit[]> {
  const titles = new Map(books.map(({ id, title }) => [id, title]));
  const found = new Map<string, Omit<PassageHit, "scores">>();
  for (const group of groups) {
    const ids = passages.filter(({ bookId }) => group.bookIds.includes(bookId)).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = await selectPassages(trx, ids);
    const marked = await markWords(
      trx,
      group,
      rows.flatMap((row) => [row.content, row.title, ...row.divisions]),
    );
    const highlightsIn = (text: string) => findHighlights(text, marked.get(text) ?? [], query);
    for (const row of rows) {
      const book = { id: row.book_id, title: titles.get(row.book_id) ?? "" };
      found.set(row.id, { ...toHit(row, highlightsIn), book });
    }
  }
  return passages.flatMap(({ id, text, vector, title, fused }) => {
    const hit = found.get(id);
    return hit ? [{ ...hit, scores: { text, vector, title, fused } }] : [];
  });
}

async function selectPassages(trx: Transaction, ids: readonly string[]) {
  const rows = await trx
    .selectFrom("passages")
    .innerJoin("chapters", "chapters.id", "passages.chapter_id")
    .select(["passages.id", "passages.book_id", "passages.passage_number", "passages.position", "passages.content"])
    .select(["chapters.id as chapter_id", "chapters.chapter_number", "chapters.title", "chapters.ai_content"])
    .where("passages.id", "in", ids)
    .execute();
  return rows.map(({ ai_content, ...row }) => {
    const { path } = asRecord(ai_content);
    return { ...row, divisions: Array.isArray(path) ? path.map(String) : [] };
  });
}

type Row = Awaited<ReturnType<typeof selectPassages>>[number];
type Highlights = PassageHit["snippet"]["highlights"];

function toHit(row: Row, highlightsIn: (text: string) => Highlights): Omit<PassageHit, "scores" | "book"> {
  const snippet = cutSnippet(row.content, highlightsIn(row.content));
  return {
    passageId: row.id,
    chapter: {
      ...{ id: row.chapter_id, number: row.chapter_number, title: row.title, highlights: highlightsIn(row.title) },
      divisions: row.divisions.map((title) => ({ title, highlights: highlightsIn(title) })),
    },
    passageNumber: row.passage_number,
    position: row.position,
    length: row.content.length,
    snippet: { text: snippet.text, position: row.position + snippet.start, highlights: snippet.highlights },
  };
}
