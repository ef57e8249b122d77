import type { Line, Page } from "./line.ts";

/** Notes are set in letters smaller than the text's by this at least. */
const SMALLER = 0.93;

/** The sign that a note begins with, and the note behind it. */
const NOTE = /^(?:\(?\[?\d{1,3}[\])]?|[*∗†‡§¶]{1,3})[.:]?\s*\S/u;

/**
 * The notes at the feet of pages: lines below the text in smaller letters, the first of which begins with a mark.
 * The rest of a note that began on the page before has none.
 *
 * @param bodySize size of the text's letters in points.
 */
export function findNotes(pages: readonly Page[], bodySize: number, running: ReadonlySet<Line>): ReadonlySet<Line> {
  const notes = new Set<Line>();
  let ranOver = false;
  for (const { lines } of pages) {
    const text = lines.filter((line) => !running.has(line));
    let hasNotes = false;
    for (const column of Map.groupBy(text, (line) => line.column).values()) {
      const body = column.findLastIndex((line) => line.size >= bodySize * SMALLER);
      const below = column.slice(body + 1);
      if (body < 0 || !below.some((line) => NOTE.test(line.text))) continue;
      const begins = ranOver ? 0 : below.findIndex((line) => NOTE.test(line.text));
      for (const line of below.slice(begins)) notes.add(line);
      hasNotes = true;
    }
    ranOver = hasNotes;
  }
  return notes;
}
