import { randomUUID } from "node:crypto";
import type { ChapterText, StructureNode } from "../read/book-text.ts";
import { countCharacters } from "../read/count-characters.ts";
import type { Draft, DraftDivision, KeptLeftOut, Range } from "./structure-data.ts";
import { isWhole, paragraphsOf, type Texts, wordsOf } from "./texts.ts";

/** What a book is made of once a draft is applied. */
export interface LaidOutDraft {
  readonly tree: readonly StructureNode[];
  readonly chapters: readonly ChapterText[];
  readonly leftOut: readonly KeptLeftOut[];
}

/**
 * Makes chapters of a draft, numbered in reading order. What a person leaves out keeps its text under an id; what was
 * left out before and stays so keeps what was said of it.
 *
 * @param known what is left out as it is now.
 */
export function layOutDraft(draft: Draft, texts: Texts, known: readonly KeptLeftOut[]): LaidOutDraft {
  const chapters: ChapterText[] = [];
  const toNode = (division: DraftDivision, path: readonly string[]): StructureNode => {
    const { title, kind, contentType, ranges, children } = division;
    const paragraphs = paragraphsOf(ranges, texts);
    const words = wordsOf(ranges, texts);
    const chapterNumber = paragraphs.length > 0 ? chapters.length + 1 : undefined;
    if (chapterNumber !== undefined)
      chapters.push({ number: chapterNumber, title, contentType, path, paragraphs, words });
    const inside = [...path, title];
    return {
      ...{ title, kind, ...(chapterNumber === undefined ? {} : { chapterNumber }) },
      children: children.map((child) => toNode(child, inside)),
    };
  };
  const tree = draft.divisions.map((division) => toNode(division, []));
  const bare = known.filter(({ paragraphs }) => paragraphs === undefined);
  return { tree, chapters, leftOut: [...bare, ...draft.leftOut.map((part) => keepLeftOut(part, texts, known))] };
}

function keepLeftOut(
  { what, ranges }: { what: string; ranges: readonly Range[] },
  texts: Texts,
  known: readonly KeptLeftOut[],
): KeptLeftOut {
  const [first, ...others] = ranges;
  const before =
    first && others.length === 0 && isWhole(first, texts) ? known.find(({ id }) => id === first.text) : null;
  if (before) return { ...before, what };
  const paragraphs = paragraphsOf(ranges, texts);
  const characters = countCharacters(paragraphs);
  return { id: randomUUID(), what, reason: "You left it out.", characters, paragraphs };
}
