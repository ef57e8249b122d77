import { asService, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { asRecord } from "./as-record.ts";
import type { ChapterBatch } from "./cut-into-batches.ts";

export interface OwnedBook {
  readonly id: string;
  readonly userId: string;
  readonly title: string;
  readonly bookType: "learning" | "entertainment";
  readonly status: string;
  readonly fileUrl: string;
  readonly author: string | null;
  readonly language: string;
  readonly metadata: Record<string, unknown>;
}

export interface ChapterRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly contentType: "chapter" | "front_matter" | "back_matter";
  readonly paragraphs: string[];
  readonly words: number;
  readonly summary: string | null;
}

/** @throws `book-not-found` */
export async function readBookRow(bookId: string): Promise<OwnedBook> {
  const row = await asService((trx) => trx.selectFrom("books").selectAll().where("id", "=", bookId).executeTakeFirst());
  if (!row?.file_url) throw problem("book-not-found", { bookId });
  const metadata = asRecord(row.metadata);
  return {
    id: row.id,
    userId: row.user_id,
    title: row.title,
    bookType: row.book_type === "learning" ? "learning" : "entertainment",
    status: row.status ?? "draft",
    fileUrl: row.file_url,
    author: typeof metadata.author === "string" ? metadata.author : null,
    language: languageIn(metadata),
    metadata,
  };
}

/** The language that a book's metadata names, a BCP 47 tag; `und` where nobody knows it yet. */
export function languageIn({ language }: Readonly<Record<string, unknown>>): string {
  return typeof language === "string" ? language : "und";
}

/** The chapters of a batch, or all of them, in order, with their paragraphs. */
export async function readChapters(bookId: string, batch?: ChapterBatch): Promise<ChapterRow[]> {
  return asService((trx) => readChaptersIn(trx, bookId, batch));
}

/** As {@link readChapters}, in a unit of work that is under way. */
export async function readChaptersIn(trx: Transaction, bookId: string, batch?: ChapterBatch): Promise<ChapterRow[]> {
  let query = trx.selectFrom("chapters").selectAll().where("book_id", "=", bookId).orderBy("chapter_number");
  if (batch) query = query.where("chapter_number", ">=", batch.from).where("chapter_number", "<=", batch.to);
  return (await query.execute()).map(toChapter);
}

/** @throws `chapter-not-found` */
export async function readChapter(chapterId: string): Promise<ChapterRow & { bookId: string }> {
  const row = await asService((trx) =>
    trx.selectFrom("chapters").selectAll().where("id", "=", chapterId).executeTakeFirst(),
  );
  if (!row) throw problem("chapter-not-found", { chapterId });
  return { ...toChapter(row), bookId: row.book_id };
}

/** Number, title, kind and length of every chapter, without its text. */
export async function listChapters(
  bookId: string,
): Promise<{ id: string; number: number; title: string; contentType: string; minutes: number; characters: number }[]> {
  const rows = await asService((trx) =>
    trx
      .selectFrom("chapters")
      .select(["id", "chapter_number", "title", "ai_content", "duration"])
      .select((eb) => eb.fn<number>("length", ["content"]).as("characters"))
      .where("book_id", "=", bookId)
      .orderBy("chapter_number")
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.chapter_number,
    title: row.title,
    contentType: contentTypeOf(row.ai_content),
    minutes: row.duration ?? 0,
    characters: row.characters,
  }));
}

function toChapter(row: {
  id: string;
  chapter_number: number;
  title: string;
  content: string;
  summary: string | null;
  ai_content: unknown;
}): ChapterRow {
  const { words } = asRecord(row.ai_content);
  return {
    id: row.id,
    number: row.chapter_number,
    title: row.title,
    contentType: contentTypeOf(row.ai_content),
    paragraphs: row.content.split("\n\n").filter((paragraph) => paragraph.trim() !== ""),
    words: typeof words === "number" ? words : 0,
    summary: row.summary,
  };
}

function contentTypeOf(aiContent: unknown): ChapterRow["contentType"] {
  const { contentType } = asRecord(aiContent);
  return contentType === "front_matter" || contentType === "back_matter" ? contentType : "chapter";
}
