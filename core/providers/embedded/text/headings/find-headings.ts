import type { LoneLine, PickedHeading } from "#core/providers/text.ts";
import { dividesText } from "./divides-text.ts";
import { gatherLines, type Title } from "./gather-lines.ts";

/** A chapter's title seldom has more. */
const MOST_WORDS = 14;
const MOST_ALIKE = 2;
/**
 * The paragraph below a title has at least so many characters; below a line of a list or a letter's head stands less.
 */
const SHORTEST_BELOW = 20;

const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»›)\]」』]*$/u;

/**
 * Titles among the lines of a text that stand alone: they do not end as a sentence does, do not come again and again,
 * have text below, and stand as far from one another as chapters do. If not all such lines do, those in capitals may,
 * or those that are not.
 */
export function findHeadings({ words, lines }: { readonly words: number; readonly lines: readonly LoneLine[] }): {
  headings: PickedHeading[];
  confidence: number;
} {
  const isLone = new Set(lines.map((line) => line.id));
  const some = withoutFrequent(lines).filter((line) => canBeTitle(line, isLone));
  const isSmall = ({ text }: LoneLine) => /\p{Ll}/u.test(text);
  for (const set of [some, some.filter((line) => !isSmall(line)), some.filter(isSmall)]) {
    const titles = gatherLines(set, words);
    const confidence = dividesText(titles);
    if (confidence > 0) return { headings: toHeadings(titles), confidence };
  }
  return { headings: [], confidence: 0 };
}

/**
 * What comes again and again is a running head, a name above each speech, or a sign; two chapters may share a title.
 */
function withoutFrequent(lines: readonly LoneLine[]): LoneLine[] {
  const counts = new Map<string, number>();
  const key = ({ text }: LoneLine) => text.toLowerCase();
  for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  return lines.filter((line) => (counts.get(key(line)) ?? 0) <= MOST_ALIKE);
}

function canBeTitle({ id, text, before, after }: LoneLine, isLone: ReadonlySet<number>): boolean {
  const follows = before === "" || isLone.has(id - 1) || SENTENCE_END.test(before) || !/[\p{L}\p{N}]/u.test(before);
  const hasText = isLone.has(id + 1) || after.length >= SHORTEST_BELOW;
  return follows && hasText && !SENTENCE_END.test(text) && text.split(/\s+/).length <= MOST_WORDS;
}

/**
 * Two lines are a title and what stands below it. But where the first title of all has two and most have one, its upper
 * line is the book's title, and if others follow, a part's.
 */
function toHeadings(titles: readonly Title[]): PickedHeading[] {
  const long = titles.filter((title) => title.lines.length > 1);
  const beginsWithOuter = titles[0]?.lines.length !== 1 && 2 * long.length <= titles.length;
  const haveParts = beginsWithOuter && long.length > 1;
  return titles.flatMap(({ lines }, index): PickedHeading[] => {
    const [first, second = first] = lines;
    if (!first || !second) return [];
    const level = haveParts ? 2 : 1;
    const hasOuter = lines.length > 1 && (haveParts || (beginsWithOuter && index === 0));
    if (!hasOuter) return [{ id: first.id, lines: lines.length, level }];
    const chapter = { id: second.id, lines: lines.length - 1, level };
    return haveParts ? [{ id: first.id, lines: 1, level: 1 }, chapter] : [chapter];
  });
}
