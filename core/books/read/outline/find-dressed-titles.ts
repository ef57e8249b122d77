import { countWords } from "../count-words.ts";
import type { Block, Mark } from "../source-document.ts";
import { type Candidate, joinTitle, LONGEST_TITLE, MOST_LINES, titleCandidate } from "./candidate.ts";
import { isMatterTitle } from "./matter.ts";

const FEWEST = 3;
/** Two parts are enough, if each stands right above a chapter. */
const FEWEST_PARTS = 2;
/** Chapters have more words than this on the average; names above speeches and lines in bold have less. */
const FEWEST_WORDS = 200;
/** Of the blocks of one look nearly all can be titles, or it is no look of titles. */
const MOST_OTHERS = 0.2;
/** A book has some dozen looks; titles have one of those that come often. */
const MOST_LOOKS = 50;
const FEWEST_DISTINCT = 0.5;
const FEWEST_ON_TOP = 0.5;
/** The first title stands in this part of the text. */
const LATEST_START = 0.1;

interface Range {
  readonly begins: number;
  readonly ends: number;
}

/**
 * Headings that nobody marked as such but by how they are set: short lines of one look, bold or in the middle or of a
 * class of their own, each above longer text of another look. Lines of a second look that stand right above them are
 * the parts around. Empty where the file shows no looks, or none is that of titles.
 */
export function findDressedTitles(
  blocks: readonly Block[],
  range: Range,
  pages: readonly Pick<Mark, "at">[] = [],
): Candidate[] {
  const groups = Map.groupBy(lookedAt(blocks, range), (at) => blocks[at]?.look ?? "");
  groups.delete("");
  groups.delete(lookOfText(blocks, range));
  const titled = [...groups.values()].map((group) => titlesIn(group, blocks)).filter((group) => group.length > 0);
  const words = countUpTo(blocks, range.ends);
  const chapters = titled
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_LOOKS)
    .map((group) => withStrays(group, titled, blocks))
    .filter((group) => group.length >= FEWEST && holdsChapters(group, words, range))
    .filter((group) => areTitles(group, blocks, pages))
    .reduce((best, group) => (group.length > best.length ? group : best), []);
  const starts = new Set(chapters);
  const parts = titled.find((group) => group.length >= FEWEST_PARTS && group.every((at) => starts.has(at + 1))) ?? [];
  return [
    ...chapters.map((at) => candidateAt(blocks, at, "chapter")),
    ...parts.map((at) => candidateAt(blocks, at, "part")),
  ].sort((a, b) => a.at - b.at);
}

/** With titles whose words are set alike in another paragraph, but for those of parts, which stand right above. */
function withStrays(group: readonly number[], titled: readonly number[][], blocks: readonly Block[]): number[] {
  const words = wordsOf(blocks[group[0] ?? -1]);
  const own = new Set(group);
  const strays = titled.flat().filter((at) => words !== "" && !own.has(at) && wordsOf(blocks[at]) === words);
  return [...group, ...strays.filter((at) => !own.has(at + 1))].sort((a, b) => a - b);
}

/** How the words of a title are set, whatever the paragraph is: the first of a document is often another. */
function wordsOf(block: Block | undefined): string {
  const look = block?.look ?? "";
  const at = look.indexOf(">");
  return at < 0 ? "" : look.slice(at);
}

function lookedAt(blocks: readonly Block[], { begins, ends }: Range): number[] {
  return Array.from({ length: ends - begins }, (_, index) => begins + index).filter((at) =>
    /\p{L}/u.test(blocks[at]?.text ?? ""),
  );
}

/** The look in which most of the text is set. */
function lookOfText(blocks: readonly Block[], { begins, ends }: Range): string {
  const characters = new Map<string, number>();
  for (const { look = "", text } of blocks.slice(begins, ends)) {
    characters.set(look, (characters.get(look) ?? 0) + text.length);
  }
  return [...characters].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0] as const)[0];
}

/** Those of one look that can be titles; none, if too many others have that look. */
function titlesIn(group: readonly number[], blocks: readonly Block[]): number[] {
  const titles = group.filter((at) => isTitle(blocks[at]?.text ?? "", blocks[at + 1]?.text));
  return titles.length >= group.length * (1 - MOST_OTHERS) ? titles : [];
}

function isTitle(text: string, next: string | undefined): boolean {
  const lines = text.split("\n");
  return (
    next !== undefined &&
    lines.length <= MOST_LINES &&
    lines.every((line) => line.length <= LONGEST_TITLE) &&
    !/^[\p{Ll}"“„«‹「『—–-]|[,;:—–]$/u.test(text)
  );
}

/**
 * Whether lines are titles and not signatures below letters, which are set apart too: most are said once, and where a
 * book has a file for each chapter most begin one, or stand below the name of a part.
 */
function areTitles(group: readonly number[], blocks: readonly Block[], pages: readonly Pick<Mark, "at">[]): boolean {
  const texts = new Set(group.map((at) => blocks[at]?.text));
  if (texts.size < group.length * FEWEST_DISTINCT) return false;
  if (pages.length < group.length * FEWEST_ON_TOP) return true;
  const tops = new Set(pages.flatMap(({ at }) => [at, at + 1]));
  return group.filter((at) => tops.has(at)).length >= group.length * FEWEST_ON_TOP;
}

function holdsChapters(group: readonly number[], wordsBefore: readonly number[], { begins, ends }: Range): boolean {
  const words = (from: number, to: number) => (wordsBefore[to] ?? 0) - (wordsBefore[from] ?? 0);
  const first = group[0] ?? ends;
  return (
    words(begins, first) <= words(begins, ends) * LATEST_START && words(first, ends) / group.length >= FEWEST_WORDS
  );
}

/** Words before each block, and before `ends`. */
function countUpTo(blocks: readonly Block[], ends: number): number[] {
  let words = 0;
  const before = [0];
  for (const { text } of blocks.slice(0, ends)) {
    words += countWords(text);
    before.push(words);
  }
  return before;
}

function candidateAt(blocks: readonly Block[], at: number, kind: "chapter" | "part"): Candidate {
  const title = joinTitle((blocks[at]?.text ?? "").split("\n"));
  const candidate = titleCandidate(at, title);
  return isMatterTitle(title) ? candidate : { ...candidate, kind };
}
