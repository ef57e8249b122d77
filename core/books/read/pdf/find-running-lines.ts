import { readHeading } from "../outline/read-heading.ts";
import { readNumeral } from "../outline/read-numeral.ts";
import type { Line, Page } from "./line.ts";

/** Lines at an edge of a page among which heads and feet are looked for. */
const EDGE_LINES = 2;

/**
 * A line is taken for a head or a foot if it comes again on so many pages, each at most so many pages after another,
 */
const FEWEST_PAGES = 3;
const NEAR_PAGES = 2;
/** and at most this many points higher or lower. */
const SAME_HEIGHT = 4;

/** One in letters smaller than the text's by this is taken for one if it comes on so many pages, however far apart. */
const SMALLER = 0.93;
const FEWEST_SMALL = 2;
/** Whatever they say, small lines at one height on so many pages, and on most of them, are heads. */
const MANY_SMALL = 6;

/** Letters of a line that comes again from page to page though text stands close to it. */
const LONG = 12;
/** Letters at the start of a head whose end names a section, and so is another on every page. */
const LONG_START = 24;

/** If so many of the lines in one place are heads, all of them are. */
const MOST_OF_THEM = 0.6;

/** Room between a head and the text, as a multiple of the text's leading. */
const APART = 1.35;

/** Heads are not larger than the text by more than this, headings are. */
const LARGER = 1.1;

const PAGE_NUMBER =
  /^[^\p{L}\p{N}]{0,3}(?:page |p\. ?|seite |s\. ?)?(\d{1,4}|[ivxlc]{1,7})(?: ?(?:of|\/|von|de|sur) ?\d{1,4})?[^\p{L}\p{N}]{0,3}$/iu;
const OUTER_NUMBER =
  /^(\d{1,4}|[ivxlc]{1,7})(?=\s)|(?<=\s)(\d{1,4}|[ivxlc]{1,7})(?: ?(?:of|\/|von|de|sur) ?\d{1,4})?$/gi;

interface Edge {
  readonly line: Line;
  /** Whether it stands apart from the text, */
  readonly isApart: boolean;
  /** or does so with one line more. */
  readonly isPair: boolean;
  /** Whether it says a number and nothing else. */
  readonly isNumber: boolean;
  /** The numbers that may be the page's, each minus the page's index. */
  readonly offsets: readonly number[];
}

/** How a book's text is set. */
interface Text {
  /** Of its letters, in points. */
  readonly size: number;
  /** Distance of its lines, in points. */
  readonly leading: number;
}

/** On how many pages a number at an edge is so much more or less than the page's index. */
type Numbering = ReadonlyMap<number, number>;

/**
 * The running heads and feet and the page numbers of a book, told by place and repetition.
 *
 * @param kept lines that are known to be headings.
 */
export function findRunningLines(pages: readonly Page[], text: Text, kept: ReadonlySet<Line>): ReadonlySet<Line> {
  const found = new Set<Line>();
  const edgesAt = (side: "top" | "bottom") =>
    pages.flatMap((page) => edgesOf(page, side, text.leading, found)).filter(({ line }) => !kept.has(line));
  // The number stands below where a chapter opens, and above on all other pages of some books.
  const numbering = numberingOf([...edgesAt("top"), ...edgesAt("bottom")].filter((edge) => mayBear(edge, text.size)));
  for (const side of ["top", "bottom"] as const) {
    for (let depth = 0; depth < EDGE_LINES; depth++) {
      const before = found.size;
      for (const edge of runningAmong(edgesAt(side), text.size, numbering)) found.add(edge.line);
      if (found.size === before) break;
    }
  }
  return found;
}

/** The outermost lines of a page that are not found yet: one, or several side by side. */
function edgesOf({ lines }: Page, side: "top" | "bottom", leading: number, found: ReadonlySet<Line>): Edge[] {
  const sign = side === "top" ? 1 : -1;
  const ordered = lines.filter((line) => !found.has(line)).toSorted((a, b) => sign * (a.y - b.y));
  const first = ordered[0];
  if (!first) return [];
  const level = ordered.filter((line) => Math.abs(line.y - first.y) <= 1);
  const next = ordered[level.length];
  const isApart = !next || Math.abs(next.y - first.y) > leading * APART;
  const after = ordered.slice(level.length).find((line) => Math.abs(line.y - (next?.y ?? 0)) > 1);
  const isPair = !isApart && (!after || Math.abs(after.y - (next?.y ?? 0)) > leading * APART);
  return level.map((line) => {
    return { line, isApart, isPair, isNumber: PAGE_NUMBER.test(line.text), offsets: offsetsOf(line) };
  });
}

function offsetsOf({ text, page }: Line): number[] {
  const alone = PAGE_NUMBER.exec(text)?.[1];
  const numerals = alone ? [alone] : [...text.matchAll(OUTER_NUMBER)].map(([, first, last]) => first ?? last ?? "");
  return numerals.flatMap((numeral) => {
    const number = readNumeral(numeral);
    return number === undefined ? [] : [number - page];
  });
}

function runningAmong(edges: readonly Edge[], size: number, numbering: Numbering): Edge[] {
  const numbered = numberedAmong(edges, size, numbering);
  const byKey = Map.groupBy(edges, (edge) => keyOf(edge.line, numbered.has(edge)));
  const mostPages = pagesOf(edges);
  const byStart = Map.groupBy(edges, ({ line }) => startOf(line));
  const sure = new Set(
    edges.filter((edge) => {
      const key = keyOf(edge.line, numbered.has(edge));
      // Of a head over two lines one stands close to the other.
      if (!edge.isApart) return edge.isPair && key.length >= LONG && comesOnNearPages(edge, byKey.get(key) ?? []);
      const start = startOf(edge.line);
      const beginsAgain = start !== "" && comesOnNearPages(edge, byStart.get(start) ?? []);
      return key === "" ? numbered.has(edge) : beginsAgain || comesAgain(edge, byKey.get(key) ?? [], size, mostPages);
    }),
  );
  // A chapter of two pages has its title above one of them: it is a head since it stands where heads are.
  return edges.filter((edge) => {
    const { line, isApart, isNumber } = edge;
    const mayBe = isApart || (isNumber && numbered.has(edge));
    if (sure.has(edge) || !mayBe || line.size > size * LARGER) return sure.has(edge);
    const there = edges.filter((each) => each.isApart && Math.abs(each.line.y - line.y) <= 1);
    // Small letters at one height on most pages are heads, be the chapters ever so short.
    const small = pagesOf(there.filter((each) => each.line.size < size * SMALLER));
    if (isApart && line.size < size * SMALLER && small >= Math.max(MANY_SMALL, mostPages * MOST_OF_THEM)) return true;
    const heads = pagesOf(there.filter((each) => sure.has(each) || numbered.has(each)));
    return heads >= Math.max(FEWEST_PAGES, pagesOf(there) * MOST_OF_THEM);
  });
}

function pagesOf(edges: readonly Edge[]): number {
  return new Set(edges.map(({ line }) => line.page)).size;
}

/** Whether a line may bear its page's number. */
function mayBear({ line, isApart }: Edge, size: number): boolean {
  return isApart && line.size <= size * LARGER && !readHeading(line.text);
}

function numberingOf(edges: readonly Edge[]): Numbering {
  const pages = new Map<number, number>();
  for (const offset of edges.flatMap((edge) => edge.offsets)) pages.set(offset, (pages.get(offset) ?? 0) + 1);
  return pages;
}

/** The lines that bear the page's number: as many more or less than its index as on other pages. */
function numberedAmong(edges: readonly Edge[], size: number, everywhere: Numbering): ReadonlySet<Edge> {
  const candidates = edges.filter((edge) => mayBear(edge, size));
  const here = numberingOf(candidates);
  // Of two pages only, both have to agree.
  const fewest = candidates.length === 2 ? 2 : FEWEST_PAGES;
  const comesOften = (numbering: Numbering, { offsets }: Edge) =>
    offsets.some((offset) => (numbering.get(offset) ?? 0) >= fewest);
  return new Set(
    edges.filter((edge) =>
      edge.isNumber ? comesOften(everywhere, edge) : candidates.includes(edge) && comesOften(here, edge),
    ),
  );
}

/** What stays the same from page to page: the letters, and numbers but the page's own. */
function keyOf({ text }: Line, isNumbered: boolean): string {
  const constant = isNumbered ? text.replace(PAGE_NUMBER, "").replaceAll(OUTER_NUMBER, "") : text;
  return plain(constant);
}

/** Letters and digits only. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * What a head that names chapter and section begins with: the chapter, or some words. Empty if it is too short to tell.
 */
function startOf({ text }: Line): string {
  const [, chapter, title = ""] = /^(\p{L}+ (?:\d{1,3}|[ivxlc]{1,7}))[.:–—-]? (\P{Lu}*\p{Lu}.*)$/iu.exec(text) ?? [];
  const start = plain(text).slice(0, LONG_START);
  if (chapter && readHeading(chapter)?.title === "" && !/\p{Ll}/u.test(title)) return plain(chapter);
  return start.length < LONG_START ? "" : start;
}

function comesAgain(edge: Edge, same: readonly Edge[], size: number, mostPages: number): boolean {
  // A short book has few pages with a head; its letters tell it then.
  const level = same.filter((each) => Math.abs(each.line.y - edge.line.y) <= SAME_HEIGHT);
  const isSmall = level.every((each) => each.line.size < size * SMALLER);
  // The CHAPTER above a number in large letters comes again as well, but not that often.
  if (edge.line.size > size * LARGER) return pagesOf(level) >= Math.max(FEWEST_PAGES, mostPages * MOST_OF_THEM);
  return comesOnNearPages(edge, same) || (isSmall && pagesOf(level) >= FEWEST_SMALL);
}

function comesOnNearPages({ line }: Edge, same: readonly Edge[]): boolean {
  const level = same.filter((each) => Math.abs(each.line.y - line.y) <= SAME_HEIGHT);
  const pages = level.map((each) => each.line.page).toSorted((a, b) => a - b);
  const near = pages.filter((page, index) => {
    const [before = Number.NEGATIVE_INFINITY, after = Number.POSITIVE_INFINITY] = [pages[index - 1], pages[index + 1]];
    return Math.min(page - before, after - page) <= NEAR_PAGES;
  });
  return near.length >= FEWEST_PAGES;
}
