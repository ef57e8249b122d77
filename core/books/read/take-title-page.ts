import { cleanLine } from "./clean-text.ts";
import { isMatterTitle } from "./outline/matter.ts";
import { looksLikeTitle, readHeading } from "./outline/read-heading.ts";
import type { Block } from "./source-document.ts";

const LONGEST_TITLE = 120;
/** A title and its subtitles, each on a line, above the author. */
const MOST_TITLE_LINES = 3;
/** Paragraphs in which they stand, a year and the word "by" among them. */
const MOST_PARAGRAPHS = 6;

const BY_LINE = /^(?:written )?by[:\s]\s*(.{2,100})$/i;
const BY = /^(?:written )?by:?$/i;
const YEAR = /^[[(]?(?:c\. ?)?\d{4}[\])]?$/;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:[\p{Lu}\p{Lo}][\p{L}.'’-]*|d[aeiu]|de la|v[ao]n|von der)){1,4}$/u;
/** How a dedication begins, which stands in the place of a title at times. */
const DEDICATION = /^(?:to|for|in memory of|à|pour|für|a mi|dedicated)\b/iu;

/** A title and an author that stand above a text, and the text below them. */
export interface TitlePage {
  readonly title: string | null;
  readonly author: string | null;
  readonly blocks: readonly Block[];
}

/**
 * Takes a title from the top of a text: the only heading of the first level, a line above "by …", or a line alone above
 * the first chapter, perhaps with a name below it. What is taken is no more among the blocks, so that nobody hears it
 * as the first sentence. The name of a chapter is no title of a book.
 */
export function takeTitlePage(blocks: readonly Block[]): TitlePage {
  const nothing = { title: null, author: null, blocks };
  const [first] = blocks;
  if (!first || readHeading(first.text)) return nothing;
  const isHeading = first.headingLevel === 1 && blocks.filter((block) => block.headingLevel === 1).length === 1;
  return (
    readAuthored(blocks, isHeading) ??
    (isHeading ? { title: cleanLine(first.text), author: null, blocks: blocks.slice(1) } : undefined) ??
    readAboveChapter(blocks) ??
    nothing
  );
}

/** Lines of a title, "by" and a name, each on a line or in a paragraph of its own, and perhaps a year. */
function readAuthored(blocks: readonly Block[], isHeading: boolean): TitlePage | undefined {
  const lines = blocks
    .slice(0, MOST_PARAGRAPHS)
    .flatMap(({ text }, at) => text.split("\n").map((line) => ({ line: line.trim(), at })));
  const byLine = lines.findIndex(({ line }) => BY_LINE.test(line) || BY.test(line));
  const above = lines.slice(0, Math.max(0, byLine)).flatMap(({ line }) => (YEAR.test(line) ? [] : line));
  const last = BY.test(lines[byLine]?.line ?? "") ? byLine + 1 : byLine;
  const name = last === byLine ? BY_LINE.exec(lines[last]?.line ?? "")?.[1] : lines[last]?.line;
  if (above.length === 0 || above.length > MOST_TITLE_LINES || !name || !above.every(isTitleLine)) return undefined;
  if (/[.,;:]$/.test(above.at(-1) ?? "") && !isHeading) return undefined;
  const below = lines.findIndex(({ line }, index) => index > last && !YEAR.test(line));
  const end = lines[below]?.at ?? Math.min(blocks.length, MOST_PARAGRAPHS);
  if (end === lines[last]?.at) return undefined;
  const author = cleanLine(name.replace(/\s*[[(]\d{4}[\])]$/, ""));
  return { title: cleanLine(above.join(" ")), author, blocks: blocks.slice(end) };
}

function readAboveChapter(blocks: readonly Block[]): TitlePage | undefined {
  const [first, second] = blocks;
  const [title = "", name, ...rest] = (first?.text ?? "").split("\n");
  if (readHeading(second?.text.split("\n", 1)[0] ?? "")?.number === undefined || rest.length > 0) return undefined;
  if (!isTitleLine(title) || !looksLikeTitle(title) || /[.!?]$/.test(title)) return undefined;
  if (DEDICATION.test(title) || isMatterTitle(title) || (name !== undefined && !NAME.test(name))) return undefined;
  return { title: cleanLine(title), author: cleanLine(name), blocks: blocks.slice(1) };
}

function isTitleLine(text: string): boolean {
  return text.length <= LONGEST_TITLE && /\p{L}/u.test(text) && !readHeading(text);
}
