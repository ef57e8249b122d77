import { readHeading } from "../outline/read-heading.ts";
import type { Mark } from "../source-document.ts";
import type { Paragraph } from "./join-paragraphs.ts";
import type { Line } from "./line.ts";
import type { OutlineEntry } from "./read-outline.ts";

/** A title may stand over so many lines. */
const MOST_LINES = 4;

/** Points by which a destination may lie below the line it is meant for. */
const BELOW = 3;

const FROM_RIGHT = /[\u0590-\u08FF]/;

/** The lines on the pages that say the titles of the outline's entries: each title is to be a paragraph of its own. */
export function matchTitles(entries: readonly OutlineEntry[], lines: readonly Line[]): ReadonlyMap<Line, OutlineEntry> {
  const byPage = Map.groupBy(lines, (line) => line.page);
  const found = new Map<Line, OutlineEntry>();
  for (const entry of entries) {
    for (const line of titleOn(byPage.get(entry.page) ?? [], entry) ?? []) found.set(line, entry);
  }
  return found;
}

/**
 * The lines of a page that together say an entry's title; of several those below the place it leads to, the nearest to
 * it, or the largest.
 */
function titleOn(lines: readonly Line[], entry: OutlineEntry): Line[] | undefined {
  const found = linesSaying(plain(entry.title), lines);
  return found.toSorted(
    (a, b) =>
      Number(isAbove(a[0], entry)) - Number(isAbove(b[0], entry)) ||
      distance(a[0], entry) - distance(b[0], entry) ||
      sizeOf(b[0]) - sizeOf(a[0]),
  )[0];
}

/** The runs of lines that together say a title, given as {@link plain} makes it. */
function linesSaying(wanted: string, lines: readonly Line[]): Line[][] {
  return lines.flatMap((line, at) => {
    if (!FROM_RIGHT.test(wanted) && !beginsLike(wanted, line.text)) return [];
    for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count++) {
      const together = lines.slice(at, at + count);
      const said = plain(together.map((line) => line.text).join(""));
      if (said === wanted) return [together];
      if (said.length > wanted.length || (!FROM_RIGHT.test(wanted) && !wanted.startsWith(said))) break;
    }
    return [];
  });
}

/** Told by the first letter, for most lines of a book say no title. */
function beginsLike(wanted: string, text: string): boolean {
  const [letter = ""] = /[\p{L}\p{N}]/u.exec(text) ?? [];
  return wanted.startsWith(letter.toLowerCase());
}

/** A head of the page may say the title as well. */
function isAbove(line: Line | undefined, { y }: OutlineEntry): boolean {
  return y !== undefined && line !== undefined && line.y < y - BELOW;
}

function distance(line: Line | undefined, { y }: OutlineEntry): number {
  return y === undefined ? 0 : Math.abs((line?.y ?? 0) - y);
}

function sizeOf(line: Line | undefined): number {
  return line?.size ?? 0;
}

/**
 * The entries of an outline, each where its title stands. Some programs number chapters anew in each part, and then
 * lead from the second part's first chapter to that of the first: an entry that leads back is taken to the title's next
 * place.
 */
export function mendOutline(entries: readonly OutlineEntry[], lines: readonly Line[]): OutlineEntry[] {
  const mended: OutlineEntry[] = [];
  for (const entry of entries) {
    const last = mended.at(-1);
    if (!last || entry.page >= last.page) {
      mended.push(entry);
      continue;
    }
    const behind = lines.filter((line) => line.page >= last.page);
    const [title] = linesSaying(plain(entry.title), behind).toSorted((a, b) => sizeOf(b[0]) - sizeOf(a[0]));
    const [first] = title ?? [];
    mended.push(first ? { ...entry, page: first.page, y: first.y - first.size } : entry);
  }
  return mended;
}

/** Where the entries of the outline lead among the paragraphs. One behind the last of them leads nowhere. */
export function markOutline(entries: readonly OutlineEntry[], paragraphs: readonly Paragraph[]): Mark[] {
  const titles = matchTitles(
    entries,
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  const titled = new Map<OutlineEntry, number>();
  for (const [at, { lines }] of paragraphs.entries()) {
    const [entry] = lines.flatMap((line) => titles.get(line) ?? []);
    if (entry && !titled.has(entry)) titled.set(entry, at);
  }
  return entries.flatMap((entry) => {
    const at = titled.get(entry) ?? paragraphAt(entry, paragraphs);
    return at < 0 ? [] : [{ at, title: asPrinted(entry.title, paragraphs[at]?.text ?? ""), level: entry.level }];
  });
}

/**
 * A title as it is printed, where the outline runs the words of its lines together, or leaves out the "Chapter 1" that
 * stands above it.
 */
function asPrinted(title: string, printed: string): string {
  const [wanted, said] = [plain(title), plain(printed)];
  if (wanted === said) return countSpaces(printed) > countSpaces(title) ? printed : title;
  const isNamed = wanted !== "" && said.endsWith(wanted) && readHeading(printed)?.number !== undefined;
  return isNamed && plain(readHeading(printed)?.title ?? "") === wanted ? printed : title;
}

function countSpaces(text: string): number {
  return text.match(/\s/g)?.length ?? 0;
}

/** The first paragraph that begins at the place an entry leads to, or behind it. */
function paragraphAt({ page, y = 0 }: OutlineEntry, paragraphs: readonly Paragraph[]): number {
  return paragraphs.findIndex(({ lines }) => {
    const [first] = lines;
    return first !== undefined && (first.page > page || (first.page === page && first.y >= y - BELOW));
  });
}

/**
 * Letters and digits only, so that case, spaces and punctuation do not count; nor does the order where letters run from
 * right to left, for programs differ in where they put numbers among them.
 */
function plain(text: string): string {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
  return FROM_RIGHT.test(letters) ? [...letters].sort().join("") : letters;
}
