import type { StereoSound } from "#core/providers/sound.ts";
import type { Random } from "../../seeded/random.ts";
import { applyBiquad, type Biquad } from "../../signal/biquad.ts";
import { type ControlCurve, FRAMES_A_CONTROL } from "./control-curve.ts";

/** Lengths of the loops of both sides in frames: about 8 s, and so unlike that they meet again after hours only. */
const LEFT_FRAMES = 400_009;
const RIGHT_FRAMES = 425_003;
/** Frames at the end that fade into the start. */
const SEAM_FRAMES = 4_800;

/** Noise of one colour that can be heard round and round, each side its own; its root mean square is 1. */
export interface NoiseLoop {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** Makes noise for a track and shapes it by filters, one after the other. A short track needs no more than its length. */
export function makeNoiseLoop({ left }: StereoSound, random: Random, filters: readonly Biquad[]): NoiseLoop {
  return {
    left: makeSide(random, Math.min(left.length, LEFT_FRAMES), filters),
    right: makeSide(random, Math.min(left.length, RIGHT_FRAMES), filters),
  };
}

function makeSide(random: Random, frames: number, filters: readonly Biquad[]): Float32Array {
  const noise = new Float32Array(frames + SEAM_FRAMES);
  for (let index = 0; index < noise.length; index++) noise[index] = random.next() - 0.5;
  for (const filter of filters) applyBiquad(noise, filter);
  for (let index = 0; index < SEAM_FRAMES; index++) {
    const turn = (0.5 * Math.PI * index) / SEAM_FRAMES;
    noise[index] = (noise[index] ?? 0) * Math.sin(turn) + (noise[frames + index] ?? 0) * Math.cos(turn);
  }
  const loop = noise.subarray(0, frames);
  let power = 0;
  for (let index = 0; index < frames; index++) power += (loop[index] ?? 0) ** 2;
  const scale = 1 / Math.sqrt(power / frames);
  for (let index = 0; index < frames; index++) loop[index] = (loop[index] ?? 0) * scale;
  return loop;
}

/** Adds a loop to a whole track, its gain following a curve; the right side may follow one of its own. */
export function addLoop(track: StereoSound, loop: NoiseLoop, curve: ControlCurve, rightCurve = curve): void {
  addSide(track.left, loop.left, curve);
  addSide(track.right, loop.right, rightCurve);
}

function addSide(side: Float32Array, loop: Float32Array, curve: ControlCurve): void {
  let at = 0;
  for (let control = 0, from = 0; from < side.length; control++, from += FRAMES_A_CONTROL) {
    const to = Math.min(from + FRAMES_A_CONTROL, side.length);
    let gain = curve[control] ?? 0;
    const step = ((curve[control + 1] ?? gain) - gain) / FRAMES_A_CONTROL;
    for (let index = from; index < to; index++) {
      side[index] = (side[index] ?? 0) + (loop[at] ?? 0) * gain;
      gain += step;
      at = at + 1 === loop.length ? 0 : at + 1;
    }
  }
}
