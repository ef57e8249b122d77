import { fromDb } from "#core/media/decibels.ts";
import { applyBiquad, highPass, highShelf, peak } from "../signal/biquad.ts";
import { limitPeak } from "../signal/limit-peak.ts";

/** What all voices are brought to while they speak: −20 dBFS. */
const SPOKEN_RMS = 0.1;
/** No peak is above this. */
const CEILING = 0.89;
/** Stretches quieter than this part of the loudest one are pauses, and do not count for the level. */
const PAUSE_SHARE = 0.05;
const STRETCH_S = 0.02;

/** Takes the rumble off a voice and gives it presence: Flite's voices were recorded dull. In place. */
export function addPresence(samples: Float32Array, sampleRate: number): void {
  applyBiquad(samples, highPass(sampleRate, 70));
  applyBiquad(samples, peak(sampleRate, 2_800, 0.9, 2));
  applyBiquad(samples, highShelf(sampleRate, 5_000, 3));
}

/** Brings a voice to the level that all voices share, give or take `gainDb`, with no peak above 0.89. In place. */
export function setLevel(samples: Float32Array, sampleRate: number, gainDb: number): void {
  const rms = spokenRms(samples, sampleRate);
  if (rms === 0) return;
  const gain = (SPOKEN_RMS / rms) * fromDb(gainDb);
  for (let index = 0; index < samples.length; index++)
    samples[index] = limitPeak((samples[index] ?? 0) * gain, CEILING);
}

/** Root mean square of the stretches in which somebody speaks. */
export function spokenRms(samples: Float32Array, sampleRate: number): number {
  const powers = stretchPowers(samples, Math.round(STRETCH_S * sampleRate));
  const floor = powers.reduce((most, power) => Math.max(most, power), 0) * PAUSE_SHARE ** 2;
  const spoken = powers.filter((power) => power > floor);
  return spoken.length === 0 ? 0 : Math.sqrt(spoken.reduce((sum, power) => sum + power, 0) / spoken.length);
}

/** Where a voice begins and ends, as indices of samples: between them lies all that can be heard. */
export function heardSpan(samples: Float32Array): { from: number; to: number } {
  const threshold = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0) * 0.01;
  const isHeard = (value: number) => Math.abs(value) > threshold;
  return { from: Math.max(0, samples.findIndex(isHeard)), to: samples.findLastIndex(isHeard) + 1 };
}

function stretchPowers(samples: Float32Array, length: number): number[] {
  const powers: number[] = [];
  for (let from = 0; from < samples.length; from += length) {
    const stretch = samples.subarray(from, from + length);
    powers.push(stretch.reduce((sum, value) => sum + value * value, 0) / stretch.length);
  }
  return powers;
}
