import { sql } from "kysely";
import { asService } from "#core/db/index.ts";

export interface FoundPassage {
  readonly chapterNumber: number;
  readonly content: string;
  /** Cosine distance, 0 for the same direction. */
  readonly distance: number;
}

/**
 * The passages of a book that are nearest to a chapter's mean vector, other than its own: what the rest of the book
 * has to say about what happens there. Exact: a book has few enough passages to compare with each, and the order is by a
 * sum, which no index gives.
 */
export async function findPassages(bookId: string, chapterId: string, limit: number): Promise<FoundPassage[]> {
  return asService(async (trx) => {
    const rows = await trx
      .selectFrom("passages")
      .innerJoin("chapters", "chapters.id", "passages.chapter_id")
      .innerJoin("chapter_embeddings as mean", (join) => join.on("mean.chapter_id", "=", chapterId))
      .select(["chapters.chapter_number as chapterNumber", "passages.content as content"])
      .select(sql<number>`0 + (passages.embedding <=> mean.embedding)`.as("distance"))
      .where("passages.book_id", "=", bookId)
      .where("passages.chapter_id", "!=", chapterId)
      .whereRef("passages.embedding_model", "=", "mean.embedding_model")
      .orderBy("distance")
      .orderBy("passages.id")
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...row, distance: Number(row.distance) }));
  });
}
