import { listChapters } from "#core/books/index.ts";
import type { ChapterDigest } from "#core/providers/text.ts";
import { findKeptDigest } from "./kept-digest.ts";
import { toldChapters } from "./told-chapters.ts";

/** Chapters that are asked: where a book is set shows soon. */
const CHAPTERS_ASKED = 24;

/** What a book is given of whose digests nothing is known. */
const UNKNOWN = { place: "field", mood: "calm" } as const;

/** Where the first chapters of a book are mostly set, and their most frequent feeling, by the digests that were kept. */
export async function findSetting(bookId: string): Promise<Pick<ChapterDigest, "mood"> & { place: Place }> {
  const places = new Map<Place, number>();
  const moods = new Map<ChapterDigest["mood"], number>();
  for (const { id } of toldChapters(await listChapters(bookId)).slice(0, CHAPTERS_ASKED)) {
    const kept = await findKeptDigest(bookId, id);
    if (!kept) continue;
    const { settings, mood } = kept.digest;
    for (const { place, weight } of settings) places.set(place, (places.get(place) ?? 0) + weight);
    moods.set(mood, (moods.get(mood) ?? 0) + 1);
  }
  return { place: heaviest(places) ?? UNKNOWN.place, mood: heaviest(moods) ?? UNKNOWN.mood };
}

type Place = ChapterDigest["settings"][number]["place"];

function heaviest<Name>(weights: ReadonlyMap<Name, number>): Name | undefined {
  return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
