import { readSync } from "node:fs";

/** Both sides of a stretch of sound, as long as each other. */
export type Stereo = readonly [left: Float32Array, right: Float32Array];

/** Reads up to `count` samples of 16-bit mono PCM from sample `from` on, in [-1, 1]; fewer where the file ends. */
export function readMono(descriptor: number, from: number, count: number): Float32Array {
  const samples = new Int16Array(count);
  const bytes = readSync(descriptor, samples, 0, samples.byteLength, from * samples.BYTES_PER_ELEMENT);
  return toFloats(samples.subarray(0, bytes / samples.BYTES_PER_ELEMENT));
}

/** 16-bit samples as numbers in [-1, 1]. */
export function toFloats(samples: Int16Array): Float32Array {
  // A film has hundreds of millions of them; `Float32Array.from` with a function takes ten times as long.
  const floats = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at++) floats[at] = (samples[at] ?? 0) / 32_768;
  return floats;
}

/** Adds `sound`, times `gain`, to the start of `onto`. */
export function add(onto: Float32Array, sound: Float32Array, gain: number): void {
  for (let at = 0; at < sound.length; at++) onto[at] = (onto[at] ?? 0) + gain * (sound[at] ?? 0);
}

/** Scales `sound` by gains that stand `stepFrames` apart, on a straight line from each to the next. */
export function scale(sound: Float32Array, gains: readonly number[], stepFrames: number): void {
  for (let step = 0; step * stepFrames < sound.length; step++) {
    const gain = gains[step] ?? 1;
    const rise = ((gains[step + 1] ?? gain) - gain) / stepFrames;
    const end = Math.min(sound.length, (step + 1) * stepFrames);
    for (let at = step * stepFrames; at < end; at++) {
      sound[at] = (sound[at] ?? 0) * (gain + rise * (at - step * stepFrames));
    }
  }
}

/** 16-bit samples of both sides in turn, times `gain`. */
export function interleave([left, right]: Stereo, gain: number): Int16Array {
  const samples = new Int16Array(2 * left.length);
  for (let at = 0; at < left.length; at++) {
    samples[2 * at] = toInt16(gain * (left[at] ?? 0));
    samples[2 * at + 1] = toInt16(gain * (right[at] ?? 0));
  }
  return samples;
}

function toInt16(value: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(value * 32_767)));
}
