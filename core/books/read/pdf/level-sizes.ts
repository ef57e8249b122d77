import type { Line, Page } from "./line.ts";
import { sizeOfText } from "./measure-text.ts";

/** Text recognition guesses the size of each line by its letters: off by so much at most, */
const MOST_OFF = 0.15;
/** and by more than a printer's rounding. */
const LEAST_OFF = 0.02;

/** If so many of the lines of one font differ from the one before them, right above them, their sizes are guesses. */
const FEWEST_GUESSED = 0.08;

/** Distance of two lines of one paragraph, in sizes of their letters. */
const CLOSE = 2;

/** Pages whose lines of text have one size, where that of each was guessed, as behind the picture of a scan. */
export function levelSizes(pages: readonly Page[]): readonly Page[] {
  const lines = pages.flatMap((page) => page.lines);
  const pairs = lines.flatMap((line, index): [Line, Line][] => {
    const before = lines[index - 1];
    return before && isBelow(before, line) ? [[before, line]] : [];
  });
  const guessed = pairs.filter(([before, line]) => isOff(line, before.size));
  if (guessed.length <= pairs.length * FEWEST_GUESSED) return pages;
  const size = sizeOfText(lines);
  const level = (line: Line): Line => (isOff(line, size) ? { ...line, size } : line);
  return pages.map((page) => ({ ...page, lines: page.lines.map(level) }));
}

function isBelow(before: Line, line: Line): boolean {
  const isSamePlace = line.page === before.page && line.column === before.column && line.font === before.font;
  return isSamePlace && line.y > before.y && line.y - before.y < CLOSE * before.size;
}

function isOff({ size }: Line, from: number): boolean {
  const off = Math.abs(size - from) / from;
  return off > LEAST_OFF && off <= MOST_OFF;
}
