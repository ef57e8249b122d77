import { LONGEST_TITLE } from "../longest-title.ts";
import type { Block, Mark } from "../source-document.ts";
import { lettersOf } from "./fold-case.ts";
import { isBareHeading, readHeading } from "./read-heading.ts";
import { readNumeral } from "./read-numeral.ts";

/** Blocks at the start of a division that may say its title: a part's, a chapter's, a subtitle. */
const MOST_TITLE_BLOCKS = 4;
const FIRST_WORDS = 7;

/**
 * The title of the division that begins at a mark and how many blocks say it, so that they are not read out again.
 *
 * @param end index of the first block that is no more of this division.
 * @param outer titles that may stand above it on the page: the book's, the part's.
 */
export function takeTitle(
  mark: Mark,
  end: number,
  blocks: readonly Block[],
  outer: readonly string[],
): { title: string; titleBlocks: number } {
  const first = blocks.slice(mark.at, Math.min(end, mark.at + MOST_TITLE_BLOCKS));
  const found =
    mark.titleBlocks !== undefined && mark.title !== ""
      ? { title: mark.title, titleBlocks: Math.min(mark.titleBlocks, first.length) }
      : mark.title === ""
        ? titleOfHeadings(first, outer)
        : titleOfEntry(mark.title, first, outer);
  const title = found.title.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_TITLE);
  return { title: title || "Untitled", titleBlocks: found.titleBlocks };
}

function titleOfHeadings(first: readonly Block[], outer: readonly string[]): { title: string; titleBlocks: number } {
  const above = countOuter(first, outer);
  const [heading, next] = first.slice(above);
  if (heading?.headingLevel === undefined) {
    if (above > 0 && first[0]) return { title: first[0].text, titleBlocks: above };
    return { title: firstWordsOf(first[0]?.text ?? ""), titleBlocks: 0 };
  }
  if (next?.headingLevel !== undefined && isBareHeading(heading.text)) {
    return { title: joined(heading.text, next.text), titleBlocks: above + 2 };
  }
  return { title: heading.text, titleBlocks: above + 1 };
}

/** The title that a table of contents gives, or the page's own where that says more. */
function titleOfEntry(
  entry: string,
  first: readonly Block[],
  outer: readonly string[],
): { title: string; titleBlocks: number } {
  for (let count = first.length; count > 0; count--) {
    const together = first.slice(0, count).map((block) => lettersOf(block.text));
    if (together.join("") === lettersOf(entry)) return withTitleBelow(entry, count, first[count]);
  }
  const above = countOuter(first, outer);
  const after = first.slice(above).findIndex((block) => block.headingLevel === undefined);
  const headings = first.slice(above, after < 0 ? first.length : above + after).map((block) => block.text);
  const said = headings.findIndex((heading) => saysEntry(heading, entry));
  if (said >= 0) {
    const [before = "", heading = ""] = [headings[said - 1], headings[said]];
    const title = isBareHeading(before) ? joined(before, heading) : heading;
    return withTitleBelow(title, above + said + 1, first[above + said + 1]);
  }
  const parts = headings.findIndex((heading) => !lettersOf(entry).includes(lettersOf(heading)));
  const within = parts < 0 ? headings.length : parts;
  return withTitleBelow(entry, above + within, first[above + within]);
}

/** A title of so many blocks, with the heading below it where it is only a name and a numeral. */
function withTitleBelow(
  title: string,
  titleBlocks: number,
  below: Block | undefined,
): { title: string; titleBlocks: number } {
  const isTitle = isBareHeading(title) && below?.headingLevel !== undefined && !readHeading(below.text);
  return isTitle ? { title: joined(title, below.text), titleBlocks: titleBlocks + 1 } : { title, titleBlocks };
}

/** Whether a heading holds what the entry says, or at least its number: "Chapter One" for `1`. */
function saysEntry(heading: string, entry: string): boolean {
  const number = readNumeral(entry.replace(/[.:)]$/, ""));
  const isName = number !== undefined && readHeading(heading)?.number === number;
  return isName || (number === undefined && lettersOf(heading).includes(lettersOf(entry)));
}

function countOuter(first: readonly Block[], outer: readonly string[]): number {
  const titles = new Set(outer.map(lettersOf));
  const own = first.findIndex((block) => block.headingLevel === undefined || !titles.has(lettersOf(block.text)));
  return own < 0 ? first.length : own;
}

function joined(name: string, title: string): string {
  return `${name}${/[.:—-]$/.test(name.trim()) ? "" : ":"} ${title}`;
}

function firstWordsOf(text: string): string {
  const words = text.slice(0, 200).split(/\s+/).filter(Boolean);
  return words.length <= FIRST_WORDS ? words.join(" ") : `${words.slice(0, FIRST_WORDS).join(" ")} …`;
}
