import type { Block, Mark } from "../source-document.ts";
import { readHeading } from "./read-heading.ts";

/** Blocks at the start of a division that may say its title: a part's, a chapter's, a subtitle. */
const MOST_TITLE_BLOCKS = 4;
const LONGEST_TITLE = 500;
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
  if (next?.headingLevel !== undefined && isBare(heading.text)) {
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
    const together = first.slice(0, count).map((block) => plain(block.text));
    if (together.join("") === plain(entry)) return { title: entry, titleBlocks: count };
  }
  let title = entry;
  let titleBlocks = countOuter(first, outer);
  for (const block of first.slice(titleBlocks)) {
    if (block.headingLevel === undefined) break;
    const heading = plain(block.text);
    if (heading.includes(plain(title))) title = block.text;
    else if (isBare(title) && !readHeading(block.text)) title = joined(title, block.text);
    else if (!plain(title).includes(heading)) break;
    titleBlocks++;
  }
  return { title, titleBlocks };
}

function countOuter(first: readonly Block[], outer: readonly string[]): number {
  const titles = new Set(outer.map(plain));
  const own = first.findIndex((block) => block.headingLevel === undefined || !titles.has(plain(block.text)));
  return own < 0 ? first.length : own;
}

function isBare(title: string): boolean {
  return readHeading(title)?.title === "";
}

function joined(name: string, title: string): string {
  return `${name}${/[.:—-]$/.test(name.trim()) ? "" : ":"} ${title}`;
}

function firstWordsOf(text: string): string {
  const words = text.slice(0, 200).split(/\s+/).filter(Boolean);
  return words.length <= FIRST_WORDS ? words.join(" ") : `${words.slice(0, FIRST_WORDS).join(" ")} …`;
}

/** Letters and digits only, so that case, spaces and punctuation do not count. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
