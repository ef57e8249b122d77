import type { StereoSound } from "#core/providers/sound.ts";
import type { Random } from "../../seeded/random.ts";
import { SOUND_RATE } from "../../signal/stereo.ts";

/** Frames from one point of a curve to the next: 10 ms. */
export const FRAMES_A_CONTROL = 480;
const CONTROLS_A_SECOND = SOUND_RATE / FRAMES_A_CONTROL;

/** A value that changes slowly through a track, a hundred points a second. */
export type ControlCurve = Float32Array;

/** A curve as long as a track, each point computed from its time in seconds. */
export function curveOver(track: StereoSound, valueAt: (seconds: number) => number): ControlCurve {
  const points = Math.ceil(track.left.length / FRAMES_A_CONTROL) + 1;
  return Float32Array.from({ length: points }, (_, index) => valueAt(index / CONTROLS_A_SECOND));
}

/** A curve that wanders between two values, smoothly from one random point to another about every `everyS` seconds. */
export function wanderingCurve(
  track: StereoSound,
  random: Random,
  low: number,
  high: number,
  everyS: number,
): ControlCurve {
  let fromS = -everyS * random.next();
  let toS = fromS;
  let from = 0;
  let to = random.between(low, high);
  return curveOver(track, (seconds) => {
    while (seconds >= toS) {
      fromS = toS;
      toS += everyS * random.between(0.6, 1.4);
      from = to;
      to = random.between(low, high);
    }
    const share = (seconds - fromS) / (toS - fromS);
    return from + (to - from) * (0.5 - 0.5 * Math.cos(Math.PI * share));
  });
}

/** The curve times a factor. */
export function scaled(curve: ControlCurve, factor: number): ControlCurve {
  return curve.map((value) => value * factor);
}
