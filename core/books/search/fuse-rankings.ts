import type { RankedPassage } from "./ranked-passage.ts";

/** A passage with what each ranking thinks of it. */
export interface FusedPassage {
  readonly id: string;
  readonly bookId: string;
  /** `null` where the ranking does not name it. */
  readonly text: number | null;
  readonly vector: number | null;
  readonly fused: number;
}

/** Dampens how much the first places count, as in Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion" (SIGIR 2009). */
const DAMPING = 60;

/**
 * One ranking of two whose scores cannot be compared: a passage gets 1 / (60 + its place) from each that names it.
 *
 * @returns best first; of equal ones the lower id.
 */
export function fuseRankings(byText: readonly RankedPassage[], byVector: readonly RankedPassage[]): FusedPassage[] {
  const places = { text: placesOf(byText), vector: placesOf(byVector) };
  const all = new Map([...byText, ...byVector].map((passage) => [passage.id, passage]));
  return [...all.values()]
    .map(({ id, bookId }) => {
      const [text, vector] = [places.text.get(id), places.vector.get(id)];
      const fused = (text ? 1 / (DAMPING + text.place) : 0) + (vector ? 1 / (DAMPING + vector.place) : 0);
      return { id, bookId, text: text?.score ?? null, vector: vector?.score ?? null, fused };
    })
    .sort((a, b) => b.fused - a.fused || (a.id < b.id ? -1 : 1));
}

/** Places are from 1. */
function placesOf(ranking: readonly RankedPassage[]): Map<string, { place: number; score: number }> {
  return new Map(ranking.map(({ id, score }, index) => [id, { place: index + 1, score }]));
}
