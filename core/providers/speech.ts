import * as z from "zod";
import type { ModelCall } from "./reservation.ts";
import { Emotion, type Person } from "./vocabulary.ts";

/** A voice as `audio_generations.voice_id` and `voice_settings` keep it. `settings` belong to the vendor. */
export const Voice = z.object({ id: z.string(), settings: z.record(z.string(), z.union([z.number(), z.string()])) });
export type Voice = z.infer<typeof Voice>;

/** One word as it was spoken; times count from the start of the utterance. */
export const SpokenWord = z.object({
  text: z.string(),
  startMs: z.number().nonnegative(),
  endMs: z.number().nonnegative(),
});
export type SpokenWord = z.infer<typeof SpokenWord>;

/**
 * Shape of the mouth from `atMs` on, until the next one: a reduced set of visemes.
 * closed: m b p and silence; small: consonants and schwa; wide: ee ih eh; open: ah aa ae; round: oh oo w.
 */
export const MouthShape = z.enum(["closed", "small", "wide", "open", "round"]);
export type MouthShape = z.infer<typeof MouthShape>;
export const MouthKey = z.object({ atMs: z.number().nonnegative(), shape: MouthShape });
export type MouthKey = z.infer<typeof MouthKey>;

export const SpeechRequest = z.object({
  text: z.string().min(1),
  voice: Voice,
  emotion: Emotion.default("neutral"),
  /** BCP 47 tag, such as `en`. */
  language: z.string(),
});
export type SpeechRequest = z.infer<typeof SpeechRequest>;

/** A spoken utterance: 16-bit mono PCM at `sampleRate`, with what picture and subtitles derive from it. */
export interface Speech {
  readonly pcm: Int16Array;
  readonly sampleRate: number;
  readonly durationMs: number;
  /** The words of the *written* text, in order, so that subtitles read as the book does. */
  readonly words: readonly SpokenWord[];
  readonly mouth: readonly MouthKey[];
}

export interface SpeechModel {
  readonly name: string;
  /** Whether this model can say text in `language`. */
  speaks(language: string): boolean;
  /** Deals a voice to the narrator and to every person of the book; steady for the same cast. */
  cast(people: readonly Person[]): { narrator: Voice; byName: ReadonlyMap<string, Voice> };
  speak(request: SpeechRequest, call: ModelCall): Promise<Speech>;
}
