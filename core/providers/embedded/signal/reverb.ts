import type { StereoSound } from "#core/providers/sound.ts";

/** Delays in frames at 48 kHz, mutually prime, after Schroeder's design with Moorer's damped combs. */
const COMBS = [1693, 1783, 1867, 1999] as const;
const ALLPASSES = [251, 607] as const;
/** The right side's delays are longer by this, so that the sides differ. */
const SPREAD = 37;
const ALLPASS_GAIN = 0.5;
/** How much of the highs each pass through a comb takes. */
const DAMPING = 0.3;

export interface Room {
  /** Part of what is heard that comes back from the walls, from 0 to 1. */
  readonly wet: number;
  /** Seconds until what comes back has fallen by 60 dB. */
  readonly decayS: number;
}

/** Puts sound into a room, in place. */
export function addReverb({ left, right, sampleRate }: StereoSound, room: Room): void {
  reverberate(left, sampleRate, room, 0);
  reverberate(right, sampleRate, room, SPREAD);
}

function reverberate(samples: Float32Array, sampleRate: number, { wet, decayS }: Room, spread: number): void {
  const returned = new Float32Array(samples.length);
  for (const delay of COMBS) addComb(samples, returned, delay + spread, 10 ** ((-3 * delay) / (decayS * sampleRate)));
  for (const delay of ALLPASSES) passAll(returned, delay + spread);
  const dry = 1 - wet * 0.5;
  for (let index = 0; index < samples.length; index++) {
    samples[index] = (samples[index] ?? 0) * dry + (returned[index] ?? 0) * wet;
  }
}

function addComb(samples: Float32Array, sum: Float32Array, delay: number, feedback: number): void {
  const line = new Float32Array(delay);
  let at = 0;
  let damped = 0;
  for (let index = 0; index < samples.length; index++) {
    const out = line[at] ?? 0;
    damped += (out - damped) * (1 - DAMPING);
    line[at] = (samples[index] ?? 0) + damped * feedback;
    at = at + 1 === delay ? 0 : at + 1;
    sum[index] = (sum[index] ?? 0) + out / COMBS.length;
  }
}

function passAll(samples: Float32Array, delay: number): void {
  const line = new Float32Array(delay);
  let at = 0;
  for (let index = 0; index < samples.length; index++) {
    const delayed = line[at] ?? 0;
    const value = (samples[index] ?? 0) + delayed * ALLPASS_GAIN;
    line[at] = value;
    samples[index] = delayed - value * ALLPASS_GAIN;
    at = at + 1 === delay ? 0 : at + 1;
  }
}
