import type { SpokenWord } from "#core/providers/speech.ts";

/** When a word was said that belongs to the written word `of`; without times where that was not found. */
export interface SaidSpan {
  readonly of: number;
  readonly startS?: number;
  readonly endS?: number;
}

/**
 * Gives the times of what was said back to the written words, in order and without overlap. A written word for which
 * nothing was said lies in the gap between its neighbours.
 */
export function placeWords(written: readonly string[], spans: readonly SaidSpan[], durationMs: number): SpokenWord[] {
  const heard = written.map(() => ({ startMs: Number.POSITIVE_INFINITY, endMs: Number.NEGATIVE_INFINITY }));
  for (const { of, startS, endS } of spans) {
    const word = heard[of];
    if (!word || startS === undefined || endS === undefined) continue;
    word.startMs = Math.min(word.startMs, startS * 1000);
    word.endMs = Math.max(word.endMs, endS * 1000);
  }
  let lastMs = 0;
  return written.map((text, index) => {
    const { startMs, endMs } = heard[index] ?? { startMs: 0, endMs: 0 };
    const wasHeard = Number.isFinite(startMs);
    const nextMs = heard.slice(index + 1).find((next) => Number.isFinite(next.startMs))?.startMs ?? durationMs;
    const start = clamp(wasHeard ? startMs : lastMs, lastMs, durationMs);
    const end = clamp(wasHeard ? endMs : Math.min(nextMs, lastMs + UNHEARD_MS), start, durationMs);
    lastMs = end;
    return { text, startMs: start, endMs: end };
  });
}

/** At most this long a written word is shown that is not said, such as a lone dash. */
const UNHEARD_MS = 120;

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
