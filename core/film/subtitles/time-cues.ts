import type { SpokenCue } from "./cut-cues.ts";
import { GAP_MS, LONGEST_MS, readingMs } from "./limits.ts";

/** A subtitle: what is on the screen, and when. Times are whole milliseconds from the film's first frame. */
export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: readonly string[];
}

/** A cue stays this much longer than its words where there is silence after them: people read on. */
const LINGER_MS = 500;
/** In the silence before it, a cue that takes long to read comes this much earlier at most. */
const MOST_LEAD_MS = 500;

/**
 * Gives cues their times. A cue begins with its first word and stays until its last, and as much longer as it takes to
 * read. Where that does not fit, it begins in the silence before; and where speech is faster than people read for so long
 * that there is no silence, the next cues begin later than their words, and catch up in the next pause.
 */
export function timeCues(spoken: readonly SpokenCue[]): Cue[] {
  const starts = bestStarts(spoken);
  let freeAt = 0;
  return spoken.map(({ lines, columns, endMs }, index) => {
    const needMs = readingMs(columns);
    const start = Math.max(freeAt, starts[index] ?? 0);
    const nextStart = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const end = Math.max(start + needMs, Math.min(endMs + LINGER_MS, nextStart - GAP_MS));
    const cue = { startMs: start, endMs: Math.min(end, start + LONGEST_MS), lines };
    freeAt = cue.endMs + GAP_MS;
    return cue;
  });
}

/** When each cue begins at best: with its first word, or in the silence before it if it or those after it need that. */
function bestStarts(spoken: readonly SpokenCue[]): number[] {
  const starts: number[] = [];
  let latest = Number.POSITIVE_INFINITY;
  for (let index = spoken.length - 1; index >= 0; index--) {
    const cue = spoken[index];
    if (!cue) continue;
    latest = Math.min(cue.startMs, latest - GAP_MS - readingMs(cue.columns));
    const silentFrom = index === 0 ? 0 : (spoken[index - 1]?.endMs ?? 0) + GAP_MS;
    starts[index] = Math.min(cue.startMs, Math.max(latest, cue.startMs - MOST_LEAD_MS, silentFrom));
  }
  return starts;
}
