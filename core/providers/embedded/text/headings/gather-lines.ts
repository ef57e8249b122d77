import type { LoneLine } from "#core/providers/text.ts";

/** Lines one below the other without text between them, and how much text stands below. */
export interface Title {
  readonly lines: readonly LoneLine[];
  /** Words of the text before it. */
  readonly position: number;
  /** Words from its first one to the next title or the end. */
  readonly words: number;
  /** Whether what stands below is set in lines, as verse is. */
  readonly isVerse: boolean;
}

/** More lines than these one below the other are a list. */
const MOST_LINES = 3;

/**
 * The lines of a text in groups.
 *
 * @param words of the whole text.
 */
export function gatherLines(lines: readonly LoneLine[], words: number): Title[] {
  const groups: LoneLine[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open?.at(-1)?.id === line.id - 1) open.push(line);
    else groups.push([line]);
  }
  const titles = groups.filter((group) => group.length <= MOST_LINES);
  return titles.map((group, index): Title => {
    const position = group[0]?.position ?? 0;
    const next = titles[index + 1]?.[0]?.position ?? words;
    return { lines: group, position, words: next - position, isVerse: group.at(-1)?.after.includes("\n") ?? false };
  });
}
