import * as z from "zod";
import type { ModelCall } from "./reservation.ts";
import { MouthKey } from "./speech.ts";
import { Emotion, Mood, Person, PlaceKind, TimeOfDay, Weather } from "./vocabulary.ts";

/** An utterance at its place in its scene: times count from the scene's first frame. */
export const TimedUtterance = z.object({
  /** `null` for the narrator. */
  speaker: z.string().nullable(),
  text: z.string(),
  emotion: Emotion,
  startMs: z.number().nonnegative(),
  endMs: z.number().nonnegative(),
  /** Times count from the scene's first frame too. */
  mouth: z.array(MouthKey),
});
export type TimedUtterance = z.infer<typeof TimedUtterance>;

/** What a scene shows. `frames` is its whole length on the screen, both transitions included. */
export const SceneSpec = z.object({
  kind: z.literal("scene"),
  seed: z.string(),
  location: z.string(),
  place: PlaceKind,
  timeOfDay: TimeOfDay,
  weather: Weather,
  mood: Mood,
  /** In the order in which the text first names them; the first two are there from the start. */
  people: z.array(Person),
  /** When each later person first is named, as an index into the utterances; absent for who is there from the start. */
  enters: z.record(z.string(), z.number().int().nonnegative()),
  frames: z.number().int().positive(),
  utterances: z.array(TimedUtterance),
});
export type SceneSpec = z.infer<typeof SceneSpec>;

/** A title card at the start of a film, or the card at its end. */
export const CardSpec = z.object({
  kind: z.enum(["title", "end"]),
  seed: z.string(),
  heading: z.string(),
  subheading: z.string(),
  place: PlaceKind,
  timeOfDay: TimeOfDay,
  mood: Mood,
  frames: z.number().int().positive(),
});
export type CardSpec = z.infer<typeof CardSpec>;

export const ShotSource = z.discriminatedUnion("kind", [SceneSpec, CardSpec]);
export type ShotSource = z.infer<typeof ShotSource>;

/**
 * One segment of the film: `source` from its frame `firstFrame` to its end; in its last `transitionFrames` it fades
 * into `next`, whose segment then starts at that frame. The first `transitionFrames` of any source depend on what it
 * shows alone, never on `frames` or `utterances`, so that segments can be made in any order and side by side.
 */
export const ClipRequest = z.object({
  source: ShotSource,
  next: ShotSource.nullable(),
  firstFrame: z.number().int().nonnegative(),
  transitionFrames: z.number().int().nonnegative(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  framesPerSecond: z.number().int().positive(),
  /** Text of a watermark, drawn in a corner; `null` for none. */
  watermark: z.string().nullable(),
});
export type ClipRequest = z.infer<typeof ClipRequest>;

export type ClipStatus =
  | { readonly status: "running" }
  | {
      readonly status: "completed" /** An MP4 on this machine's disk; the caller moves it away. */;
      readonly file: string;
    }
  | { readonly status: "failed"; readonly reason: string };

/** Long work: submit, then poll until it has ended. A model on this machine has ended when `submit` returns. */
export interface VideoModel {
  readonly name: string;
  /** Whether mouths already move with the speech in the clips it makes. */
  readonly lipSync: "native" | "none";
  submit(request: ClipRequest, call: ModelCall): Promise<{ jobId: string } & ClipStatus>;
  poll(jobId: string): Promise<ClipStatus>;
}
