import { chapter, type Division, part } from "../division.ts";
import { writeProse } from "../write-prose.ts";

/** Chapters of English prose under the given headings. */
export function novel(seed: number, headings: readonly string[], paragraphs = 8): Division[] {
  const writer = writeProse(seed);
  return headings.map((heading) => chapter(heading, writer.paragraphs(paragraphs)));
}

/** Parts with chapters of English prose: `[["PART ONE", ["Chapter 1", …]], …]`. */
export function partedNovel(
  seed: number,
  parts: readonly (readonly [heading: string, chapters: readonly string[]])[],
  paragraphs = 6,
): Division[] {
  return parts.map(([heading, chapters], index) => part(heading, novel(seed * 100 + index, chapters, paragraphs)));
}

/** Headings of a pattern, such as `numbered(3, (n) => `Chapter ${n}`)`. */
export function numbered(count: number, heading: (number: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => heading(index + 1));
}

export function roman(number: number): string {
  const signs = "C XC L XL X IX V IV I".split(" ");
  const values = [100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = number;
  let text = "";
  for (const [index, value] of values.entries()) {
    for (; rest >= value; rest -= value) text += signs[index];
  }
  return text;
}

export const WORDS = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");
export const ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth".split(" ");

export const TITLES = [
  "The Lamp in the Window",
  "A Letter from the Sea",
  "The Road to Harrow",
  "What the Miller Saw",
  "Of Kings and Beggars",
  "The Long Night",
  "In Which Nothing Is Found",
  "The Second Key",
  "A Stranger at Supper",
  "Low Water",
  "The Bells of St. Olave",
  "Home",
];
