import { leastOf } from "./extent.ts";
import { type Line, mostCommon } from "./line.ts";

/** How a book's text is set, in points. */
export interface Setting {
  /** Of most letters, and the font of most of them. */
  readonly size: number;
  readonly font: string;
  /** Distance of lines in a paragraph. */
  readonly leading: number;
  /** How far the first line of a paragraph stands in; 0 if paragraphs are told apart otherwise. */
  readonly indent: number;
  /** Whether most lines end before the margin or begin with a capital, as in a book of poems. */
  readonly isVerse: boolean;
  /** Left and right margin of the text that a line belongs to. */
  readonly frameOf: (line: Line) => Frame;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
}

/** Share of the lines that stand in, from which on that is how paragraphs begin. */
const FEWEST_INDENTED = 0.04;

/** How far paragraphs stand in, as multiples of the size of the letters. */
const LEAST_INDENT = 0.6;
const MOST_INDENT = 5;

/** Share of a column's lines at its margin, less than which are hanging or stray. */
const FEWEST_AT_MARGIN = 0.12;

/** Lines from which on a column of one page tells its own margins. */
const FEWEST_LINES = 8;

/** Of the lines of verse, this share and more end well before the margin. */
const MOST_SHORT = 0.6;
const WELL_BEFORE = 0.85;
/** Or so many begin with a capital. In prose one in six does. */
const MOST_CAPITAL = 0.7;
export const BEGINS_WITH_CAPITAL = /^\P{L}*\p{Lu}/u;

/** The size of most letters, in points; 10 without any. */
export function sizeOfText(lines: Iterable<Line>): number {
  return mostCommon(Iterator.from(lines).map((line) => [rounded(line.size, 4), line.text.length] as const)) ?? 10;
}

/** The distance at which most lines of the text follow one another, in points. */
export function leadingOfText(lines: readonly Line[], size: number): number {
  const distances = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const follows = next && next.page === line.page && next.column === line.column && next.y > line.y;
    return follows && isOfSize(line, size) && isOfSize(next, size) ? [[rounded(next.y - line.y, 2), 1] as const] : [];
  });
  const close = distances.filter(([distance]) => distance < 3 * size);
  return mostCommon(close) ?? size * 1.2;
}

/** Measures how a book is set by its lines, in reading order, running heads and notes not among them. */
export function measureText(lines: readonly Line[]): Setting {
  const size = sizeOfText(lines);
  const leading = leadingOfText(lines, size);
  const font = mostCommon(lines.map((line) => [line.font, line.text.length])) ?? "";
  const body = lines.filter((line) => isOfSize(line, size));
  const frameOf = framesOf(body.length > 0 ? body : lines);
  const indentOf = (line: Line) => rounded(line.x - frameOf(line).left, 1);
  // The first line of a paragraph stands in, and the next does not: those of verse do, too.
  const indents = body.flatMap((line, index) => {
    const next = body[index + 1];
    const goesOn = next && next.page === line.page && next.column === line.column && next.y - line.y < leading * 1.2;
    return goesOn && Math.abs(indentOf(next)) <= 1 ? [indentOf(line)] : [];
  });
  const standIn = indents.filter((indent) => indent >= LEAST_INDENT * size && indent <= MOST_INDENT * size);
  const indent = mostCommon(standIn.map((each) => [each, 1])) ?? 0;
  const indented = standIn.filter((each) => Math.abs(each - indent) <= 1).length;
  const short = body.filter((line) => line.right - line.x < WELL_BEFORE * widthOf(frameOf(line)));
  const capital = body.filter((line) => BEGINS_WITH_CAPITAL.test(line.text));
  return {
    size,
    font,
    leading,
    indent: indented >= body.length * FEWEST_INDENTED ? indent : 0,
    isVerse: short.length > body.length * MOST_SHORT || capital.length > body.length * MOST_CAPITAL,
    frameOf,
  };
}

/** Whether a line is set in the letters of the text. */
export function isOfSize(line: Line, size: number): boolean {
  return Math.abs(line.size - size) <= size * 0.06;
}

function widthOf({ left, right }: Frame): number {
  return right - left;
}

/** The margins of each column of each page; those of its neighbours that lie the same way where it has few lines. */
function framesOf(body: readonly Line[]): (line: Line) => Frame {
  const bySide = new Map([...Map.groupBy(body, sideOf)].map(([side, lines]) => [side, frameAround(lines)] as const));
  const byPage = new Map(
    [...Map.groupBy(body, columnOf)].map(([column, lines]) => {
      const [first] = lines;
      return [column, frameOfPage(lines, first && bySide.get(sideOf(first)))] as const;
    }),
  );
  const whole = frameAround(body);
  return (line) => byPage.get(columnOf(line)) ?? bySide.get(sideOf(line)) ?? whole;
}

/** Left and right pages have margins of their own, and so has each column. */
function sideOf(line: Line): string {
  return `${line.page % 2}/${line.column}`;
}

function columnOf(line: Line): string {
  return `${line.page}/${line.column}`;
}

function frameAround(lines: readonly Line[]): Frame {
  const lefts = new Map<number, number>();
  for (const line of lines) lefts.set(rounded(line.x, 1), (lefts.get(rounded(line.x, 1)) ?? 0) + 1);
  const common = [...lefts].filter(([, count]) => count >= lines.length * FEWEST_AT_MARGIN).map(([x]) => x);
  const left = common.length > 0 ? leastOf(common) : leastOf(lefts.keys());
  const rights = lines.map((line) => line.right).toSorted((a, b) => a - b);
  return { left, right: rights[Math.floor(rights.length * 0.95)] ?? left };
}

/**
 * The margins of one column. One of few lines, or of dialogue or verse alone, has none that reaches them, or none but lines
 * that stand in: it has those of its neighbours.
 */
function frameOfPage(lines: readonly Line[], usual: Frame | undefined): Frame {
  const own = frameAround(lines);
  if (!usual) return own;
  if (lines.length < FEWEST_LINES) return usual;
  const size = lines[0]?.size ?? 0;
  const standsIn = own.left - usual.left >= LEAST_INDENT * size && own.left - usual.left <= MOST_INDENT * size;
  const isNarrow = widthOf(own) < widthOf(usual) * WELL_BEFORE;
  return { left: standsIn ? usual.left : own.left, right: isNarrow ? Math.max(own.right, usual.right) : own.right };
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
