import { readNumeral } from "../outline/read-numeral.ts";
import type { Line } from "./line.ts";

/**
 * Fewer entries on a page are no table of contents, and so are those among which more lines than these are something
 * else.
 */
const FEWEST_ENTRIES = 5;
const MOST_ENTRIES = 0.6;

/** A page after one of the table goes on with it, if so many of its lines are entries. */
const GOES_ON = 0.4;

/** Of the numbers of the pages hardly one is smaller than the one before. */
const MOST_RISING = 0.85;

const ENTRY = /\p{L}.*?[\s.·…_]+(\d{1,4}|[ivxlc]{1,7})$/iu;

/** Printed tables of contents. They announce chapters, and none of their lines is a heading. */
export interface Contents {
  readonly lines: ReadonlySet<Line>;
  /** Those of them that end an entry, with the number of a page. */
  readonly ends: ReadonlySet<Line>;
}

/** Finds the printed tables of contents: pages of lines that end with the number of a page each. */
export function findContents(lines: readonly Line[]): Contents {
  const inTables = new Set<Line>();
  const ends = new Set<Line>();
  let goesOn = false;
  for (const page of Map.groupBy(lines, (line) => line.page).values()) {
    const found = page.flatMap((line, at) => {
      const number = readNumeral(ENTRY.exec(line.text)?.[1] ?? "");
      return number === undefined ? [] : [{ line, at, number }];
    });
    const rising = found.filter(({ number }, index) => number >= (found[index - 1]?.number ?? 0)).length;
    const isRow = rising >= found.length * MOST_RISING;
    const isTable = found.length >= FEWEST_ENTRIES && found.length >= page.length * MOST_ENTRIES;
    goesOn = isRow && (isTable || (goesOn && found.length > 1 && found.length >= page.length * GOES_ON));
    if (!goesOn) continue;
    for (const { line } of found) ends.add(line);
    // Between two entries stand the names of parts, and titles that go over two lines.
    for (const line of page.slice(found[0]?.at, (found.at(-1)?.at ?? 0) + 1)) inTables.add(line);
  }
  return { lines: inTables, ends };
}
