import { sql } from "kysely";
import * as z from "zod";
import { asTenant, type TenantClaims } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { readCursor, toPage } from "#core/http/page.ts";

/** Another chapter, and how near it is. */
export const SimilarChapter = z
  .strictObject({
    id: z.uuid(),
    number: z.int().positive(),
    title: z.string(),
    summary: z.string().nullable(),
    book: z.strictObject({ id: z.uuid(), title: z.string() }),
    similarity: z.number().meta({ description: "Of their meanings, at most 1" }),
  })
  .meta({ id: "SimilarChapter" });
export type SimilarChapter = z.infer<typeof SimilarChapter>;

/** Where a page ends: the distance of its last chapter, and the chapter. */
const DistanceAndId = z.tuple([z.number(), z.uuid()]);

export interface SimilarChapterSearch {
  readonly chapterId: string;
  /** `book` for chapters of its own book alone. */
  readonly within: "book" | "all";
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * A page of a person's chapters nearest in meaning to one of them, by the mean vectors of one model. Exact: a person has
 * few enough chapters to compare with each. Front and back matter is left out, for it is much alike in all books.
 *
 * @throws `chapter-not-found` where it is not theirs; `invalid-request` for a foreign cursor.
 */
export async function findSimilarChapters(
  tenant: TenantClaims,
  { chapterId, within, limit, cursor }: SimilarChapterSearch,
): Promise<{ items: SimilarChapter[]; nextCursor: string | null }> {
  const after = readCursor(cursor, DistanceAndId);
  const rows = await asTenant(tenant, async (trx) => {
    const chapter = await trx.selectFrom("chapters").select("book_id").where("id", "=", chapterId).executeTakeFirst();
    if (!chapter) throw problem("chapter-not-found", { chapterId });
    // The sum keeps the planner from the approximate index.
    const distance = sql<number>`(0 + (other.embedding <=> its.embedding))`;
    let query = trx
      .selectFrom("chapter_embeddings as its")
      .innerJoin("chapter_embeddings as other", "other.embedding_model", "its.embedding_model")
      .innerJoin("chapters", "chapters.id", "other.chapter_id")
      .innerJoin("books", "books.id", "chapters.book_id")
      .select(["chapters.id", "chapters.chapter_number", "chapters.title", "chapters.summary"])
      .select(["books.id as book_id", "books.title as book_title", distance.as("distance")])
      .where("its.chapter_id", "=", chapterId)
      .where("chapters.id", "!=", chapterId)
      .where(sql<boolean>`coalesce(chapters.ai_content ->> 'contentType', 'chapter') = 'chapter'`)
      .orderBy(distance)
      .orderBy("chapters.id")
      .limit(limit + 1);
    if (within === "book") query = query.where("books.id", "=", chapter.book_id);
    if (after) query = query.where(sql<boolean>`(${distance}, chapters.id) > (${after[0]}::float8, ${after[1]}::uuid)`);
    return query.execute();
  });
  return toPage(rows, limit, (row) => [row.distance, row.id], toSimilarChapter);
}

function toSimilarChapter(row: {
  id: string;
  chapter_number: number;
  title: string;
  summary: string | null;
  book_id: string;
  book_title: string;
  distance: number;
}): SimilarChapter {
  return {
    ...{ id: row.id, number: row.chapter_number, title: row.title, summary: row.summary },
    book: { id: row.book_id, title: row.book_title },
    similarity: 1 - row.distance,
  };
}
