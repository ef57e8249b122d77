import * as z from "zod";
import type { ModelCall } from "./reservation.ts";
import { Mood, PlaceKind, TimeOfDay, Weather } from "./vocabulary.ts";

/** Stereo sound, each side in [-1, 1]. */
export interface StereoSound {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly sampleRate: number;
}

export const MusicRequest = z.object({ mood: Mood, durationMs: z.number().positive(), seed: z.string() });
export type MusicRequest = z.infer<typeof MusicRequest>;

export const AmbienceRequest = z.object({
  place: PlaceKind,
  timeOfDay: TimeOfDay,
  weather: Weather,
  durationMs: z.number().positive(),
  seed: z.string(),
});
export type AmbienceRequest = z.infer<typeof AmbienceRequest>;

export interface MusicModel {
  readonly name: string;
  compose(request: MusicRequest, call: ModelCall): Promise<StereoSound>;
}

export interface SoundModel {
  readonly name: string;
  design(request: AmbienceRequest, call: ModelCall): Promise<StereoSound>;
}
