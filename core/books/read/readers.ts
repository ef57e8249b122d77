import { docxReader } from "./docx/read-docx.ts";
import { epubReader } from "./epub/read-epub.ts";
import { markdownReader } from "./markdown/read-markdown.ts";
import { pdfReader } from "./pdf/read-pdf.ts";
import type { Reader } from "./reader.ts";
import { textReader } from "./text/read-text.ts";

/** Asked in this order; the text reader takes every file that is text. */
export const readers: readonly Reader[] = [docxReader, epubReader, pdfReader, markdownReader, textReader];
