import type { Mark } from "../source-document.ts";
import { lettersOf } from "./fold-case.ts";

/** A line of a text that looks like the heading of a division. */
export interface Candidate extends Mark {
  /** Blocks that it takes, its title on the next line included. */
  readonly titleBlocks: number;
  readonly number: number | undefined;
  /** What the table of contents and the chapter itself have in common. */
  readonly key: string;
  /** How the book sets headings of this sort, such as `CHAPTER IV`; others may be only mentioned. */
  readonly style: string;
  /** Whether it is a name and a numeral only, so that its title may stand below. */
  readonly isBare: boolean;
}

/** Lines of a block that can be a heading: name and numeral, and a title over two lines. */
export const MOST_LINES = 3;
export const LONGEST_TITLE = 80;

/** The lines of a heading as one: `CHAPTER I` and `Loomings` become `CHAPTER I: Loomings`. */
export function joinTitle([first = "", ...rest]: readonly string[]): string {
  if (rest.length === 0) return first;
  return `${first}${/[.:—-]$/.test(first) ? "" : ":"} ${rest.join(" ")}`;
}

/** A line that is a heading though it has neither name nor numeral. */
export function titleCandidate(at: number, title: string): Candidate {
  return { at, title, level: 1, titleBlocks: 1, number: undefined, key: lettersOf(title), style: "", isBare: false };
}
