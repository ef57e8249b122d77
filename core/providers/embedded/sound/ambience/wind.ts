import { bandPass, highPass, lowPass } from "../../signal/biquad.ts";
import { SOUND_RATE } from "../../signal/stereo.ts";
import { curveOver, scaled, wanderingCurve } from "./control-curve.ts";
import { addLoop, makeNoiseLoop } from "./noise-loop.ts";
import { scatter } from "./scatter.ts";
import type { Sounding } from "./sounding.ts";

/** The stillness of a place: soft even noise below a frequency, so that no scene is ever dead silent. */
export function stillAir(belowHz: number): Sounding {
  return (track, random, gain) => {
    const loop = makeNoiseLoop(track, random, [
      lowPass(SOUND_RATE, belowHz),
      lowPass(SOUND_RATE, belowHz * 2),
      highPass(SOUND_RATE, 45),
    ]);
    addLoop(track, loop, wanderingCurve(track, random, gain * 0.85, gain * 1.1, 5));
  };
}

/**
 * Wind in gusts: a dull roar that grows, and a higher whistle that grows with its square.
 *
 * @param whistleHz where the higher part lies: 400 in the open, 900 around masts and corners
 */
export function wind(whistleHz: number, gustS = 4): Sounding {
  return (track, random, gain) => {
    const roar = makeNoiseLoop(track, random, [lowPass(SOUND_RATE, 220), highPass(SOUND_RATE, 50)]);
    const whistle = makeNoiseLoop(track, random, [bandPass(SOUND_RATE, whistleHz, 1.6)]);
    const gusts = wanderingCurve(track, random, 0.4, 1.2, gustS);
    const rightGusts = wanderingCurve(track, random, 0.8, 1.2, gustS * 1.7).map(
      (value, index) => value * (gusts[index] ?? 1),
    );
    addLoop(track, roar, scaled(gusts, gain), scaled(rightGusts, gain));
    addLoop(
      track,
      whistle,
      gusts.map((value) => 0.55 * gain * value * value),
      rightGusts.map((value) => 0.55 * gain * value * value),
    );
  };
}

/** Leaves, grass or sand moved by a breeze: a hiss above a frequency that comes and goes. */
export function rustle(aboveHz: number): Sounding {
  return (track, random, gain) => {
    const loop = makeNoiseLoop(track, random, [highPass(SOUND_RATE, aboveHz), lowPass(SOUND_RATE, aboveHz * 2.6)]);
    const slow = wanderingCurve(track, random, 0.15, 1.4, 3.5);
    const fast = wanderingCurve(track, random, 0.6, 1.4, 0.35);
    addLoop(
      track,
      loop,
      slow.map((value, index) => gain * value * (fast[index] ?? 1)),
    );
  };
}

/** Steam that is let off in long bursts, now and then. */
export function steam(everyS: number): Sounding {
  return (track, random, gain) => {
    const loop = makeNoiseLoop(track, random, [highPass(SOUND_RATE, 1_200), lowPass(SOUND_RATE, 5_000)]);
    const bursts: { atS: number; size: number }[] = [];
    scatter(track, random, everyS, (atS) => bursts.push({ atS, size: random.between(0.4, 1) }));
    let burst = -1;
    const hiss = curveOver(track, (seconds) => {
      if (seconds >= (bursts[burst + 1]?.atS ?? Number.POSITIVE_INFINITY)) burst++;
      const { atS, size } = bursts[burst] ?? { atS: seconds, size: 0 };
      return gain * size * Math.min(1, (seconds - atS) / 0.3) * Math.exp(-(seconds - atS) * 1.4);
    });
    addLoop(track, loop, hiss);
  };
}
