import { problem } from "#core/http/errors.ts";
import { openBookFile } from "./book-file.ts";
import type { BookText } from "./book-text.ts";
import { layOut } from "./lay-out.ts";
import { findLoneLines } from "./outline/find-lone-lines.ts";
import { rungs } from "./outline/rungs.ts";
import { readers } from "./readers.ts";
import type { PickedHeadings, SourceDocument } from "./source-document.ts";
import { titleOfFileName } from "./title-of-file-name.ts";

/**
 * Reads a book: asks the readers in order for one that knows the format by the file's bytes, and finds the structure
 * by the first rung of the ladder that holds.
 *
 * @throws `not-a-book`, `book-empty`, `book-broken`, `book-too-large`, `book-protected`, `book-unsafe`,
 *   `no-text-found`.
 */
export async function readBook(path: string, { fileName, picked }: ReadOptions): Promise<BookText> {
  return toBook(await readDocument(path, fileName), picked);
}

export interface ReadOptions {
  /** What its owner calls the file; the title is made from it if the book has none. */
  readonly fileName: string;
  /** Headings that a model picked from the `loneLines` of an earlier reading of the file. */
  readonly picked?: PickedHeadings;
}

/** Finds the structure of a document, and lays its text out in chapters. @throws `no-text-found`. */
export function toBook(document: SourceDocument, picked?: PickedHeadings): BookText {
  // A model may know better than the rungs below it.
  let isGuess = false;
  for (const { method, find } of rungs) {
    const outline = find(document, picked);
    if (!outline) {
      isGuess ||= method === "model";
      continue;
    }
    const laidOut = layOut(document, outline);
    if (laidOut.chapters.length === 0) break;
    const { format, title, author, language, cover } = document;
    const { confidence } = outline;
    const loneLines = isGuess ? findLoneLines(document) : undefined;
    return {
      ...{ format, title, author, language, method, confidence, ...laidOut },
      ...(cover ? { cover } : {}),
      ...(loneLines ? { loneLines } : {}),
    };
  }
  throw problem("no-text-found");
}

/** What the reader that knows a file's format makes of it. @throws the problems of {@link readBook}. */
export async function readDocument(path: string, fileName: string): Promise<SourceDocument> {
  const file = await openBookFile(path, fileName);
  for (const reader of readers) {
    if (!(await reader.accepts(file))) continue;
    const document = await reader.read(file);
    if (!document.blocks.some((block) => /[\p{L}\p{N}]/u.test(block.text))) throw problem("no-text-found");
    return { ...document, title: document.title ?? titleOfFileName(fileName) };
  }
  throw problem("not-a-book", { reason: "its format is unknown" });
}
