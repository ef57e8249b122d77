import type { Emotion } from "#core/providers/vocabulary.ts";

/** How a feeling bends a voice: factors of its rate, its pitch and how far the pitch moves, and its loudness. */
export interface Bend {
  readonly rate: number;
  readonly pitch: number;
  readonly spread: number;
  readonly gainDb: number;
}

/** A nudge each, after what listeners tell emotions apart by: fear is fast and high, sadness slow, low and flat. */
export const BENDS: Readonly<Record<Emotion, Bend>> = {
  neutral: { rate: 1, pitch: 1, spread: 1, gainDb: 0 },
  happy: { rate: 1.05, pitch: 1.06, spread: 1.35, gainDb: 0.5 },
  sad: { rate: 0.9, pitch: 0.95, spread: 0.75, gainDb: -1.5 },
  angry: { rate: 1.06, pitch: 1.03, spread: 1.35, gainDb: 1.5 },
  afraid: { rate: 1.1, pitch: 1.09, spread: 1.2, gainDb: -0.5 },
  surprised: { rate: 1.05, pitch: 1.1, spread: 1.5, gainDb: 0.5 },
  tender: { rate: 0.93, pitch: 0.98, spread: 0.85, gainDb: -1.5 },
  determined: { rate: 0.97, pitch: 0.98, spread: 1.1, gainDb: 0.8 },
  curious: { rate: 1, pitch: 1.05, spread: 1.25, gainDb: 0 },
};
