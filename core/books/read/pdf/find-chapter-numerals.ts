import { readCountedLine } from "../outline/read-counted-line.ts";
import type { Line, Page } from "./line.ts";

/** Fewer numerals are no row. */
const FEWEST = 3;

/** The number of a chapter is hardly smaller than the text, that of a page may be. */
const SMALLEST = 0.95;

/** So many of them begin where the page before ends a sentence. Pages of prose end with one now and then only. */
const MOST_AT_ENDS = 0.9;

const ENDS_SENTENCE = /[.!?…。！？][\p{Pe}\p{Pf}"'*]*$/u;

/**
 * The numerals alone on a line that count chapters, not pages: they count from one, and those on top of a page interrupt
 * no sentence.
 *
 * @param size of the text's letters in points.
 */
export function findChapterNumerals(pages: readonly Page[], size: number): ReadonlySet<Line> {
  const row: Line[] = [];
  let atEnds = 0;
  for (const [index, page] of pages.entries()) {
    const ordered = page.lines.toSorted((a, b) => a.y - b.y);
    // The last line may be the number of the page.
    for (const [place, line] of ordered.slice(0, -1).entries()) {
      const counted = line.size >= size * SMALLEST ? readCountedLine(line.text) : undefined;
      if (!counted?.isBare || counted.number !== row.length + 1) continue;
      row.push(line);
      if (place > 0 || endsSentence(pages[index - 1], size)) atEnds++;
    }
  }
  return new Set(row.length >= FEWEST && atEnds >= row.length * MOST_AT_ENDS ? row : []);
}

/** Whether no sentence goes on from a page: its text ends with one, or it has none, as one with the title of a part. */
function endsSentence(page: Page | undefined, size: number): boolean {
  const text = page?.lines.filter((line) => line.size >= size * SMALLEST && !/^\P{L}*$/u.test(line.text)) ?? [];
  const last = text.at(-1);
  return last === undefined || ENDS_SENTENCE.test(last.text) || text.length <= 2;
}
