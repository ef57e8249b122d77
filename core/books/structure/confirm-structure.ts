import { sql } from "kysely";
import * as z from "zod";
import { asService, jsonb, retryDeadlock, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { startMachine } from "#core/machines/index.ts";
import { changedMetadata } from "../change-metadata.ts";
import { ChapterBatch, cutIntoBatches } from "../cut-into-batches.ts";
import type { ChapterText } from "../read/book-text.ts";
import { countCharacters } from "../read/count-characters.ts";
import { structureTypeOf } from "../read/outline/structure-type.ts";
import { languageIn } from "../read-chapters.ts";
import { checkWish } from "./check-wish.ts";
import type { FilmsOf } from "./films-of.ts";
import { type LaidOutDraft, layOutDraft } from "./lay-out-draft.ts";
import { lockBook } from "./lock-book.ts";
import { type KeptStructure, readStructure } from "./read-structure.ts";
import { showStructure } from "./show-structure.ts";
import type { Structure, StructureWish } from "./structure.ts";
import { writeChapters } from "./write-chapters.ts";

/** What `books.metadata.confirming` holds while the chapters that a confirmed structure changed are embedded. */
const Confirming = z.object({ id: z.string(), batches: z.array(ChapterBatch) });
type Confirming = Readonly<z.infer<typeof Confirming>>;

export interface Confirmation {
  readonly userId: string;
  readonly bookId: string;
  /** The new one's, the same for each try of one request. */
  readonly confirmationId: string;
  readonly filmsOf: FilmsOf;
  /** Is given the structure as it is, its book held, and may refuse. */
  readonly requireMatch: (current: Structure) => void;
  /** What is to be made so instead of the structure as it is. */
  readonly change?: (current: Structure) => StructureWish;
}

/**
 * Makes a book what its owner wants it to be, or says that it is right as it was found, in one transaction; then has
 * what is new in it embedded and summed up (`isEmbedding`), and the book is `processing` meanwhile. Chapters with the
 * same text stay what they are, with all that was made of them. While an earlier confirmation is being embedded it is
 * that one.
 *
 * @throws `book-not-found`, `structure-not-found`, `book-busy`, `chapter-has-films`, `structure-invalid` where the book
 *   has changed under the draft; what `requireMatch` throws.
 */
export async function confirmStructure(
  confirmation: Confirmation,
): Promise<{ structure: Structure; isEmbedding: boolean }> {
  const { structure, confirming } = await retryDeadlock(() => asService((trx) => confirm(trx, confirmation)));
  if (confirming) await startConfirming(confirmation.bookId, confirming);
  return { structure, isEmbedding: confirming !== undefined };
}

/** Goes on with all confirmations that are under way: whoever confirmed may have been cut off before it was started. */
export async function resumeConfirmations(): Promise<void> {
  const rows = await asService((trx) =>
    trx
      .selectFrom("books")
      .select(["id", sql<unknown>`metadata -> 'confirming'`.as("confirming")])
      .where("status", "=", "processing")
      .execute(),
  );
  for (const { id, confirming } of rows) {
    const { data } = Confirming.safeParse(confirming);
    if (data) await startConfirming(id, data);
  }
}

async function startConfirming(bookId: string, { id, batches }: Confirming): Promise<void> {
  await startMachine("confirm-structure", id, { bookId, batches });
}

async function confirm(
  trx: Transaction,
  { userId, bookId, confirmationId, filmsOf, requireMatch, change }: Confirmation,
): Promise<{ structure: Structure; confirming?: Confirming }> {
  const book = await lockBook(trx, userId, bookId);
  const underWay = book.isBusy && !change ? Confirming.safeParse(book.metadata.confirming).data : undefined;
  if (book.isBusy && !underWay) throw problem("book-busy");
  const kept = await readStructure(trx, bookId);
  const shown = showStructure(kept);
  requireMatch(shown);
  if (underWay) return { structure: shown, confirming: underWay };
  const { data, texts } = kept;
  const laidOut = layOutDraft(checkWish(change?.(shown) ?? shown, texts), texts, data.leftOut);
  const rules = { filmsOf, isReadAnew: false };
  const { changed } = await writeChapters(trx, bookId, laidOut.chapters, languageIn(book.metadata), rules);
  await writeStructure(trx, kept, laidOut);
  const batches = toBatches(laidOut.chapters, changed);
  const confirming = batches.length > 0 ? { id: confirmationId, batches } : undefined;
  await writeBook(trx, bookId, laidOut, confirming);
  return { structure: showStructure(await readStructure(trx, bookId)), ...(confirming ? { confirming } : {}) };
}

async function writeStructure(trx: Transaction, { bookId, data }: KeptStructure, laidOut: LaidOutDraft): Promise<void> {
  const { draft: _, ...rest } = data;
  await trx
    .updateTable("book_structure")
    .set({
      structure_data: jsonb({ ...rest, tree: laidOut.tree, leftOut: laidOut.leftOut }),
      confirmed_at: new Date(),
    })
    .where("book_id", "=", bookId)
    .execute();
}

async function writeBook(
  trx: Transaction,
  bookId: string,
  { tree, chapters }: LaidOutDraft,
  confirming: Confirming | undefined,
): Promise<void> {
  const isMatter = new Set(chapters.filter(({ contentType }) => contentType !== "chapter").map(({ number }) => number));
  const body = tree.filter(({ chapterNumber }) => chapterNumber === undefined || !isMatter.has(chapterNumber));
  await trx
    .updateTable("books")
    .set({
      ...{ structure_type: structureTypeOf(body), total_chapters: chapters.length },
      ...(confirming ? { status: "processing", processing_started_at: new Date(), processing_completed_at: null } : {}),
      metadata: changedMetadata({ confirming: confirming ?? null, error: null }),
    })
    .where("id", "=", bookId)
    .execute();
}

/** Batches of the changed chapters alone: what lies between two of them is in none. */
function toBatches(chapters: readonly ChapterText[], changed: readonly number[]): ChapterBatch[] {
  const wanted = new Set(changed);
  const runs: { number: number; characters: number }[][] = [];
  for (const { number, paragraphs } of chapters) {
    if (!wanted.has(number)) continue;
    const chapter = { number, characters: countCharacters(paragraphs) };
    if (wanted.has(number - 1)) runs.at(-1)?.push(chapter);
    else runs.push([chapter]);
  }
  return runs.flatMap(cutIntoBatches);
}
