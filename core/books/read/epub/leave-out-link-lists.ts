import type { Page } from "../markup/read-html.ts";
import { isContentsTitle } from "../outline/matter.ts";

/** Fewer entries that follow one another are no list. */
const FEWEST_LINKS = 3;
const LONGEST_ENTRY = 120;
const SENTENCE_END = /[.…。]["'”’»」』）)]*$/u;

/** A page without its lists of links, and what stood in them. */
export interface PageWithoutLists extends Pick<Page, "blocks" | "anchors"> {
  readonly lists: readonly string[];
}

/**
 * Leaves out lists that only lead to other places in the book, such as the table of contents that some programs print
 * in front of each chapter, with the line "Contents" above. Whole sentences that are links stay.
 */
export function leaveOutLinkLists({ blocks, anchors, links }: Page): PageWithoutLists {
  const isEntry = (at: number) => {
    const text = blocks[at]?.text ?? "";
    return links.has(at) && text.length <= LONGEST_ENTRY && !SENTENCE_END.test(text);
  };
  const left = new Set<number>();
  for (let at = 0; at < blocks.length; at++) {
    let end = at;
    while (isEntry(end)) end++;
    if (end - at < FEWEST_LINKS) continue;
    if (isContentsTitle(blocks[at - 1]?.text ?? "") && blocks[at - 1]?.headingLevel === undefined) left.add(at - 1);
    for (; at < end; at++) left.add(at);
  }
  if (left.size === 0) return { blocks, anchors, lists: [] };
  const places: number[] = [];
  let kept = 0;
  for (let at = 0; at <= blocks.length; at++) places.push(left.has(at) ? kept : kept++);
  return {
    blocks: blocks.filter((_, at) => !left.has(at)),
    anchors: new Map([...anchors].map(([id, at]) => [id, places[at] ?? at])),
    lists: blocks.filter((_, at) => left.has(at)).map((block) => block.text),
  };
}
