import type { BookCase } from "./book-case.ts";
import { type Division, expectedChapters, paragraphsOf } from "./division.ts";
import { type EpubSetting, setAsEpub } from "./set-as-epub.ts";
import { type MarkdownSetting, setAsMarkdown } from "./set-as-markdown.ts";
import { setAsText, type TextSetting } from "./set-as-text.ts";

type Book = readonly Division[];

export function textCase(name: string, book: Book, setting?: TextSetting): BookCase {
  return caseOf(name, "text", book, () => setAsText(book, setting));
}

export function markdownCase(name: string, book: Book, setting?: MarkdownSetting): BookCase {
  return caseOf(name, "markdown", book, () => setAsMarkdown(book, setting));
}

export function epubCase(name: string, book: Book, setting?: EpubSetting): BookCase {
  return caseOf(name, "epub", book, () => setAsEpub(book, setting));
}

/** A case of any format, whose expectations follow from the book. */
export function caseOf(name: string, format: BookCase["format"], book: Book, bytes: BookCase["bytes"]): BookCase {
  return { name, format, bytes, expected: expectedChapters(book), paragraphs: paragraphsOf(book) };
}
