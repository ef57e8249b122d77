import type * as z from "zod";
import type { TextJobs } from "#core/providers/text.ts";
import { askOnce } from "./ask-once.ts";
import type { BookText } from "./read/book-text.ts";
import type { PickedHeadings } from "./read/source-document.ts";
import type { OwnedBook } from "./read-chapters.ts";

type FindHeadings = TextJobs["findHeadings"];
type Heading = PickedHeadings["headings"][number];

/**
 * The headings of a book in which no pattern shows chapters, as the text model picks them from its lone lines;
 * `undefined` where there is nothing to pick from, or nothing was picked.
 */
export async function pickHeadings(book: OwnedBook, text: BookText): Promise<PickedHeadings | undefined> {
  const question = toQuestion(text);
  return question && toPickedHeadings(await askOnce(book, "findHeadings", question), text);
}

/** What a text model is asked about a book: each line is named by its block. */
export function toQuestion({ title, loneLines }: BookText): z.output<FindHeadings["input"]> | undefined {
  if (!loneLines) return undefined;
  return { title, words: loneLines.words, lines: loneLines.lines.map(({ at, ...line }) => ({ id: at, ...line })) };
}

/** In reading order, and without what a model makes up: lines that were not on the list, or headings that overlap. */
export function toPickedHeadings(
  { headings, confidence }: z.output<FindHeadings["output"]>,
  { loneLines }: BookText,
): PickedHeadings | undefined {
  const places = new Set(loneLines?.lines.map((line) => line.at));
  const picked: Heading[] = [];
  for (const { id: at, lines, level } of headings.toSorted((a, b) => a.id - b.id)) {
    const last = picked.at(-1);
    if (!places.has(at) || (last && at < last.at + last.blocks)) continue;
    let blocks = 1;
    while (blocks < lines && places.has(at + blocks)) blocks++;
    picked.push({ at, level, blocks });
  }
  return picked.length > 0 ? { headings: picked, confidence } : undefined;
}
