import {
  type BookText,
  type ChapterText,
  type ContentType,
  type DivisionKind,
  type LeftOut,
  SCENE_BREAK,
  type StructureNode,
} from "./book-text.ts";
import { countWordsIn } from "./count-words.ts";
import { lettersOf } from "./outline/fold-case.ts";
import { isMatterTitle } from "./outline/matter.ts";
import { type Branch, completeMarks, nest } from "./outline/nest-marks.ts";
import { readHeading } from "./outline/read-heading.ts";
import { structureTypeOf } from "./outline/structure-type.ts";
import { takeTitle } from "./outline/take-title.ts";
import type { Block, Mark, Outline, SourceDocument } from "./source-document.ts";

/**
 * A division that holds others and has no more words of its own than this, such as a motto, gives them to the first.
 */
const MOST_MOTTO_WORDS = 60;

/** A page that bears the book's title and no more words than this is its title page. */
const MOST_TITLE_PAGE_WORDS = 100;

interface Section {
  readonly title: string;
  readonly kind: DivisionKind;
  readonly level: number;
  readonly paragraphs: readonly string[];
  readonly words: number;
  readonly isMatter: boolean;
}

interface Found {
  readonly chapters: { chapter: Omit<ChapterText, "contentType">; isMatter: boolean }[];
  readonly leftOut: LeftOut[];
}

/**
 * Lays a document's text out in chapters along an outline. Every block comes into exactly one chapter, or is the title
 * of a division. A division without text is listed in `leftOut`.
 */
export function layOut(
  document: SourceDocument,
  outline: Outline,
): Pick<BookText, "structureType" | "structure" | "chapters" | "leftOut"> {
  const found: Found = { chapters: [], leftOut: [...document.leftOut] };
  const structure = nest(sectionsOf(document, outline)).flatMap((branch) => toNode(branch, [], [], found));
  return {
    structure,
    structureType: structureTypeOf(structure.filter((node) => !isMatterTitle(node.title))),
    chapters: withContentTypes(found.chapters),
    leftOut: found.leftOut,
  };
}

function sectionsOf(document: SourceDocument, outline: Outline): Section[] {
  const blocks = outline.blocks ?? document.blocks;
  const marks = completeMarks(outline.marks, blocks);
  const above = [document.title ?? ""];
  return marks.map((mark, index) => {
    const end = marks[index + 1]?.at ?? blocks.length;
    const { title, titleBlocks } = takeTitle(mark, end, blocks, above);
    // Divisions that begin at one place share its headings: the part's stands above the chapter's.
    if (end === mark.at) above.push(title);
    else above.length = 1;
    return toSection(mark, title, blocks.slice(mark.at + titleBlocks, end), document.title);
  });
}

function toSection(mark: Mark, title: string, blocks: readonly Block[], bookTitle: string | null): Section {
  const paragraphs = withoutOuterBreaks(blocks.map((block) => block.text));
  const words = countWordsIn(paragraphs);
  const isTitlePage = lettersOf(title) === lettersOf(bookTitle ?? "") && words <= MOST_TITLE_PAGE_WORDS;
  const marked = mark.matter ?? (blocks.length > 0 && blocks.every((block) => block.matter));
  return {
    title,
    kind: mark.kind ?? readHeading(title)?.kind ?? "section",
    level: mark.level,
    paragraphs,
    words,
    isMatter: Boolean(marked) || isTitlePage || isMatterTitle(title),
  };
}

function withoutOuterBreaks(paragraphs: readonly string[]): string[] {
  const first = paragraphs.findIndex((paragraph) => paragraph !== SCENE_BREAK);
  const last = paragraphs.findLastIndex((paragraph) => paragraph !== SCENE_BREAK);
  const inner = first < 0 ? [] : paragraphs.slice(first, last + 1);
  return inner.filter((paragraph, index) => paragraph !== SCENE_BREAK || inner[index - 1] !== SCENE_BREAK);
}

/**
 * Adds the chapters of a branch to `found`, in reading order.
 *
 * @param opening paragraphs of the divisions around it that are to open its first chapter.
 */
function toNode(
  branch: Branch<Section>,
  path: readonly string[],
  opening: readonly string[],
  found: Found,
): StructureNode[] {
  const { item: section, children } = branch;
  const paragraphs = [...opening, ...section.paragraphs];
  const groups = children.length > 0 && section.words <= MOST_MOTTO_WORDS && children.some(hasText);
  if (paragraphs.length === 0 && !groups) {
    found.leftOut.push({ what: section.title, reason: "There is no text under this heading.", characters: 0 });
    return [];
  }
  const node = { title: section.title, kind: section.kind };
  const inside = [...path, section.title];
  if (!groups) {
    const number = found.chapters.length + 1;
    const words = section.words + countWordsIn(opening);
    const chapter = { number, title: section.title, path, paragraphs, words };
    found.chapters.push({ chapter, isMatter: section.isMatter });
    return [
      { ...node, chapterNumber: number, children: children.flatMap((child) => toNode(child, inside, [], found)) },
    ];
  }
  const firstWithText = children.findIndex(hasText);
  const nodes = children.flatMap((child, index) =>
    toNode(child, inside, index === firstWithText ? paragraphs : [], found),
  );
  return [{ ...node, children: nodes }];
}

function hasText(branch: Branch<Section>): boolean {
  return branch.item.paragraphs.length > 0 || branch.children.some(hasText);
}

/**
 * Matter before the first chapter of the story is front matter, after the last back matter; between them it is text.
 */
function withContentTypes(chapters: Found["chapters"]): ChapterText[] {
  const isBody = (each: { isMatter: boolean }) => !each.isMatter;
  const first = chapters.findIndex(isBody);
  const last = chapters.findLastIndex(isBody);
  const contentTypeAt = (index: number): ContentType => {
    if (first < 0) return "chapter";
    if (index < first) return "front_matter";
    return index > last ? "back_matter" : "chapter";
  };
  return chapters.map(({ chapter }, index) => {
    const { number, title, ...text } = chapter;
    return { number, title, contentType: contentTypeAt(index), ...text };
  });
}
