import { cleanLine } from "./clean-text.ts";
import { readHeading } from "./outline/read-heading.ts";
import type { Block } from "./source-document.ts";

const LONGEST_TITLE = 120;
/** A title and its subtitles, each on a line, above the author. */
const MOST_TITLE_LINES = 3;
const BY_LINE = /^(?:written )?by[:\s]\s*(.{2,100})$/i;

/** A title and an author that stand above a text, and the text below them. */
export interface TitlePage {
  readonly title: string | null;
  readonly author: string | null;
  readonly blocks: readonly Block[];
}

/**
 * Takes a title from the top of a text: the only heading of the first level, or a line above "by …". What is taken is
 * no more among the blocks, so that nobody hears it as the first sentence. The name of a chapter is no title of a book.
 */
export function takeTitlePage(blocks: readonly Block[]): TitlePage {
  const [first] = blocks;
  const isHeading = first?.headingLevel === 1 && blocks.filter((block) => block.headingLevel === 1).length === 1;
  const byLine = blocks.slice(0, MOST_TITLE_LINES + 1).findIndex((block) => BY_LINE.test(block.text));
  const above = blocks.slice(0, Math.max(0, byLine)).map((block) => block.text);
  const isAuthored = byLine === 1 || (above.length > 1 && above.every(isTitleLine));
  const isTitle = isHeading || (above.length > 0 && above.every(isTitleLine) && !/[.,;:]$/.test(above.at(-1) ?? ""));
  if (!first || !isTitle || readHeading(first.text)) return { title: null, author: null, blocks };
  if (!isAuthored) return { title: cleanLine(first.text), author: null, blocks: blocks.slice(1) };
  const author = BY_LINE.exec(blocks[byLine]?.text ?? "")?.[1];
  return { title: cleanLine(above.join(" ")), author: cleanLine(author), blocks: blocks.slice(byLine + 1) };
}

function isTitleLine(text: string): boolean {
  return text.length <= LONGEST_TITLE && /\p{L}/u.test(text) && !readHeading(text);
}
