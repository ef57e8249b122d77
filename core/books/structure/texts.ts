import type { ContentType } from "../read/book-text.ts";
import { countWordsIn } from "../read/count-words.ts";
import type { ChapterRow } from "../read-chapters.ts";
import type { KeptLeftOut, Range } from "./structure-data.ts";

/** A text that divisions are made of: a chapter as it is now, or what was left out before. */
export interface Text {
  readonly id: string;
  /** As a sentence names it, such as `chapter 3 “The Chase”`. */
  readonly name: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** `undefined` for what was left out. */
  readonly chapter?: { readonly number: number; readonly contentType: ContentType; readonly words: number };
}

/** The texts of a book by their ids, the chapters first and in order. */
export type Texts = ReadonlyMap<string, Text>;

/** The chapters of a book, and what was left out of it with its text kept. */
export function textsOf(chapters: readonly ChapterRow[], leftOut: readonly KeptLeftOut[]): Texts {
  const texts = new Map<string, Text>();
  for (const { id, number, title, contentType, paragraphs, words } of chapters) {
    const name = `chapter ${number} “${title}”`;
    texts.set(id, { id, name, title, paragraphs, chapter: { number, contentType, words } });
  }
  for (const { id, what, paragraphs } of leftOut) {
    if (id && paragraphs) texts.set(id, { id, name: `“${what}”, which was left out,`, title: what, paragraphs });
  }
  return texts;
}

/** All of a text. */
export function wholeOf({ id, paragraphs }: Text): Range {
  return { text: id, from: 1, to: paragraphs.length };
}

/** Whether a range is all of its text. */
export function isWhole({ text, from, to }: Range, texts: Texts): boolean {
  return from === 1 && to === texts.get(text)?.paragraphs.length;
}

/** The paragraphs of some ranges, in their order. */
export function paragraphsOf(ranges: readonly Range[], texts: Texts): string[] {
  return ranges.flatMap(({ text, from, to }) => texts.get(text)?.paragraphs.slice(from - 1, to) ?? []);
}

/** The words of some ranges. A chapter that is there as a whole knows how many it has. */
export function wordsOf(ranges: readonly Range[], texts: Texts): number {
  return ranges.reduce((sum, range) => {
    const known = isWhole(range, texts) ? texts.get(range.text)?.chapter?.words : undefined;
    return sum + (known ?? countWordsIn(paragraphsOf([range], texts)));
  }, 0);
}
