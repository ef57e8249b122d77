import type { SpokenWord } from "#core/providers/speech.ts";
import { countColumns } from "./subtitles/count-columns.ts";

/** Columns a second that people read comfortably in a subtitle; a character of a wide script takes two. */
const COLUMNS_PER_SECOND = 15;
const SHORTEST_MS = 1_400;

/** The words of a text at reading speed: the timing of a film that no voice tells. */
export function readSilently(text: string): { durationMs: number; words: SpokenWord[] } {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const columns = words.reduce((sum, word) => sum + countColumns(word) + 1, 0);
  const durationMs = Math.max(SHORTEST_MS, (columns / COLUMNS_PER_SECOND) * 1000);
  let read = 0;
  return {
    durationMs,
    words: words.map((word) => {
      const startMs = (read / columns) * durationMs;
      read += countColumns(word) + 1;
      return { text: word, startMs, endMs: (read / columns) * durationMs };
    }),
  };
}
