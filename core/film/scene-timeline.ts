import * as z from "zod";
import { FRAME_MS, LEAD_IN_MS, TRANSITION_FRAMES } from "#core/media/encoding.ts";
import { MouthKey, SpokenWord } from "#core/providers/speech.ts";
import { Emotion } from "#core/providers/vocabulary.ts";

/** An utterance at its measured place in its scene. All times count from the scene's first frame. */
export const PlacedUtterance = z.object({
  speaker: z.string().nullable(),
  text: z.string(),
  emotion: Emotion,
  startMs: z.number().nonnegative(),
  endMs: z.number().nonnegative(),
  words: z.array(SpokenWord),
  mouth: z.array(MouthKey),
  /** Where its sound lies in the store; `null` in a film without a voice. */
  speechKey: z.string().nullable(),
});
export type PlacedUtterance = z.infer<typeof PlacedUtterance>;

/** How long a segment is, and what is said in it when: picture, subtitles, chapter marks and ducking derive from it. */
export const SceneTimeline = z.object({
  frames: z.number().int().positive(),
  utterances: z.array(PlacedUtterance),
});
export type SceneTimeline = z.infer<typeof SceneTimeline>;

/** A measured utterance, times counted from its own start. */
export type MeasuredUtterance = Omit<PlacedUtterance, "startMs" | "endMs"> & { readonly durationMs: number };

/** Breath between two lines of the same voice, and between two voices. */
const PAUSE_SAME_VOICE_MS = 260;
const PAUSE_OTHER_VOICE_MS = 380;
/** After the last word: a beat, and then the crossfade, in which nobody speaks. */
const LEAD_OUT_MS = 420 + TRANSITION_FRAMES * FRAME_MS;

/** Lays the utterances of a scene one after the other by their measured length; the scene ends on a whole frame. */
export function layOutScene(measured: readonly MeasuredUtterance[]): SceneTimeline {
  let at = LEAD_IN_MS;
  const utterances = measured.map(({ durationMs, ...utterance }, index): PlacedUtterance => {
    const before = measured[index - 1];
    if (before) at += before.speaker === utterance.speaker ? PAUSE_SAME_VOICE_MS : PAUSE_OTHER_VOICE_MS;
    const startMs = at;
    at += durationMs;
    return {
      ...utterance,
      startMs,
      endMs: at,
      words: utterance.words.map((word) => ({
        ...word,
        startMs: startMs + word.startMs,
        endMs: startMs + word.endMs,
      })),
      mouth: utterance.mouth.map((key) => ({ ...key, atMs: startMs + key.atMs })),
    };
  });
  return { frames: Math.ceil((at + LEAD_OUT_MS) / FRAME_MS), utterances };
}

/** Where each segment begins in the film, in frames: the next begins as the crossfade into it does. */
export function startFrames(lengths: readonly number[]): number[] {
  let at = 0;
  return lengths.map((frames) => {
    const start = at;
    at += frames - TRANSITION_FRAMES;
    return start;
  });
}

/** Length of the whole film in frames. */
export function filmFrames(lengths: readonly number[]): number {
  return lengths.reduce((sum, frames) => sum + frames, 0) - TRANSITION_FRAMES * Math.max(0, lengths.length - 1);
}
