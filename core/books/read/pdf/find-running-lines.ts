import { readHeading } from "../outline/read-heading.ts";
import { readNumeral } from "../outline/read-numeral.ts";
import type { Line, Page } from "./line.ts";

/** Lines at an edge of a page among which heads and feet are looked for. */
const EDGE_LINES = 2;

/** A line is taken for a head or a foot if it comes again on so many pages, each at most so many pages after another, */
const FEWEST_PAGES = 3;
const NEAR_PAGES = 2;
/** and at most this many points higher or lower. */
const SAME_HEIGHT = 4;

/** One in letters smaller than the text's by this is taken for one if it comes on so many pages, however far apart. */
const SMALLER = 0.93;
const FEWEST_SMALL = 2;

/** If so many of the lines in one place are heads, all of them are. */
const MOST_OF_THEM = 0.6;

/** Room between a head and the text, as a multiple of the text's leading. */
const APART = 1.35;

/** Heads are not larger than the text by more than this, headings are. */
const LARGER = 1.1;

const PAGE_NUMBER =
  /^\P{L}{0,3}(?:page |p\. ?|seite |s\. ?)?(\d{1,4}|[ivxlc]{1,7})(?: ?(?:of|\/|von|de|sur) ?\d{1,4})?\P{L}{0,3}$/iu;
const OUTER_NUMBER = /^(\d{1,4}|[ivxlc]{1,7})(?=\s)|(?<=\s)(\d{1,4}|[ivxlc]{1,7})$/gi;

interface Edge {
  readonly line: Line;
  /** Whether it stands apart from the text. */
  readonly isApart: boolean;
  /** The numbers that may be the page's, each minus the page's index. */
  readonly offsets: readonly number[];
}

/**
 * The running heads and feet and the page numbers of a book, told by place and repetition.
 *
 * @param text size of its letters and distance of its lines, in points.
 * @param kept lines that are known to be headings.
 */
export function findRunningLines(
  pages: readonly Page[],
  text: { readonly size: number; readonly leading: number },
  kept: ReadonlySet<Line>,
): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (const side of ["top", "bottom"] as const) {
    for (let depth = 0; depth < EDGE_LINES; depth++) {
      const before = found.size;
      const edges = pages
        .flatMap((page) => edgesOf(page, side, text.leading, found))
        .filter(({ line }) => !kept.has(line));
      for (const edge of runningAmong(edges, text.size)) found.add(edge.line);
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
  return level.map((line) => ({ line, isApart, offsets: offsetsOf(line) }));
}

function offsetsOf({ text, page }: Line): number[] {
  const alone = PAGE_NUMBER.exec(text)?.[1];
  const numerals = alone ? [alone] : (text.match(OUTER_NUMBER) ?? []);
  return numerals.flatMap((numeral) => {
    const number = readNumeral(numeral);
    return number === undefined ? [] : [number - page];
  });
}

function runningAmong(edges: readonly Edge[], size: number): Edge[] {
  const numbered = numberedAmong(edges, size);
  const byKey = Map.groupBy(edges, (edge) => keyOf(edge.line, numbered.has(edge)));
  const sure = new Set(
    edges.filter((edge) => {
      if (!edge.isApart) return false;
      const key = keyOf(edge.line, numbered.has(edge));
      return key === "" ? numbered.has(edge) : comesAgain(edge, byKey.get(key) ?? [], size);
    }),
  );
  // A chapter of two pages has its title above one of them: it is a head since it stands where heads are.
  return edges.filter((edge) => {
    if (sure.has(edge) || !edge.isApart || edge.line.size > size * LARGER) return sure.has(edge);
    const there = edges.filter(({ line, isApart }) => isApart && Math.abs(line.y - edge.line.y) <= 1);
    return there.filter((each) => sure.has(each)).length >= Math.max(FEWEST_PAGES, there.length * MOST_OF_THEM);
  });
}

/** The lines that bear the page's number: as many more or less than its index as on other pages. */
function numberedAmong(edges: readonly Edge[], size: number): ReadonlySet<Edge> {
  const candidates = edges.filter(
    ({ line, isApart }) => isApart && line.size <= size * LARGER && !readHeading(line.text),
  );
  const pages = new Map<number, number>();
  for (const offset of candidates.flatMap((edge) => edge.offsets)) pages.set(offset, (pages.get(offset) ?? 0) + 1);
  // Of two pages only, both have to agree.
  const fewest = candidates.length === 2 ? 2 : FEWEST_PAGES;
  return new Set(candidates.filter(({ offsets }) => offsets.some((offset) => (pages.get(offset) ?? 0) >= fewest)));
}

/** What stays the same from page to page: the letters, and numbers but the page's own. */
function keyOf({ text }: Line, isNumbered: boolean): string {
  const constant = isNumbered ? text.replace(PAGE_NUMBER, "").replaceAll(OUTER_NUMBER, "") : text;
  return constant.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

function comesAgain({ line }: Edge, same: readonly Edge[], size: number): boolean {
  const level = same.filter((each) => Math.abs(each.line.y - line.y) <= SAME_HEIGHT);
  const pages = level.map((each) => each.line.page).toSorted((a, b) => a - b);
  const near = pages.filter((page, index) => {
    const [before = Number.NEGATIVE_INFINITY, after = Number.POSITIVE_INFINITY] = [pages[index - 1], pages[index + 1]];
    return Math.min(page - before, after - page) <= NEAR_PAGES;
  });
  // A short book has few pages with a head; its letters tell it then.
  const isSmall = level.every((each) => each.line.size < size * SMALLER);
  return near.length >= FEWEST_PAGES || (isSmall && new Set(pages).size >= FEWEST_SMALL);
}
