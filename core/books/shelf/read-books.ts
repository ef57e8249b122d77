import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { problem } from "#core/http/errors.ts";
import { timeKey } from "#core/http/time-key.ts";
import { asRecord } from "../as-record.ts";
import { type BookProgress, readProgress } from "../read-progress.ts";
import { ExtractionMethod } from "../structure/structure.ts";
import { Book, type ShelvedBook } from "./book.ts";
import { BookStatus, BookType } from "./book-fields.ts";

/** A book as rows tell of it, before anything is signed or added. */
type Shelved = Omit<ShelvedBook, "cover">;

/** The columns that tell of a book, of all that `trx` may see. */
export function selectBooks(trx: Transaction) {
  return trx
    .selectFrom("books")
    .select([
      "id",
      "title",
      "description",
      "book_type",
      "structure_type",
      "status",
      "file_url",
      "cover_url",
      "metadata",
    ])
    .select(["total_chapters", "processing_completed_at", "created_at", "updated_at"])
    .select(timeKey("created_at").as("time_key"));
}

/** A person's own book, for units of work of the service. */
export function selectOwned(trx: Transaction, { userId, bookId }: OwnedBookId) {
  return selectBooks(trx).where("id", "=", bookId).where("user_id", "=", userId);
}

/** Which book, and whose it has to be. */
export interface OwnedBookId {
  readonly userId: string;
  readonly bookId: string;
}

export type BookRow = Awaited<ReturnType<ReturnType<typeof selectBooks>["executeTakeFirstOrThrow"]>>;

/** What people see of books, in the order of the rows. */
export async function toShelved(trx: Transaction, rows: readonly BookRow[]): Promise<Shelved[]> {
  const ids = rows.map(({ id }) => id);
  const [progress, lengths] = [await readProgress(trx, ids), await readLengths(trx, ids)];
  return rows.map((row) => {
    const length = lengths.get(row.id) ?? { words: 0, minutes: 0 };
    return shelve(row, progress.get(row.id) ?? NOT_BEGUN, length);
  });
}

/** What its owner sees of one book. @throws `book-not-found` where there is no row. */
export async function toBook(trx: Transaction, bookId: string, row: BookRow | undefined): Promise<Book> {
  const [shelved] = row ? await toShelved(trx, [row]) : [];
  if (!shelved) throw problem("book-not-found", { bookId });
  return { ...shelved, ...(await readStructure(trx, bookId)) };
}

/** Where the cover of a book lies: the one that its owner has chosen, or else the book's own. */
export function coverUrlOf({ metadata, cover_url }: Pick<BookRow, "metadata" | "cover_url">): string | null {
  return textIn(asRecord(metadata), "chosenCover") ?? cover_url;
}

const NOT_BEGUN: BookProgress = { stage: "waiting", percent: 0, chapters: 0, chaptersDone: 0 };

function shelve(row: BookRow, progress: BookProgress, length: { words: number; minutes: number }): Shelved {
  const metadata = asRecord(row.metadata);
  const coverUrl = coverUrlOf(row);
  const language = textIn(metadata, "language");
  const chapterCount = row.total_chapters ?? 0;
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    bookType: BookType.parse(row.book_type),
    author: textIn(metadata, "author"),
    language: language === "und" ? null : language,
    format: Book.shape.format.parse(textIn(metadata, "format")),
    status: BookStatus.parse(row.status ?? "draft"),
    progress,
    problem: reasonIn(metadata),
    duplicateOf: textIn(metadata, "duplicateOf"),
    // Before its chapters are known, the column has what it begins with.
    structureType: Book.shape.structureType.parse(chapterCount > 0 ? row.structure_type : null),
    chapterCount,
    words: length.words,
    readingMinutes: length.minutes,
    // The book's own cover keeps its place when the book is read again.
    coverVersion: coverUrl && digestOf(coverUrl, row.processing_completed_at?.toISOString() ?? "").slice(0, 16),
    createdAt: (row.created_at ?? new Date(0)).toISOString(),
    updatedAt: (row.updated_at ?? row.created_at ?? new Date(0)).toISOString(),
  };
}

/** Words and minutes of the chapters that are the book itself. */
async function readLengths(trx: Transaction, bookIds: readonly string[]) {
  if (bookIds.length === 0) return new Map<string, { words: number; minutes: number }>();
  const rows = await trx
    .selectFrom("chapters")
    .select([
      "book_id",
      sql<number>`coalesce(sum((ai_content->>'words')::int), 0)::int`.as("words"),
      sql<number>`coalesce(sum(duration), 0)::int`.as("minutes"),
    ])
    .where("book_id", "in", bookIds)
    .where(sql<boolean>`coalesce(ai_content->>'contentType', 'chapter') = 'chapter'`)
    .groupBy("book_id")
    .execute();
  return new Map(rows.map(({ book_id, words, minutes }) => [book_id, { words, minutes }]));
}

async function readStructure(trx: Transaction, bookId: string): Promise<Pick<Book, "structure" | "leftOut">> {
  const row = await trx
    .selectFrom("book_structure")
    .select(["extraction_method", "confirmed_at"])
    .select([
      sql<unknown>`structure_data->'leftOut'`.as("left_out"),
      sql<unknown>`structure_data->'confidence'`.as("confidence"),
    ])
    .where("book_id", "=", bookId)
    .executeTakeFirst();
  if (!row) return { structure: null, leftOut: [] };
  return {
    structure: {
      extractionMethod: ExtractionMethod.parse(row.extraction_method),
      confidence: typeof row.confidence === "number" ? row.confidence : null,
      confirmedAt: row.confirmed_at?.toISOString() ?? null,
    },
    leftOut: (Array.isArray(row.left_out) ? row.left_out : []).map(asRecord).map((each) => ({
      what: textIn(each, "what") ?? "",
      reason: textIn(each, "reason") ?? "",
      characters: typeof each.characters === "number" ? each.characters : 0,
    })),
  };
}

function reasonIn(metadata: Record<string, unknown>): Shelved["problem"] {
  const error = asRecord(metadata.error);
  const [code, detail] = [textIn(error, "code"), textIn(error, "sentence")];
  return code && detail ? { type: `/docs/problems#${code}`, code, detail } : null;
}

function textIn(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = record[name];
  return typeof value === "string" && value !== "" ? value : null;
}
