import { fromDb } from "#core/media/decibels.ts";
import { createLoudnessMeter } from "#core/media/loudness-meter.ts";
import type { StereoSound } from "#core/providers/sound.ts";
import { applyBiquad, highPass } from "./biquad.ts";
import { limitPeak } from "./limit-peak.ts";

/** No peak is above this. */
const CEILING = 0.88;
/** Length of the ramp at both ends: no click, and too short to be a fade. */
const RAMP_S = 0.03;
/** Frames that share one gain; the arc is far slower. */
const GAIN_FRAMES = 64;

/**
 * Brings sound to a loudness, in place: nothing below hearing, no peak above 0.88, and no click at its ends.
 *
 * @param arcDb gives a gain for each part of the way through, from 0 to 1: the slow swell of a piece
 */
export function finishSound(sound: StereoSound, targetLufs: number, arcDb: (part: number) => number): void {
  const { left, right, sampleRate } = sound;
  for (const side of [left, right]) applyBiquad(side, highPass(sampleRate, 30));
  const loudness = loudnessOf(sound);
  const gain = Number.isFinite(loudness) ? fromDb(targetLufs - loudness) : 1;
  const ramp = Math.min(Math.round(RAMP_S * sampleRate), left.length >> 1);
  for (const side of [left, right]) {
    for (let from = 0; from < side.length; from += GAIN_FRAMES) {
      const here = gain * fromDb(arcDb(from / side.length));
      const to = Math.min(from + GAIN_FRAMES, side.length);
      for (let index = from; index < to; index++) side[index] = limitPeak((side[index] ?? 0) * here, CEILING);
    }
    for (let index = 0; index < ramp; index++) {
      side[index] = (side[index] ?? 0) * (index / ramp);
      side[side.length - 1 - index] = (side[side.length - 1 - index] ?? 0) * (index / ramp);
    }
  }
}

/** Integrated loudness in LUFS. */
export function loudnessOf({ left, right, sampleRate }: StereoSound): number {
  const meter = createLoudnessMeter(sampleRate);
  meter.push([left, right]);
  return meter.integrated();
}
