import type { Random } from "../../seeded/random.ts";
import { applyBiquad, bandPass, lowPass } from "../../signal/biquad.ts";
import { addAt, SOUND_RATE } from "../../signal/stereo.ts";
import { curveOver } from "./control-curve.ts";
import { addLoop, makeNoiseLoop } from "./noise-loop.ts";
import { scatter } from "./scatter.ts";
import type { Sounding } from "./sounding.ts";

/** Length of the talk that is made; it goes round, and each side at its own pace. */
const TALK_S = 9;
const SYLLABLE_S = 0.19;
/** Syllables that are made, each at several pitches of the crowd; talkers draw from them. */
const SYLLABLES = 40;

/**
 * People who talk in the background, none of whom can be understood: syllables of buzz and breath, shaped by the two
 * resonances that make a vowel, in phrases with rests.
 *
 * @param pitchHz about how high they speak: 130 for a tavern, 280 for a schoolyard
 */
export function murmur(talkers: number, pitchHz: number): Sounding {
  return (track, random, gain) => {
    const sides = [0, 1].map((side) => babble(random, Math.ceil(talkers / 2), pitchHz, TALK_S + side * 0.7));
    const [left, right] = sides;
    if (!left || !right) return;
    const swell = curveOver(track, (seconds) => gain * (0.85 + 0.2 * Math.sin(seconds * 0.7)));
    addLoop(track, { left, right }, swell);
    const room = makeNoiseLoop(track, random, [bandPass(SOUND_RATE, 450, 0.8)]);
    addLoop(
      track,
      room,
      swell.map((value) => value * 0.3),
    );
  };
}

function babble(random: Random, talkers: number, pitchHz: number, seconds: number): Float32Array {
  const loop = new Float32Array(Math.round(seconds * SOUND_RATE));
  // From low to high, so that a talker can keep to a part of them and so to a pitch.
  const syllables = Array.from({ length: SYLLABLES }, (_, index) =>
    syllable(random, pitchHz * (0.7 + (0.85 * index) / SYLLABLES) * random.between(0.95, 1.05)),
  );
  for (let talker = 0; talker < talkers; talker++) {
    const lowest = random.whole(0, SYLLABLES - 13);
    const size = random.between(0.5, 1);
    for (let atS = random.next(); atS < seconds; atS += SYLLABLE_S * random.between(0.7, 1.3)) {
      if (random.chance(0.14)) atS += random.between(0.3, 1.4);
      const spoken = syllables[lowest + random.whole(0, 11)] ?? new Float32Array();
      const first = Math.round(atS * SOUND_RATE);
      for (let index = 0; index < spoken.length; index++) {
        const at = (first + index) % loop.length;
        loop[at] = (loop[at] ?? 0) + (spoken[index] ?? 0) * size;
      }
    }
  }
  applyBiquad(loop, lowPass(SOUND_RATE, 2_400));
  const rms = Math.sqrt(loop.reduce((sum, value) => sum + value * value, 0) / loop.length);
  return loop.map((value) => value / rms);
}

function syllable(random: Random, pitchHz: number): Float32Array {
  const samples = new Float32Array(Math.round(SYLLABLE_S * random.between(0.7, 1.4) * SOUND_RATE));
  let phase = 0;
  for (let index = 0; index < samples.length; index++) {
    phase += pitchHz / SOUND_RATE;
    if (phase >= 1) phase -= 1;
    const breath = random.between(-0.25, 0.25);
    samples[index] = (phase - 0.5 + breath) * Math.sin((Math.PI * index) / samples.length);
  }
  const upper = samples.slice();
  applyBiquad(samples, bandPass(SOUND_RATE, random.between(320, 760), 4));
  applyBiquad(upper, bandPass(SOUND_RATE, random.between(950, 2_100), 6));
  for (let index = 0; index < samples.length; index++)
    samples[index] = (samples[index] ?? 0) + 0.6 * (upper[index] ?? 0);
  return samples;
}

/** Somebody who walks by: steps that come nearer and go. */
export function footsteps(everyS: number): Sounding {
  return (track, random, gain) =>
    passBy(track, random, everyS, 0.56, 10, (each) =>
      addAt(track, thud(random, 900, 0.06), each.atS, gain * each.size, each.pan),
    );
}

/** A horse that passes: four beats to a stride, on stone or earth. */
export function hooves(everyS: number): Sounding {
  return (track, random, gain) =>
    passBy(track, random, everyS, 0.21, 34, (each) => {
      if (each.index % 4 === 3) return;
      addAt(track, thud(random, 1_500, 0.045), each.atS, gain * each.size * random.between(0.6, 1), each.pan);
    });
}

interface Step {
  readonly index: number;
  readonly atS: number;
  readonly size: number;
  readonly pan: number;
}

function passBy(
  track: Parameters<Sounding>[0],
  random: Random,
  everyS: number,
  stepS: number,
  steps: number,
  play: (step: Step) => void,
): void {
  scatter(track, random, everyS, (atS) => {
    const way = random.chance(0.5) ? 1 : -1;
    for (let index = 0; index < steps; index++) {
      const share = index / (steps - 1);
      const at = atS + index * stepS + random.between(-0.012, 0.012);
      play({ index, atS: at, size: Math.sin(Math.PI * (0.1 + 0.8 * share)), pan: way * (1.6 * share - 0.8) });
    }
  });
}

/** A short dull knock, such as a foot or a hoof makes. */
function thud(random: Random, brightHz: number, seconds: number): Float32Array {
  const samples = new Float32Array(Math.round(seconds * SOUND_RATE));
  for (let index = 0; index < samples.length; index++) {
    const share = index / samples.length;
    const tone = Math.sin((2 * Math.PI * 130 * index) / SOUND_RATE);
    samples[index] = (0.6 * tone + random.between(-0.7, 0.7)) * Math.min(1, share * 20) * (1 - share) ** 3;
  }
  applyBiquad(samples, lowPass(SOUND_RATE, brightHz));
  return samples;
}
