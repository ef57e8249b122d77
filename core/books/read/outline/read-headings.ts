import { countWords } from "../count-words.ts";
import type { Block, Mark, Outline, SourceDocument } from "../source-document.ts";
import { isMatterTitle } from "./matter.ts";
import { levelByKind } from "./rank-divisions.ts";
import { readHeading } from "./read-heading.ts";

/** A level whose headings have less text than this of their own, on the average, only groups the next one. */
const FEWEST_OWN_WORDS = 60;

/**
 * The outline that marked headings give (h1 to h6, `#` to `######`): those down to the level of the chapters.
 * `undefined` if there are fewer than two.
 */
export function readHeadings(document: SourceDocument): Outline | undefined {
  const headings = headingsOf(document);
  const chapterLevel = chapterLevelOf(headings, document.blocks);
  if (chapterLevel === undefined) return undefined;
  const marks = headings.filter((mark) => mark.level <= chapterLevel || isMatterTitle(mark.title));
  if (marks.length < 2) return undefined;
  const oneLevel = new Set(marks.map((mark) => mark.level)).size === 1;
  return { marks: oneLevel ? levelByKind(marks) : marks, confidence: marks.some((mark) => mark.kind) ? 0.9 : 0.8 };
}

/** Headings with a level each; of headings that follow one another directly only the first, the rest being its title. */
function headingsOf({ blocks, title }: SourceDocument): Mark[] {
  const marks: Mark[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.headingLevel === undefined || isBookTitle(block, title)) continue;
    const previous = marks.at(-1);
    const follows = previous && previous.at + (previous.titleBlocks ?? 1) === at;
    const kind = readHeading(block.text)?.kind;
    if (previous && follows && block.headingLevel > previous.level && !kind && isBareHeading(blocks[previous.at])) {
      marks[marks.length - 1] = { ...previous, titleBlocks: (previous.titleBlocks ?? 1) + 1 };
      continue;
    }
    marks.push({ at, title: "", level: block.headingLevel, ...(kind ? { kind } : {}) });
  }
  return marks.map((mark) => ({ ...mark, title: titleOf(mark, blocks) }));
}

function titleOf({ at, titleBlocks }: Mark, blocks: readonly Block[]): string {
  const parts = blocks.slice(at, at + (titleBlocks ?? 1)).map((block) => block.text.replaceAll("\n", " "));
  return parts.join(/[.:]$/.test(parts[0] ?? "") ? " " : ": ");
}

/** Whether a heading is only a name and a numeral, so that what follows is its title. */
function isBareHeading(block: Block | undefined): boolean {
  return block !== undefined && readHeading(block.text)?.title === "";
}

function isBookTitle(block: Block, title: string | null): boolean {
  return title !== null && plain(block.text) === plain(title);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

function chapterLevelOf(headings: readonly Mark[], blocks: readonly Block[]): number | undefined {
  const named = headings.filter((mark) => mark.kind && mark.kind !== "scene" && mark.kind !== "section");
  if (named.length >= 2) return Math.max(...named.map((mark) => mark.level));
  const body = headings.filter((mark) => !isMatterTitle(mark.title));
  const levels = [...new Set(body.map((mark) => mark.level))].sort((a, b) => a - b);
  return levels.find((level, index) => {
    const deeper = index < levels.length - 1;
    const here = body.filter((mark) => mark.level <= level);
    return !deeper || (here.length >= 2 && ownWords(here, headings, blocks) / here.length >= FEWEST_OWN_WORDS);
  });
}

/** Words between each of `marks` and the next heading of any level. */
function ownWords(marks: readonly Mark[], headings: readonly Mark[], blocks: readonly Block[]): number {
  const ends = new Map(headings.map((mark, index) => [mark.at, headings[index + 1]?.at ?? blocks.length]));
  return marks.reduce((sum, mark) => {
    const own = blocks.slice(mark.at + (mark.titleBlocks ?? 1), ends.get(mark.at));
    return sum + own.reduce((words, block) => words + countWords(block.text), 0);
  }, 0);
}
