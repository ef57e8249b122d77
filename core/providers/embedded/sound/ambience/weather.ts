import type { Random } from "../../seeded/random.ts";
import { highPass, lowPass } from "../../signal/biquad.ts";
import { addAt, SOUND_RATE } from "../../signal/stereo.ts";
import { wanderingCurve } from "./control-curve.ts";
import { addLoop, makeNoiseLoop } from "./noise-loop.ts";
import { scatter } from "./scatter.ts";
import type { Sounding } from "./sounding.ts";

/** Rain: a bright hiss of far drops, and near ones that can be told apart. */
export function rain(dropsASecond: number): Sounding {
  return (track, random, gain) => {
    const far = makeNoiseLoop(track, random, [highPass(SOUND_RATE, 1_500), lowPass(SOUND_RATE, 11_000)]);
    const patter = makeNoiseLoop(track, random, [highPass(SOUND_RATE, 300), lowPass(SOUND_RATE, 1_400)]);
    addLoop(track, far, wanderingCurve(track, random, gain * 0.75, gain, 4));
    addLoop(track, patter, wanderingCurve(track, random, gain * 0.2, gain * 0.45, 0.25));
    const drops = Array.from({ length: 20 }, () => drop(random));
    scatter(track, random, 1 / dropsASecond, (atS) => {
      const each = drops[random.whole(0, drops.length - 1)];
      if (each) addAt(track, each, atS, gain * random.between(0.6, 2.4), random.between(-1, 1));
    });
  };
}

function drop(random: Random): Float32Array {
  const samples = new Float32Array(Math.round(random.between(0.006, 0.02) * SOUND_RATE));
  const frequencyHz = random.between(1_400, 4_200);
  for (let index = 0; index < samples.length; index++) {
    const share = index / samples.length;
    const tone = Math.sin((2 * Math.PI * frequencyHz * index) / SOUND_RATE);
    samples[index] = (0.6 * tone + random.between(-0.5, 0.5)) * Math.sin(Math.PI * Math.sqrt(share)) * (1 - share);
  }
  return samples;
}

/** Thunder that rolls: a first crack, then echoes that grow duller. */
export function thunder(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => {
      addAt(track, roll(random), atS, gain * random.between(0.5, 1), random.between(-0.6, 0.6));
    });
  };
}

function roll(random: Random): Float32Array {
  const samples = new Float32Array(Math.round(5.5 * SOUND_RATE));
  const claps = Array.from({ length: 6 }, (_, index) => ({
    atS: index === 0 ? 0.05 : random.between(0.3, 3.6),
    size: random.between(0.4, 1),
  }));
  let low = 0;
  let lower = 0;
  let size = 0;
  for (let index = 0; index < samples.length; index++) {
    const time = index / SOUND_RATE;
    if (index % 48 === 0) {
      size = 0;
      for (const clap of claps) {
        const since = time - clap.atS;
        if (since > 0) size += clap.size * Math.min(1, since / 0.04) * Math.exp(-since * 1.5);
      }
      size *= Math.min(1, (5.5 - time) / 1.5);
    }
    const dullness = 0.006 + 0.05 * Math.exp(-time * 2.2);
    low += (random.between(-1, 1) - low) * dullness;
    lower += (low - lower) * Math.min(1, dullness * 3);
    samples[index] = lower * size;
  }
  const largest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return samples.map((value) => value / largest);
}

/** A fog horn far off: two low reeds for as long as a breath. */
export function foghorn(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => addAt(track, hornOf(2.6), atS, gain, 0.35));
  };
}

function hornOf(seconds: number): Float32Array {
  const samples = new Float32Array(Math.round(seconds * SOUND_RATE));
  for (let index = 0; index < samples.length; index++) {
    const time = index / SOUND_RATE;
    const swell = Math.min(1, time / 0.35) * Math.min(1, (seconds - time) / 0.7);
    const angle = 2 * Math.PI * time;
    const reeds =
      Math.sin(angle * 117) +
      0.5 * Math.sin(angle * 234.6) +
      0.8 * Math.sin(angle * 146) +
      0.25 * Math.sin(angle * 351);
    samples[index] = 0.4 * reeds * swell * swell;
  }
  return samples;
}
