import { callModel } from "#core/billing/index.ts";
import { asService, vector } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { embeddingModel } from "#core/providers/routing.ts";
import type { ChapterBatch } from "./cut-into-batches.ts";
import { splitPassages } from "./read/split-passages.ts";
import { type OwnedBook, readBookRow, readChapters } from "./read-chapters.ts";

/** Rows an INSERT carries: a vector is some 15 kB of text, so that a statement stays below a few megabytes. */
const ROWS_AT_ONCE = 100;

/** Splits the chapters of a batch into passages and writes them with their vectors, and the mean of each chapter's. */
export async function embedPassages(bookId: string, batch: ChapterBatch): Promise<{ passages: number }> {
  const book = await readBookRow(bookId);
  const chapters = await readChapters(bookId, batch);
  const passages = chapters.flatMap((chapter) =>
    splitPassages(chapter.paragraphs).map((passage) => ({ chapterId: chapter.id, ...passage })),
  );
  const texts = passages.map((passage) => passage.text);
  const vectors = await embed(book, texts);
  await asService(async (trx) => {
    const chapterIds = chapters.map((chapter) => chapter.id);
    if (chapterIds.length === 0) return;
    await trx.deleteFrom("passages").where("chapter_id", "in", chapterIds).execute();
    await trx.deleteFrom("chapter_embeddings").where("chapter_id", "in", chapterIds).execute();
    const rows = passages.map((passage, index) => ({
      book_id: bookId,
      user_id: book.userId,
      chapter_id: passage.chapterId,
      passage_number: passage.number,
      position: passage.start,
      content: passage.text,
      embedding: vector(vectors[index] ?? new Float32Array(embeddingModel.dimensions)),
      embedding_model: embeddingModel.name,
    }));
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await trx
        .insertInto("passages")
        .values(rows.slice(at, at + ROWS_AT_ONCE))
        .execute();
    }
    for (const chapterId of chapterIds) {
      const mean = meanOf(vectors.filter((_, index) => passages[index]?.chapterId === chapterId));
      if (!mean) continue;
      await trx
        .insertInto("chapter_embeddings")
        .values({
          chapter_id: chapterId,
          embedding: vector(mean),
          embedding_model: embeddingModel.name,
          dimension: embeddingModel.dimensions,
        })
        .execute();
    }
  });
  return { passages: passages.length };
}

function embed(book: OwnedBook, texts: string[]): Promise<Float32Array[]> {
  if (texts.length === 0) return Promise.resolve([]);
  return callModel(
    { userId: book.userId, filmId: null, capability: "embedding", model: embeddingModel.name, digest: digestOf(texts) },
    (call) => embeddingModel.embed(texts, call),
  );
}

/** The mean of unit vectors, made a unit vector again; `undefined` of none. */
function meanOf(vectors: readonly Float32Array[]): Float32Array | undefined {
  const [first] = vectors;
  if (!first) return undefined;
  const sum = new Float32Array(first.length);
  for (const each of vectors) for (const [index, value] of each.entries()) sum[index] = (sum[index] ?? 0) + value;
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return length === 0 ? undefined : sum.map((value) => value / length);
}
