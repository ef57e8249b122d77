import { readCountedLine } from "../outline/read-counted-line.ts";
import { looksLikeTitle, readHeading } from "../outline/read-heading.ts";
import type { Line } from "./line.ts";
import { isOfSize, type Setting } from "./measure-text.ts";

/** A heading may stand over so many lines. */
const MOST_LINES = 4;

/** Room below it, as a multiple of the text's leading. */
const ROOM = 1.3;

/** A line in the middle keeps this far from both margins, and hardly further from one than from the other: sizes of letters. */
const FROM_MARGIN = 1.5;
const OFF_MIDDLE = 2;

/**
 * The lines in letters of the text that open a page and stand apart from what is below, as headings do. What they say or
 * their place in the middle tells them from the end of a paragraph that came over from the page before.
 *
 * @param lines of the whole book in reading order.
 */
export function findOpenings(lines: readonly Line[], setting: Setting): ReadonlySet<Line> {
  const openings = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (lines[index - 1]?.page === line.page || !isOfSize(line, setting.size)) continue;
    const block = blockAt(lines, index, setting.leading);
    if (block && isHeading(block, setting)) openings.add(line);
  }
  return openings;
}

/** The lines down to the first gap; `undefined` if they are more than a heading's. */
function blockAt(lines: readonly Line[], from: number, leading: number): Line[] | undefined {
  for (let count = 1; count <= MOST_LINES; count++) {
    const [last, next] = [lines[from + count - 1], lines[from + count]];
    const isEnd = !last || !next || next.page !== last.page || next.y < last.y || next.y - last.y > leading * ROOM;
    if (isEnd) return lines.slice(from, from + count);
  }
  return undefined;
}

function isHeading(block: readonly Line[], setting: Setting): boolean {
  const [first] = block;
  if (!first || /^\P{L}*\p{Ll}/u.test(first.text)) return false;
  if (readHeading(first.text) || readCountedLine(first.text)?.isBare) return true;
  const text = block.map((line) => line.text).join(" ");
  if (/[.,;:!?…][”"’»)]*$/u.test(text)) return false;
  return looksLikeTitle(text) || (!setting.isVerse && block.every((line) => isInMiddle(line, setting)));
}

function isInMiddle(line: Line, { size, frameOf }: Setting): boolean {
  const { left, right } = frameOf(line);
  const [before, behind] = [line.x - left, right - line.right];
  return Math.min(before, behind) >= FROM_MARGIN * size && Math.abs(before - behind) <= OFF_MIDDLE * size;
}
