import type { Block, Mark } from "../source-document.ts";
import { endsStory } from "./division-words.ts";
import { findEdition, isMatterTitle } from "./matter.ts";
import { isContainer } from "./rank-divisions.ts";

/**
 * Marks that cover all blocks, in reading order: what stands before the first, and what the edition of a
 * public-domain text puts around it, gets a mark of its own. Chapters lie below the parts that stand before them.
 */
export function completeMarks(marks: readonly Mark[], blocks: readonly Block[]): Mark[] {
  const nested = putIntoContainers(liftTail([...marks].sort((a, b) => a.at - b.at || a.level - b.level)));
  const { begins, ends } = findEdition(blocks);
  const first = nested[0]?.at ?? blocks.length;
  // Beside the first of the book's divisions, so that none comes to lie in what stands before.
  const level = nested[0]?.level ?? 1;
  const outermost = nested.reduce((least, mark) => Math.min(least, mark.level), level);
  const edges: Mark[] = [];
  if (begins > 0) edges.push(edge(0, "About this edition", "front_matter", level));
  if (first > begins) edges.push(edge(begins, "Front matter", "front_matter", level));
  if (ends < blocks.length) edges.push(edge(ends, "Licence", "back_matter", outermost));
  const taken = new Set(nested.map((mark) => mark.at));
  return [...nested, ...edges.filter((mark) => !taken.has(mark.at))].sort((a, b) => a.at - b.at || a.level - b.level);
}

function edge(at: number, title: string, matter: "front_matter" | "back_matter", level: number): Mark {
  return { at, title, level, matter, titleBlocks: 0 };
}

/** An epilogue and back matter at the end belong to the book, not to its last part. */
function liftTail(marks: readonly Mark[]): Mark[] {
  const body = marks.findLastIndex((mark) => !isMatterTitle(mark.title) && !endsStory(firstWordOf(mark.title)));
  return marks.map((mark, index) => (index > body ? { ...mark, level: 1 } : mark));
}

function firstWordOf(title: string): string {
  return /[\p{L}\p{M}]+/u.exec(title)?.[0] ?? "";
}

/** Moves what stands beside a part, and after it, into it. */
function putIntoContainers(marks: readonly Mark[]): Mark[] {
  let container: Mark | undefined;
  const last = marks.findLastIndex((mark) => !isMatterTitle(mark.title) && !endsStory(firstWordOf(mark.title)));
  return marks.map((mark, index) => {
    if (container && mark.level < container.level) container = undefined;
    if (isContainer(mark.kind)) {
      // A part that holds chapters by its file's own word needs no others.
      const holds = (marks[index + 1]?.level ?? 0) > mark.level;
      if (!container || mark.level <= container.level) container = holds ? undefined : mark;
      return mark;
    }
    const inside = container && mark.level === container.level && index <= last;
    return inside ? { ...mark, level: mark.level + 1 } : mark;
  });
}

export interface Branch<Item> {
  readonly item: Item;
  readonly children: Branch<Item>[];
}

/** A tree of items by their levels: each lies in the nearest one before it that has a smaller level. */
export function nest<Item extends { readonly level: number }>(items: readonly Item[]): Branch<Item>[] {
  const roots: Branch<Item>[] = [];
  const open: Branch<Item>[] = [];
  for (const item of items) {
    while (open.length > 0 && (open.at(-1)?.item.level ?? 0) >= item.level) open.pop();
    const branch = { item, children: [] };
    (open.at(-1)?.children ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}
