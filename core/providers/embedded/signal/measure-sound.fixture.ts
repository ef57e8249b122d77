import type { StereoSound } from "#core/providers/sound.ts";
import { applyBiquad, highPass, lowPass } from "./biquad.ts";

/** Root mean square of samples. */
export function rmsOf(samples: Float32Array): number {
  let power = 0;
  for (let index = 0; index < samples.length; index++) power += (samples[index] ?? 0) ** 2;
  return Math.sqrt(power / Math.max(1, samples.length));
}

/** Part of the power of a sound's left side that lies between two frequencies, from 0 to 1. */
export function bandShare({ left, sampleRate }: StereoSound, lowHz: number, highHz: number): number {
  const band = left.slice();
  for (let pass = 0; pass < 2; pass++) {
    applyBiquad(band, highPass(sampleRate, lowHz));
    applyBiquad(band, lowPass(sampleRate, highHz));
  }
  return (rmsOf(band) / rmsOf(left)) ** 2;
}

/** How many times a second something sets in: a stretch of 25 ms that is clearly louder, above 300 Hz, than those before. */
export function onsetsASecond({ left, sampleRate }: StereoSound): number {
  const stretch = Math.round(0.025 * sampleRate);
  const heard = left.slice();
  applyBiquad(heard, highPass(sampleRate, 300));
  applyBiquad(heard, highPass(sampleRate, 300));
  let onsets = 0;
  let usual = rmsOf(heard.subarray(0, 8 * stretch));
  for (let from = 0; from + stretch <= heard.length; from += stretch) {
    const here = rmsOf(heard.subarray(from, from + stretch));
    if (here > usual * 1.3) onsets++;
    usual += (here - usual) * 0.5;
  }
  return onsets / (left.length / sampleRate);
}
