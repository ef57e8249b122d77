import type { RankedPassage } from "./ranked-passage.ts";

export interface Rankings {
  readonly byText: readonly RankedPassage[];
  readonly byVector: readonly RankedPassage[];
  /** Chapters by their titles, each with one of its passages. The score is the share of the title that was said. */
  readonly byTitle: readonly RankedPassage[];
}

/** A passage with what each ranking thinks of it. */
export interface FusedPassage {
  readonly id: string;
  readonly bookId: string;
  /** `null` where the ranking does not name it. */
  readonly text: number | null;
  readonly vector: number | null;
  readonly title: number | null;
  readonly fused: number;
}

/**
 * Dampens how much the first places count, as in Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion" (SIGIR 2009).
 */
const DAMPING = 60;

/**
 * How much a title counts that is said from beginning to end: more than both other rankings together, so that a chapter
 * that is called by its name comes first. One that is said in part counts by the cube of the part: half a title, such
 * as `whale` of `The Whale as a Dish`, is hardly more than a word of the text.
 */
const TITLE_WEIGHT = 3;

/**
 * One ranking of several whose scores cannot be compared: a passage gets 1 / (60 + its place) from each that names it.
 * For a chapter that is called by its title stands the one of its passages that the others think most of.
 *
 * @returns best first; of equal ones the lower id.
 */
export function fuseRankings({ byText, byVector, byTitle }: Rankings): FusedPassage[] {
  const found = fuse({ byText, byVector, byTitle: [] });
  if (byTitle.length === 0) return found;
  const chapterOf = new Map([...byText, ...byVector].map(({ id, chapterId }) => [id, chapterId]));
  const bestOf = new Map(found.toReversed().map(({ id }) => [chapterOf.get(id), id]));
  return fuse({
    byText,
    byVector,
    byTitle: byTitle.map((passage) => ({ ...passage, id: bestOf.get(passage.chapterId) ?? passage.id })),
  });
}

function fuse({ byText, byVector, byTitle }: Rankings): FusedPassage[] {
  const places = { text: placesOf(byText), vector: placesOf(byVector), title: placesOf(byTitle) };
  const all = new Map([...byText, ...byVector, ...byTitle].map((passage) => [passage.id, passage]));
  return [...all.values()]
    .map(({ id, bookId }) => {
      const [text, vector, title] = [places.text.get(id), places.vector.get(id), places.title.get(id)];
      const fused =
        (text ? 1 / (DAMPING + text.place) : 0) +
        (vector ? 1 / (DAMPING + vector.place) : 0) +
        (title ? (TITLE_WEIGHT * title.score ** 3) / (DAMPING + title.place) : 0);
      return {
        ...{ id, bookId, fused },
        ...{ text: text?.score ?? null, vector: vector?.score ?? null, title: title?.score ?? null },
      };
    })
    .sort((a, b) => b.fused - a.fused || (a.id < b.id ? -1 : 1));
}

/** Places are from 1. */
function placesOf(ranking: readonly RankedPassage[]): Map<string, { place: number; score: number }> {
  return new Map(ranking.map(({ id, score }, index) => [id, { place: index + 1, score }]));
}
