import { countWords } from "../count-words.ts";
import type { Block, Mark, Outline, SourceDocument } from "../source-document.ts";
import { isMatterTitle } from "./matter.ts";
import { isContainer, levelByKind } from "./rank-divisions.ts";
import { readCountedLine } from "./read-counted-line.ts";
import { readHeading } from "./read-heading.ts";
import { readHeadings } from "./read-headings.ts";

/** Divisions of a chapter that are shorter than this on the average are its sections, not chapters. */
const FEWEST_WORDS = 400;

/** Headings this close to a mark are its title. */
const TITLE_BLOCKS = 3;

/**
 * A table that gives nearly all of the text to one entry, or so many words to each, lists no chapters; nor does one of
 * parts alone.
 */
const MOST_OF_TEXT = 0.6;
const MOST_WORDS = 15_000;
/** Marked headings must be so many times as many to be believed instead. */
const MANY_MORE = 3;

/**
 * The outline that the file's own table of contents gives. Numbered chapters that have a heading but no entry are
 * added, sections of chapters are left to their chapter. `undefined` if the table names fewer than two places, or
 * misses most of the chapters that have marked headings.
 */
export function readContents(document: SourceDocument): Outline | undefined {
  const listed = levelled(withoutRoot(withKinds(withoutRepeats(document.contents)), document.blocks));
  if (new Set(listed.map((mark) => mark.at)).size < 2 || listsTooLittle(listed, document)) return undefined;
  const marks = withoutSections(listed, document.blocks);
  const missing = chaptersMissing(marks, document.blocks);
  return {
    marks: [...marks, ...missing, ...matterPages(document, marks)].sort((a, b) => a.at - b.at || a.level - b.level),
    confidence: missing.length > 0 ? 0.85 : 0.95,
  };
}

/** Such as one that names the cover and the start of the text alone. */
function listsTooLittle(listed: readonly Mark[], document: SourceDocument): boolean {
  const places = [...new Set(listed.map((mark) => mark.at))].sort((a, b) => a - b);
  const words = places.map((at, index) =>
    wordsBetween(document.blocks, at, places[index + 1] ?? document.blocks.length),
  );
  const all = words.reduce((sum, count) => sum + count, wordsBetween(document.blocks, 0, places[0] ?? 0));
  const isCoarse =
    words.some((count) => count > all * MOST_OF_TEXT) ||
    all / places.length > MOST_WORDS ||
    listed.every((mark) => isContainer(mark.kind));
  return isCoarse && (readHeadings(document)?.marks.length ?? 0) >= places.length * MANY_MORE;
}

/**
 * With the entries below the one that stands for the whole book beside it, and without that one if it has no text of
 * its own, as some programs put all of a book below its title.
 */
function withoutRoot(marks: readonly Mark[], blocks: readonly Block[]): readonly Mark[] {
  const all = wordsBetween(blocks, 0, blocks.length);
  const root = marks.findIndex((mark, index) => {
    const isNamed = mark.level > 1 || mark.kind !== undefined || isMatterTitle(mark.title);
    return !isNamed && wordsBetween(blocks, mark.at, endOf(marks, index, blocks)) > all * MOST_OF_TEXT;
  });
  const mark = marks[root];
  const below = marks[root + 1];
  if (!mark || !below || below.level <= mark.level) return marks;
  const end = endOf(marks, root, blocks);
  const hasText = blocks.slice(mark.at, below.at).some((block) => block.headingLevel === undefined);
  return marks
    .filter((each) => each !== mark || hasText)
    .map((each, index) => {
      const isBelow = index >= root && each !== mark && each.level > mark.level && each.at < end;
      return isBelow ? { ...each, level: each.level - 1 } : each;
    });
}

/** Where the text of an entry, and of those below it, ends. */
function endOf(marks: readonly Mark[], index: number, blocks: readonly Block[]): number {
  const level = marks[index]?.level ?? 0;
  return marks.slice(index + 1).find((mark) => mark.level <= level)?.at ?? blocks.length;
}

/** In reading order; of entries of one depth that lead to the same place the first. */
function withoutRepeats(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  return marks
    .filter((mark) => {
      const key = `${mark.at}/${mark.level}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.at - b.at || a.level - b.level);
}

function withKinds(marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => {
    const kind = mark.kind ?? readHeading(mark.title)?.kind;
    return kind ? { ...mark, kind } : mark;
  });
}

/** With chapters below parts, and parts below volumes, where the table has them side by side. */
function levelled(marks: readonly Mark[]): readonly Mark[] {
  return new Set(marks.map((mark) => mark.level)).size === 1 ? levelByKind(marks) : marks;
}

/** Without the entries below a chapter, and those below an entry whose parts are too short to be chapters. */
function withoutSections(marks: readonly Mark[], blocks: readonly Block[]): Mark[] {
  const kept: Mark[] = [];
  let chapter: Mark | undefined;
  for (const [index, mark] of marks.entries()) {
    if (chapter && mark.level > chapter.level) continue;
    kept.push(mark);
    chapter = holdsSections(marks, index, blocks) ? mark : undefined;
  }
  return kept;
}

function holdsSections(marks: readonly Mark[], index: number, blocks: readonly Block[]): boolean {
  const mark = marks[index];
  if (!mark || isContainer(mark.kind)) return false;
  const rest = marks.slice(index + 1);
  const after = rest.findIndex((each) => each.level <= mark.level);
  const children = after < 0 ? rest : rest.slice(0, after);
  if (children.length === 0) return false;
  if (mark.kind || children.some((child) => isNumberedBelow(child, mark, blocks))) return true;
  if (children.every((child) => child.kind ?? readCountedLine(child.title))) return false;
  const end = after < 0 ? blocks.length : (rest[after]?.at ?? blocks.length);
  return wordsBetween(blocks, mark.at, end) / children.length < FEWEST_WORDS;
}

/**
 * Whether a division has the number of a section, such as `2.1`, of what is numbered `2`, in the table or in its
 * heading.
 */
function isNumberedBelow(section: Mark, above: Mark, blocks: readonly Block[]): boolean {
  const titles = (mark: Mark) => [mark.title, blocks[mark.at]?.text ?? ""];
  const numbers = titles(above).flatMap((title) => /^(?:\d{1,3}|[A-Z])(?=\.?\s)/.exec(title)?.[0] ?? []);
  return numbers.some((number) =>
    titles(section).some((title) => /^\.\d/.test(title.slice(number.length)) && title.startsWith(number)),
  );
}

function wordsBetween(blocks: readonly Block[], from: number, to: number): number {
  return blocks.slice(from, to).reduce((sum, block) => sum + countWords(block.text), 0);
}

/** Headings of numbered chapters that no mark is near. */
function chaptersMissing(marks: readonly Mark[], blocks: readonly Block[]): Mark[] {
  const missing: Mark[] = [];
  let next = 0;
  for (const [at, block] of blocks.entries()) {
    while ((marks[next]?.at ?? Number.POSITIVE_INFINITY) <= at) next++;
    const mark = marks[next - 1];
    if (block.headingLevel === undefined || (mark && at < mark.at + TITLE_BLOCKS)) continue;
    const heading = readHeading(block.text);
    if (heading?.number === undefined || heading.kind === "section" || heading.kind === "scene") continue;
    const inside = isContainer(mark?.kind) && !isContainer(heading.kind);
    missing.push({ at, title: "", level: (mark?.level ?? 1) + (inside ? 1 : 0), kind: heading.kind });
  }
  return missing;
}

/** Pages that the table does not list and that begin with a heading of front or back matter. */
function matterPages(document: SourceDocument, marks: readonly Mark[]): Mark[] {
  const listed = new Set(marks.map((mark) => mark.at));
  return document.pages.filter(({ at }) => {
    const block = document.blocks[at];
    return !listed.has(at) && block?.headingLevel !== undefined && isMatterTitle(block.text);
  });
}
