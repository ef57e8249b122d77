import { cleanLine } from "./clean-text.ts";
import { readHeading } from "./outline/read-heading.ts";
import type { Block } from "./source-document.ts";

const LONGEST_TITLE = 120;
const BY_LINE = /^by[:\s]\s*(.{2,100})$/i;

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
  const [first, second] = blocks;
  const author = BY_LINE.exec(second?.text ?? "")?.[1] ?? null;
  const isHeading = first?.headingLevel === 1 && blocks.filter((block) => block.headingLevel === 1).length === 1;
  const isTitle = isHeading || (author !== null && first !== undefined && isTitleLine(first.text));
  if (!first || !isTitle || readHeading(first.text)) return { title: null, author: null, blocks };
  return { title: cleanLine(first.text), author: cleanLine(author), blocks: blocks.slice(author === null ? 1 : 2) };
}

function isTitleLine(text: string): boolean {
  return text.length <= LONGEST_TITLE && /\p{L}/u.test(text) && !/[.,;:]$/.test(text);
}
