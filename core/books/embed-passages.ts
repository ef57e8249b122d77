import { callModel } from "#core/billing/index.ts";
import { asService, type Transaction, vector } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { embeddingModel } from "#core/providers/routing.ts";
import type { ChapterBatch } from "./cut-into-batches.ts";
import { holdBook } from "./hold-book.ts";
import { MeanVector } from "./mean-vector.ts";
import { type Passage, splitPassages } from "./read/split-passages.ts";
import { type OwnedBook, readBookRow, readChapters } from "./read-chapters.ts";

/** Passages that the model is given at once: their vectors, of 6 kB each, are what is held in memory. */
const PASSAGES_AT_ONCE = 128;

/**
 * Rows of a statement, and of a unit of work. A vector is some 15 kB of text; and the embedded database, which does one
 * thing at a time, takes about 8 ms for each: nobody who asks it for something else is to wait longer than a blink.
 */
const ROWS_AT_ONCE = 16;

interface ChapterPassage extends Passage {
  readonly chapterId: string;
  readonly isLast: boolean;
}

/** A chapter all of whose passages are there by now, and their mean. */
interface WholeChapter {
  readonly chapterId: string;
  readonly mean: Float32Array;
}

interface Embedded {
  readonly passage: ChapterPassage;
  readonly embedding: Float32Array;
}

/**
 * Splits the chapters of a batch into passages and writes them with their vectors, and the mean of each chapter's. A
 * chapter has its mean once all its passages are there: one that has it is left alone, any other is begun anew.
 *
 * @returns how many passages were written.
 * @throws `book-not-found` where the book was deleted meanwhile.
 */
export async function embedPassages(bookId: string, batch: ChapterBatch): Promise<{ passages: number }> {
  const book = await readBookRow(bookId);
  const passages = await openChapters(book, batch);
  let mean = new MeanVector();
  for (let at = 0; at < passages.length; at += PASSAGES_AT_ONCE) {
    const some = await embed(book, passages.slice(at, at + PASSAGES_AT_ONCE));
    for (let from = 0; from < some.length; from += ROWS_AT_ONCE) {
      const rows = some.slice(from, from + ROWS_AT_ONCE);
      const whole: WholeChapter[] = [];
      for (const { passage, embedding } of rows) {
        mean.add(embedding);
        if (!passage.isLast) continue;
        whole.push({ chapterId: passage.chapterId, mean: mean.get() });
        mean = new MeanVector();
      }
      await write(book, rows, whole);
    }
  }
  return { passages: passages.length };
}

/** Empties the chapters that are to be embedded, and gives the passages that they shall have, in order. */
async function openChapters(book: OwnedBook, batch: ChapterBatch): Promise<ChapterPassage[]> {
  const chapters = await readChapters(book.id, batch);
  const done = await asService(async (trx) => {
    const embedded = await findEmbedded(
      trx,
      chapters.map(({ id }) => id),
    );
    const others = chapters.map(({ id }) => id).filter((id) => !embedded.has(id));
    if (others.length > 0) {
      await trx.deleteFrom("passages").where("chapter_id", "in", others).execute();
      await trx.deleteFrom("chapter_embeddings").where("chapter_id", "in", others).execute();
    }
    return embedded;
  });
  return chapters
    .filter(({ id }) => !done.has(id))
    .flatMap(({ id, paragraphs }) =>
      splitPassages(paragraphs).map((passage, index, { length }) => ({
        ...passage,
        chapterId: id,
        isLast: index === length - 1,
      })),
    );
}

async function findEmbedded(trx: Transaction, chapterIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (chapterIds.length === 0) return new Set();
  const rows = await trx
    .selectFrom("chapter_embeddings")
    .select("chapter_id")
    .where("chapter_id", "in", chapterIds)
    .where("embedding_model", "=", embeddingModel.name)
    .execute();
  return new Set(rows.map(({ chapter_id }) => chapter_id));
}

async function embed(book: OwnedBook, passages: readonly ChapterPassage[]): Promise<Embedded[]> {
  const texts = passages.map(({ text }) => text);
  const vectors = await callModel(
    { userId: book.userId, filmId: null, capability: "embedding", model: embeddingModel.name, digest: digestOf(texts) },
    (call) => embeddingModel.embed(texts, call),
  );
  return passages.map((passage, index) => {
    const embedding = vectors[index];
    if (!embedding) throw new Error(`${embeddingModel.name} gave ${vectors.length} vectors for ${texts.length} texts.`);
    return { passage, embedding };
  });
}

async function write(book: OwnedBook, rows: readonly Embedded[], whole: readonly WholeChapter[]): Promise<void> {
  await asService(async (trx) => {
    await holdBook(trx, book.id);
    await trx
      .insertInto("passages")
      .values(
        rows.map(({ passage, embedding }) => ({
          ...{ book_id: book.id, user_id: book.userId, chapter_id: passage.chapterId },
          ...{ passage_number: passage.number, position: passage.start, content: passage.text },
          ...{ embedding: vector(embedding), embedding_model: embeddingModel.name },
        })),
      )
      // A task that was taken for dead may have come this far: what it wrote is the same.
      .onConflict((conflict) => conflict.columns(["chapter_id", "passage_number"]).doNothing())
      .execute();
    if (whole.length === 0) return;
    await trx
      .insertInto("chapter_embeddings")
      .values(
        whole.map(({ chapterId, mean }) => ({
          ...{ chapter_id: chapterId, embedding: vector(mean) },
          ...{ embedding_model: embeddingModel.name, dimension: embeddingModel.dimensions },
        })),
      )
      .onConflict((conflict) => conflict.column("chapter_id").doNothing())
      .execute();
  });
}
