import { countWords } from "../count-words.ts";
import type { Block, Mark, Outline, SourceDocument } from "../source-document.ts";
import { lettersOf } from "./fold-case.ts";
import { isMatterTitle } from "./matter.ts";
import { isContainer, levelByKind } from "./rank-divisions.ts";
import { isBareHeading, readHeading } from "./read-heading.ts";

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
  const first = headings.find((mark) => mark.level <= chapterLevel)?.at ?? 0;
  // A prologue may stand before the first part, set as its chapters are.
  const isBefore = (mark: Mark) => mark.at < first && mark.kind !== undefined;
  const marks = headings.filter((mark) => mark.level <= chapterLevel || isMatterTitle(mark.title) || isBefore(mark));
  if (marks.length < 2) return undefined;
  const oneLevel = new Set(marks.map((mark) => mark.level)).size === 1;
  return { marks: oneLevel ? levelByKind(marks) : marks, confidence: marks.some((mark) => mark.kind) ? 0.9 : 0.8 };
}

/** Headings with a level each; one that is only the title of the bare one above it is part of that. */
function headingsOf({ blocks, title }: SourceDocument): Mark[] {
  const levels = levelsOfTitles(blocks);
  const marks: Mark[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.headingLevel === undefined || isBookTitle(block, title)) continue;
    const previous = marks.at(-1);
    const follows = previous && previous.at + (previous.titleBlocks ?? 1) === at;
    const kind = readHeading(block.text)?.kind;
    const isAboveHeading = blocks[at + 1]?.headingLevel !== undefined;
    const isTitle = !isContainer(previous?.kind) || isAboveHeading || levels.has(block.headingLevel);
    if (
      previous &&
      follows &&
      isTitle &&
      block.headingLevel > previous.level &&
      !kind &&
      isBareHeading(blocks[previous.at]?.text ?? "")
    ) {
      marks[marks.length - 1] = { ...previous, titleBlocks: (previous.titleBlocks ?? 1) + 1 };
      continue;
    }
    marks.push({ at, title: "", level: block.headingLevel, ...(kind ? { kind } : {}) });
  }
  return withoutLate(marks.map((mark) => ({ ...mark, title: titleOf(mark, blocks) })));
}

/** So many times as many headings of inner levels stand before those of a level that is none of divisions. */
const LATE = 4;

/**
 * Without what is only set as large as a heading, such as samples of type: divisions stand before those inside of them,
 * and what has no name and comes after many of these divides nothing.
 */
function withoutLate(marks: readonly Mark[]): Mark[] {
  const isPlain = (mark: Mark) => !mark.kind && !isMatterTitle(mark.title);
  const levels = Map.groupBy(marks.filter(isPlain), (mark) => mark.level);
  const late = [...levels].filter(([level, own]) => {
    const first = own[0]?.at ?? 0;
    const before = marks.filter((mark) => mark.at < first);
    const isFirst = !before.some((mark) => mark.level <= level && !isMatterTitle(mark.title));
    return isFirst && before.filter((mark) => mark.level > level).length >= LATE * own.length;
  });
  const lateLevels = new Set(late.map(([level]) => level));
  return marks.filter((mark) => !(isPlain(mark) && lateLevels.has(mark.level)));
}

/** Levels at which more headings stand right below another than below text: those of titles, not of chapters. */
function levelsOfTitles(blocks: readonly Block[]): Set<number> {
  const below = new Map<number, number>();
  for (const [at, { headingLevel }] of blocks.entries()) {
    if (headingLevel === undefined) continue;
    const step = blocks[at - 1]?.headingLevel === undefined ? -1 : 1;
    below.set(headingLevel, (below.get(headingLevel) ?? 0) + step);
  }
  return new Set([...below].filter(([, count]) => count > 0).map(([level]) => level));
}

function titleOf({ at, titleBlocks }: Mark, blocks: readonly Block[]): string {
  const parts = blocks.slice(at, at + (titleBlocks ?? 1)).map((block) => block.text.replaceAll("\n", " "));
  return parts.join(/[.:]$/.test(parts[0] ?? "") ? " " : ": ");
}

function isBookTitle(block: Block, title: string | null): boolean {
  return title !== null && lettersOf(block.text) === lettersOf(title);
}

function chapterLevelOf(headings: readonly Mark[], blocks: readonly Block[]): number | undefined {
  const isPlay = headings.some((mark) => mark.kind === "act") && !headings.some((mark) => mark.kind === "chapter");
  const named = headings.filter(({ kind }) => kind && kind !== "section" && (kind !== "scene" || isPlay));
  if (named.length >= 2) {
    const level = Math.max(...new Set(named.map((mark) => mark.level)));
    return named.every((mark) => isContainer(mark.kind)) ? levelBelow(level, named, headings, blocks) : level;
  }
  const body = headings.filter((mark) => !isMatterTitle(mark.title));
  const levels = [...new Set(body.map((mark) => mark.level))].sort((a, b) => a - b);
  return levels.find((level, index) => {
    const deeper = index < levels.length - 1;
    const here = body.filter((mark) => mark.level <= level);
    return !deeper || (here.length >= 2 && ownWords(here, headings, blocks) / here.length >= FEWEST_OWN_WORDS);
  });
}

/** The level of chapters without a number: below parts that have no text of their own, else that of the parts. */
function levelBelow(
  level: number,
  parts: readonly Mark[],
  headings: readonly Mark[],
  blocks: readonly Block[],
): number {
  const below = headings.filter((mark) => mark.level > level).map((mark) => mark.level);
  const holdText = ownWords(parts, headings, blocks) / parts.length >= FEWEST_OWN_WORDS;
  return below.length < parts.length || holdText ? level : Math.min(...new Set(below));
}

/** Words between each of `marks` and the next heading of any level. */
function ownWords(marks: readonly Mark[], headings: readonly Mark[], blocks: readonly Block[]): number {
  const ends = new Map(headings.map((mark, index) => [mark.at, headings[index + 1]?.at ?? blocks.length]));
  return marks.reduce((sum, mark) => {
    const own = blocks.slice(mark.at + (mark.titleBlocks ?? 1), ends.get(mark.at));
    return sum + own.reduce((words, block) => words + countWords(block.text), 0);
  }, 0);
}
