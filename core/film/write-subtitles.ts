import type { PlacedUtterance } from "./scene-timeline.ts";
import { cutCues } from "./subtitles/cut-cues.ts";
import { formatSrt, formatVtt } from "./subtitles/format-subtitles.ts";
import { splitTokens } from "./subtitles/split-tokens.ts";
import { type Cue, timeCues } from "./subtitles/time-cues.ts";

/** The subtitles of a film, and both files of them. */
export interface Subtitles {
  readonly cues: readonly Cue[];
  readonly srt: string;
  readonly vtt: string;
}

/**
 * Writes the subtitles of a film from when each word is spoken: all words in order, within the limits of
 * `subtitles/limits.ts`, whatever the script.
 *
 * @param utterances in the order of the film, times counted from its first frame.
 */
export function writeSubtitles(utterances: readonly PlacedUtterance[]): Subtitles {
  const cues = timeCues(cutCues(splitTokens(utterances)));
  return { cues, srt: formatSrt(cues), vtt: formatVtt(cues) };
}
