import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { asService } from "#core/db/index.ts";
import { hashStream } from "#core/hash-stream.ts";
import { problem } from "#core/http/errors.ts";
import { inFolder } from "#core/in-folder.ts";
import { getFile, parseObjectUrl } from "#core/storage/index.ts";
import { asRecord } from "./as-record.ts";
import { askOnce } from "./ask-once.ts";
import { changedMetadata } from "./change-metadata.ts";
import { type ChapterBatch, cutIntoBatches } from "./cut-into-batches.ts";
import { keepFileCover } from "./keep-cover.ts";
import { pickHeadings } from "./pick-headings.ts";
import { countCharacters } from "./read/count-characters.ts";
import { type BookText, readBookInWorker, withCover } from "./read/read-book.ts";
import { type OwnedBook, readBookRow } from "./read-chapters.ts";
import { saveText } from "./save-text.ts";
import type { FilmsOf } from "./structure/films-of.ts";

/**
 * Reads a book's file and writes what was found: structure, chapters, title, author, language, cover. Doing it again
 * replaces what an earlier try wrote, and leaves what is the same.
 *
 * @param filmsOf tells what is not to be lost: see `writeChapters`.
 * @returns the batches that the next stages work through.
 * @throws `not-a-book`, `book-empty`, `book-broken`, `book-too-large`, `book-protected`, `book-unsafe`,
 *   `no-text-found`,
 *   `chapter-has-films`; `book-not-found` where it was deleted meanwhile.
 */
export async function extractText(bookId: string, filmsOf: FilmsOf): Promise<{ batches: ChapterBatch[] }> {
  const book = await readBookRow(bookId);
  const { key } = parseObjectUrl(book.fileUrl);
  const text = await inFolder(async (folder) => {
    const path = join(folder, "book");
    await getFile(key, path);
    await noteFile(book, await hashStream(createReadStream(path)));
    return readText(book, path, basename(key));
  });
  const language = book.metadata.languageGiven === true ? book.language : await languageOf(book, text);
  await asService((trx) => saveText(trx, bookId, text, { language, filmsOf }));
  if (text.cover) await keepFileCover(bookId, text.cover);
  return {
    batches: cutIntoBatches(
      text.chapters.map((chapter) => ({ number: chapter.number, characters: countCharacters(chapter.paragraphs) })),
    ),
  };
}

/**
 * Keeps on the book which file is read. It may have been replaced since it was hashed first; where one has come that is
 * not this one, its digest stays, and so it is known in the end that it is to be read.
 */
async function noteFile(book: OwnedBook, readDigest: string): Promise<void> {
  await asService(async (trx) => {
    const row = await trx
      .selectFrom("books")
      .select("metadata")
      .where("id", "=", book.id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw problem("book-not-found", { bookId: book.id });
    const { digest } = asRecord(row.metadata);
    const newest = digest === book.metadata.digest ? readDigest : digest;
    await trx
      .updateTable("books")
      .set({ metadata: changedMetadata({ digest: newest, readDigest }) })
      .where("id", "=", book.id)
      .execute();
  });
}

/** Reads the file, and a second time along the headings that a model picked if no pattern found any. */
async function readText(book: OwnedBook, path: string, fileName: string): Promise<BookText> {
  const text = await readBookInWorker(path, { fileName });
  const picked = await pickHeadings(book, text);
  return withCover(picked ? await readBookInWorker(path, { fileName, picked }) : text, path);
}

/** As the story is written, else as the file says. */
async function languageOf(book: OwnedBook, text: BookText): Promise<string> {
  const sample = sampleOf(text.chapters.filter((chapter) => chapter.contentType === "chapter"));
  const { language } = await askOnce(book, "detectLanguage", { sample });
  return language === "und" ? (text.language ?? "und") : language;
}

const SAMPLE_CHARACTERS = 8_000;

/** The beginning of the story: no more of it is joined than is looked at. */
function sampleOf(chapters: BookText["chapters"]): string {
  let sample = "";
  for (const { paragraphs } of chapters) {
    for (const paragraph of paragraphs) {
      sample += `${paragraph.slice(0, SAMPLE_CHARACTERS)}\n`;
      if (sample.length >= SAMPLE_CHARACTERS) return sample.slice(0, SAMPLE_CHARACTERS);
    }
  }
  return sample;
}
