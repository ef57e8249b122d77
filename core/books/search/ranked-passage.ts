/** A passage as one ranking found it. */
export interface RankedPassage {
  readonly id: string;
  readonly bookId: string;
  readonly chapterId: string;
  /** The higher the better. Comparable within its ranking only. */
  readonly score: number;
}

/** How many passages a ranking names: what comes after them is of no use to anybody. */
export const MOST_RANKED = 100;

/** The best of several rankings of one kind, best first. */
export function mergeRankings(rankings: readonly (readonly RankedPassage[])[]): RankedPassage[] {
  return rankings
    .flat()
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_RANKED);
}
