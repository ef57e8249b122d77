import type { BookFormat } from "../book-text.ts";
import type { Outline, Rung, SourceDocument } from "../source-document.ts";
import { cutIntoChunks } from "./cut-into-chunks.ts";
import { findHeadingPatterns, findOuterHeadings, findPickedHeadings } from "./find-heading-patterns.ts";
import { readContents } from "./read-contents.ts";
import { readHeadings } from "./read-headings.ts";

/**
 * The ladder: ways to find a book's structure, the surest first. The first that holds is taken; the last always does.
 * Another format is a reader (`readers.ts`) and, where it tells its structure in its own way, a line here.
 */
export const rungs: readonly Rung[] = [
  { method: "epub_nav", find: only("epub", readContents) },
  { method: "epub_spine", find: only("epub", readHeadings) },
  { method: "pdf_outline", find: only("pdf", readContents) },
  { method: "docx_headings", find: only("docx", readHeadings) },
  { method: "markdown_headings", find: only("markdown", readHeadings) },
  { method: "heading_pattern", find: only("pdf", readHeadings) },
  { method: "heading_pattern", find: findHeadingPatterns },
  { method: "model", find: findPickedHeadings },
  { method: "heading_pattern", find: findOuterHeadings },
  { method: "epub_spine", find: only("epub", readPages) },
  { method: "chunks", find: cutIntoChunks },
];

function only(format: BookFormat, find: Rung["find"]): Rung["find"] {
  return (document) => (document.format === format ? find(document) : undefined);
}

/** Each page a chapter: for an EPUB whose pages have neither entries nor headings. */
function readPages({ pages }: SourceDocument): Outline | undefined {
  return pages.length < 2 ? undefined : { marks: pages, confidence: 0.5 };
}
