import type { Mark } from "../source-document.ts";
import type { Paragraph } from "./join-paragraphs.ts";
import type { Line } from "./line.ts";
import type { OutlineEntry } from "./read-outline.ts";

/** A title may stand over so many lines. */
const MOST_LINES = 4;

/** Points by which a destination may lie below the line it is meant for. */
const BELOW = 3;

/** The lines on the pages that say the titles of the outline's entries: each title is to be a paragraph of its own. */
export function matchTitles(entries: readonly OutlineEntry[], lines: readonly Line[]): ReadonlyMap<Line, OutlineEntry> {
  const byPage = Map.groupBy(lines, (line) => line.page);
  const found = new Map<Line, OutlineEntry>();
  for (const entry of entries) {
    for (const line of titleOn(byPage.get(entry.page) ?? [], entry) ?? []) found.set(line, entry);
  }
  return found;
}

/** The lines of a page that together say an entry's title; of several the nearest to the place it leads to, or the largest. */
function titleOn(lines: readonly Line[], entry: OutlineEntry): Line[] | undefined {
  const wanted = plain(entry.title);
  const found = lines.flatMap((_, at) => {
    for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count++) {
      const together = lines.slice(at, at + count);
      const said = plain(together.map((line) => line.text).join(""));
      if (said === wanted) return [together];
      if (!wanted.startsWith(said)) break;
    }
    return [];
  });
  return found.toSorted((a, b) => distance(a[0], entry) - distance(b[0], entry) || sizeOf(b[0]) - sizeOf(a[0]))[0];
}

function distance(line: Line | undefined, { y }: OutlineEntry): number {
  return y === undefined ? 0 : Math.abs((line?.y ?? 0) - y);
}

function sizeOf(line: Line | undefined): number {
  return line?.size ?? 0;
}

/** Where the entries of the outline lead among the paragraphs. One behind the last of them leads nowhere. */
export function markOutline(entries: readonly OutlineEntry[], paragraphs: readonly Paragraph[]): Mark[] {
  const titles = matchTitles(
    entries,
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  const titled = new Map<OutlineEntry, number>();
  for (const [at, { lines }] of paragraphs.entries()) {
    const entry = lines[0] && titles.get(lines[0]);
    if (entry && !titled.has(entry)) titled.set(entry, at);
  }
  return entries.flatMap((entry) => {
    const at = titled.get(entry) ?? paragraphAt(entry, paragraphs);
    return at < 0 ? [] : [{ at, title: entry.title, level: entry.level }];
  });
}

/** The first paragraph that begins at the place an entry leads to, or behind it. */
function paragraphAt({ page, y = 0 }: OutlineEntry, paragraphs: readonly Paragraph[]): number {
  return paragraphs.findIndex(({ lines }) => {
    const [first] = lines;
    return first !== undefined && (first.page > page || (first.page === page && first.y >= y - BELOW));
  });
}

/** Letters and digits only, so that case, spaces and punctuation do not count. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
