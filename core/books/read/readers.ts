import type { BookFile } from "./book-file.ts";
import { epubReader } from "./epub/read-epub.ts";
import { markdownReader } from "./markdown/read-markdown.ts";
import type { SourceDocument } from "./source-document.ts";
import { textReader } from "./text/read-text.ts";

/** A format that can be read. */
export interface Reader {
  /** Whether a file is of this format, told by its bytes and never by its name. */
  readonly accepts: (file: BookFile) => Promise<boolean>;
  readonly read: (file: BookFile) => Promise<SourceDocument>;
}

/** Asked in this order; the text reader takes every file that is text. */
export const readers: readonly Reader[] = [epubReader, markdownReader, textReader];
