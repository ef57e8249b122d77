import { basename, join } from "node:path";
import { callTextModel } from "#core/billing/index.ts";
import { asService, jsonb } from "#core/db/index.ts";
import { inFolder } from "#core/in-folder.ts";
import { getFile, objectUrl, parseObjectUrl, putObject } from "#core/storage/index.ts";
import { coverKey } from "#core/storage/keys.ts";
import { type ChapterBatch, cutIntoBatches } from "./cut-into-batches.ts";
import { type BookText, readBookInWorker } from "./read/read-book.ts";
import { readBookRow } from "./read-chapters.ts";
import { writeChapters } from "./structure/write-chapters.ts";

/**
 * Reads a book's file and writes what was found, in one transaction: structure, chapters, title, author, language,
 * cover. Doing it again replaces what an earlier try wrote.
 *
 * @returns the batches that the next stages work through.
 * @throws `not-a-book`, `book-empty`, `book-broken`, `book-too-large`, `book-protected`, `book-unsafe`, `no-text-found`.
 */
export async function extractText(bookId: string): Promise<{ batches: ChapterBatch[] }> {
  const book = await readBookRow(bookId);
  const { key } = parseObjectUrl(book.fileUrl);
  const text = await inFolder(async (folder) => {
    const path = join(folder, "book");
    await getFile(key, path);
    return readBookInWorker(path, { fileName: basename(key) });
  });
  const language = await languageOf(book.userId, text);
  const coverUrl = await saveCover(bookId, text);
  await saveText(book, text, { language, coverUrl });
  return {
    batches: cutIntoBatches(
      text.chapters.map((chapter) => ({ number: chapter.number, characters: charactersIn(chapter.paragraphs) })),
    ),
  };
}

async function languageOf(userId: string, text: BookText): Promise<string> {
  const body = text.chapters.filter((chapter) => chapter.contentType === "chapter");
  const sample = body
    .flatMap((chapter) => chapter.paragraphs)
    .join("\n")
    .slice(0, 8000);
  const { language } = await callTextModel(userId, "detectLanguage", { sample });
  return language === "und" ? (text.language ?? "und") : language;
}

async function saveCover(bookId: string, text: BookText): Promise<string | null> {
  if (!text.cover) return null;
  const key = coverKey(bookId);
  await putObject(key, text.cover.bytes, { contentType: text.cover.contentType });
  return objectUrl(key);
}

async function saveText(
  book: { id: string; metadata: Record<string, unknown> },
  text: BookText,
  found: { language: string; coverUrl: string | null },
): Promise<void> {
  await asService(async (trx) => {
    await writeChapters(trx, book.id, text.chapters, found.language);
    const structure = { tree: text.structure, leftOut: text.leftOut, confidence: text.confidence };
    await trx
      .insertInto("book_structure")
      .values({ book_id: book.id, structure_data: jsonb(structure), extraction_method: text.method })
      .onConflict((conflict) =>
        conflict
          .column("book_id")
          .doUpdateSet({ structure_data: jsonb(structure), extraction_method: text.method, confirmed_at: null }),
      )
      .execute();
    await trx
      .updateTable("books")
      .set({
        ...(text.title ? { title: text.title.slice(0, 500) } : {}),
        structure_type: text.structureType,
        total_chapters: text.chapters.length,
        cover_url: found.coverUrl,
        metadata: jsonb({ ...book.metadata, author: text.author, language: found.language, format: text.format }),
      })
      .where("id", "=", book.id)
      .execute();
  });
}

function charactersIn(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}
