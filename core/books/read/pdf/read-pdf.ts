import type { BookFile } from "../book-file.ts";
import type { LeftOut } from "../book-text.ts";
import type { Reader } from "../reader.ts";
import type { Block, SourceDocument } from "../source-document.ts";
import { findChapterNumerals } from "./find-chapter-numerals.ts";
import { findContents } from "./find-contents.ts";
import { findHeadings } from "./find-headings.ts";
import { findNotes } from "./find-notes.ts";
import { findRunningLines } from "./find-running-lines.ts";
import { joinParagraphs, type Paragraph } from "./join-paragraphs.ts";
import { joinTitles } from "./join-titles.ts";
import { partInitials, wordJoiner } from "./join-words.ts";
import type { Line, Page } from "./line.ts";
import { markOutline, matchTitles, mendOutline } from "./mark-outline.ts";
import { leadingOfText, measureText, sizeOfText } from "./measure-text.ts";
import { type Pdf, withPdf } from "./open-pdf.ts";
import { readMetadata } from "./read-metadata.ts";
import { type OutlineEntry, readOutline } from "./read-outline.ts";
import { readPages } from "./read-pages.ts";
import { readTitlePage } from "./read-title-page.ts";

/** PDF, told by the mark that stands in its first 1,024 bytes, at the start of a line. */
export const pdfReader: Reader = {
  accepts: async ({ head }) => isPdf(head),
  read: (file: BookFile) => withPdf(file, readPdf),
};

function isPdf(head: Uint8Array): boolean {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1024)).toString("latin1");
  return /(?:^|[\r\n\0])%PDF-/.test(start);
}

async function readPdf(pdf: Pdf): Promise<SourceDocument> {
  const declared = await readMetadata(pdf);
  const listed = await readOutline(pdf);
  const pages = await readPages(pdf);
  const outline = mendOutline(
    listed,
    pages.flatMap((page) => page.lines),
  );
  const { lines: kept, leftOut } = keepText(pages, outline);
  const lines = partInitials(kept);
  const setting = measureText(lines);
  const titles = matchTitles(outline, lines);
  const join = wordJoiner(lines.map((line) => line.text));
  const contents = findContents(lines);
  const printed = joinParagraphs(lines, setting, join, titles, contents.ends);
  const titlePage = readTitlePage(printed, setting);
  const mayHead = printed.filter(
    (each) => !titlePage.paragraphs.has(each) && !each.lines.some((line) => contents.lines.has(line)),
  );
  const { paragraphs, headings } = joinTitles({ paragraphs: printed, headings: findHeadings(mayHead, setting) });
  return {
    format: "pdf",
    title: declared.title ?? titlePage.title,
    author: declared.author ?? titlePage.author,
    language: declared.language,
    blocks: paragraphs.map((paragraph) => toBlock(paragraph, headings)),
    contents: markOutline(outline, paragraphs),
    pages: [],
    leftOut,
  };
}

/** The lines that belong to the text, and a list of what does not. */
function keepText(pages: readonly Page[], entries: readonly OutlineEntry[]): { lines: Line[]; leftOut: LeftOut[] } {
  const all = pages.flatMap((page) => page.lines);
  const size = sizeOfText(all);
  const kept = new Set([...matchTitles(entries, all).keys(), ...findChapterNumerals(pages, size)]);
  const running = findRunningLines(pages, { size, leading: leadingOfText(all, size) }, kept);
  const notes = findNotes(pages, size, running);
  const lines = all.filter((line) => !running.has(line) && !notes.has(line));
  return {
    lines,
    leftOut: [
      listed(
        "Running heads and page numbers",
        "They stand on every page and are no part of the text.",
        countIn(running),
      ),
      listed(
        "Footnotes",
        "Read aloud, they would break the sentences that they belong to.",
        countIn(notes) + marksIn(lines),
      ),
      listed("Text set up, down or across the page", "It is no part of the lines of the text.", askewIn(pages)),
    ]
      .filter(({ characters }) => characters > 0)
      .concat(listDamaged(pages)),
  };
}

function listed(what: string, reason: string, characters: number): LeftOut {
  return { what, reason, characters };
}

function listDamaged(pages: readonly Page[]): LeftOut[] {
  const numbers = pages.flatMap(({ isDamaged }, index) => (isDamaged ? [index + 1] : []));
  return numbers.map((number) => listed(`Page ${number}`, "The file is damaged there.", 0));
}

function countIn(lines: Iterable<Line>): number {
  return Iterator.from(lines).reduce((sum, line) => sum + line.text.length, 0);
}

function marksIn(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.noteMarks, 0);
}

function askewIn(pages: readonly Page[]): number {
  return pages.reduce((sum, page) => sum + page.askew, 0);
}

function toBlock(paragraph: Paragraph, headings: ReadonlyMap<Paragraph, number>): Block {
  const headingLevel = headings.get(paragraph);
  return headingLevel === undefined ? { text: paragraph.text } : { text: paragraph.text, headingLevel };
}
