import { countWords } from "../count-words.ts";
import type { Block, Mark, Outline, SourceDocument } from "../source-document.ts";
import { isMatterTitle } from "./matter.ts";
import { isContainer } from "./rank-divisions.ts";
import { readHeading } from "./read-heading.ts";

/** Divisions of a chapter that are shorter than this on the average are its sections, not chapters. */
const FEWEST_WORDS = 400;

/** Headings this close to a mark are its title. */
const TITLE_BLOCKS = 3;

/**
 * The outline that the file's own table of contents gives. Numbered chapters that have a heading but no entry are
 * added, sections of chapters are left to their chapter. `undefined` if the table names fewer than two places.
 */
export function readContents(document: SourceDocument): Outline | undefined {
  const listed = withKinds(withoutRepeats(document.contents));
  if (new Set(listed.map((mark) => mark.at)).size < 2) return undefined;
  const marks = withoutSections(listed, document.blocks);
  const missing = chaptersMissing(marks, document.blocks);
  return {
    marks: [...marks, ...missing, ...matterPages(document, marks)].sort((a, b) => a.at - b.at || a.level - b.level),
    confidence: missing.length > 0 ? 0.85 : 0.95,
  };
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
  if (mark.kind) return true;
  const end = after < 0 ? blocks.length : (rest[after]?.at ?? blocks.length);
  return wordsBetween(blocks, mark.at, end) / children.length < FEWEST_WORDS;
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
