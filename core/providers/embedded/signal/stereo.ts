import type { StereoSound } from "#core/providers/sound.ts";

/** Sample rate of all music and ambience of this vendor. */
export const SOUND_RATE = 48_000;

/** Empty sound of a length; what is made is added to it. */
export function silentTrack(seconds: number): StereoSound {
  const frames = Math.max(1, Math.round(seconds * SOUND_RATE));
  return { left: new Float32Array(frames), right: new Float32Array(frames), sampleRate: SOUND_RATE };
}

/** Seconds that a track lasts. */
export function lengthS({ left, sampleRate }: StereoSound): number {
  return left.length / sampleRate;
}

/** Gains of both sides for a place from −1, left, to 1, right, at equal power. */
export function panGains(pan: number): readonly [left: number, right: number] {
  const angle = ((pan + 1) * Math.PI) / 4;
  return [Math.cos(angle), Math.sin(angle)];
}

/** Adds mono samples at a time; what lies outside the track is left out. */
export function addAt(track: StereoSound, samples: Float32Array, atS: number, gain: number, pan: number): void {
  const [gainLeft, gainRight] = panGains(pan);
  const first = Math.round(atS * SOUND_RATE);
  const { left, right } = track;
  const from = Math.max(0, -first);
  const to = Math.min(samples.length, left.length - first);
  for (let index = from; index < to; index++) {
    const value = (samples[index] ?? 0) * gain;
    left[first + index] = (left[first + index] ?? 0) + value * gainLeft;
    right[first + index] = (right[first + index] ?? 0) + value * gainRight;
  }
}
