import * as z from "zod";

/** Chapters from `from` to `to`, both included: what one task of a Map works on. */
export const ChapterBatch = z.object({ from: z.number().int().positive(), to: z.number().int().positive() });
export type ChapterBatch = z.infer<typeof ChapterBatch>;

/** Characters in a batch, at least, where the book has so many: about a second of work for any of our tasks. */
const BATCH_CHARACTERS = 120_000;

/**
 * Cuts chapters, in order of their number, into runs of about equal length, so that a Map over a book has a bounded
 * number of items, whether its chapters are 5 or 500.
 */
export function cutIntoBatches(chapters: readonly { number: number; characters: number }[]): ChapterBatch[] {
  const batches: ChapterBatch[] = [];
  let open: (ChapterBatch & { characters: number }) | undefined;
  for (const { number, characters } of chapters) {
    if (open) {
      open.to = number;
      open.characters += characters;
    } else {
      open = { from: number, to: number, characters };
    }
    if (open.characters >= BATCH_CHARACTERS) {
      batches.push({ from: open.from, to: open.to });
      open = undefined;
    }
  }
  if (open) batches.push({ from: open.from, to: open.to });
  return batches;
}
