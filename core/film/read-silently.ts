import type { SpokenWord } from "#core/providers/speech.ts";

/** Characters a second that people read comfortably in a subtitle. */
const CHARACTERS_PER_SECOND = 15;
const SHORTEST_MS = 1_400;

/** The words of a text at reading speed: the timing of a film that no voice tells. */
export function readSilently(text: string): { durationMs: number; words: SpokenWord[] } {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const characters = words.reduce((sum, word) => sum + word.length + 1, 0);
  const durationMs = Math.max(SHORTEST_MS, (characters / CHARACTERS_PER_SECOND) * 1000);
  let read = 0;
  return {
    durationMs,
    words: words.map((word) => {
      const startMs = (read / characters) * durationMs;
      read += word.length + 1;
      return { text: word, startMs, endMs: (read / characters) * durationMs };
    }),
  };
}
