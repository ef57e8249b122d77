import type { Random } from "../../seeded/random.ts";
import { applyBiquad, bandPass, highPass, lowPass } from "../../signal/biquad.ts";
import { addAt, lengthS, SOUND_RATE } from "../../signal/stereo.ts";
import { ring, shaped } from "../music/instruments.ts";
import { scatter } from "./scatter.ts";
import type { Sounding } from "./sounding.ts";

/** Something hard that is struck: its resonances in Hz, how loud each is, and in what time they die. */
interface Material {
  readonly partialsHz: readonly number[];
  readonly decayS: number;
}

const WOOD: Material = { partialsHz: [310, 720, 1_240], decayS: 0.22 };
const IRON: Material = { partialsHz: [1_050, 2_710, 4_420, 6_100], decayS: 0.7 };
const GLASS: Material = { partialsHz: [2_350, 3_910, 6_180], decayS: 0.35 };
const TICK: Material = { partialsHz: [1_900, 3_300], decayS: 0.03 };
const TACK: Material = { partialsHz: [1_500, 2_700], decayS: 0.035 };
const BLOCK: Material = { partialsHz: [870, 1_430, 2_900], decayS: 0.4 };

function struck({ partialsHz, decayS }: Material, tune = 1): Float32Array {
  const partials = partialsHz.map((frequency, index) => ({
    frequency: frequency * tune,
    gain: 0.6 / (1 + index),
    decayS: decayS / (1 + 0.5 * index),
  }));
  return ring(partials, decayS + 0.05, 0.001);
}

/** A clock: tick and tack, a second for both. `slow` is a tower's or a lighthouse's works. */
export function clock(beatS = 0.5): Sounding {
  return (track, random, gain) => {
    const beats = [struck(TICK), struck(TACK)];
    const pan = random.between(-0.5, 0.5);
    for (let beat = 0, atS = random.next() * beatS; atS < lengthS(track); beat++, atS += beatS) {
      const each = beats[beat % 2];
      if (each) addAt(track, each, atS, gain, pan);
    }
  };
}

/** Work with a hammer, on wood or iron: a few blows, then a rest. */
export function hammering(everyS: number, on: "wood" | "iron"): Sounding {
  return (track, random, gain) => {
    const material = on === "wood" ? WOOD : IRON;
    scatter(track, random, everyS, (atS) => {
      const blow = struck(material, random.between(0.92, 1.08));
      const pan = random.between(-0.5, 0.5);
      const blows = random.whole(3, 6);
      for (let index = 0; index < blows; index++) {
        addAt(track, blow, atS + index * random.between(0.46, 0.54), gain * random.between(0.6, 1), pan);
      }
    });
  };
}

/** Glasses and dishes that touch. */
export function clinks(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => {
      const glass = struck(GLASS, random.between(0.7, 1.2));
      const pan = random.between(-0.8, 0.8);
      addAt(track, glass, atS, gain * random.between(0.3, 1), pan);
      if (random.chance(0.4)) addAt(track, glass, atS + random.between(0.07, 0.16), gain * 0.5, pan);
    });
  };
}

/** Blocks and chains that knock at a mast. */
export function rigging(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => {
      const knock = struck(BLOCK, random.between(0.8, 1.25));
      const pan = random.between(-0.8, 0.8);
      const knocks = random.whole(1, 3);
      for (let index = 0; index < knocks; index++) {
        addAt(track, knock, atS + index * random.between(0.2, 0.35), gain * random.between(0.3, 0.9), pan);
      }
    });
  };
}

/** Wood that gives: it sticks and slips ever faster or slower, and the board's resonances answer. */
export function creaks(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => {
      addAt(track, creak(random), atS, gain * random.between(0.4, 1), random.between(-0.8, 0.8));
    });
  };
}

function creak(random: Random): Float32Array {
  const seconds = random.between(0.4, 1.3);
  const samples = new Float32Array(Math.round(seconds * SOUND_RATE));
  const slow = random.between(22, 40);
  const fast = random.between(60, 110);
  const rises = random.chance(0.5);
  for (let at = 0; at < samples.length; ) {
    const share = at / samples.length;
    const slips = slow + (fast - slow) * (rises ? share : 1 - share);
    samples[at] = Math.sin(Math.PI * share) * random.between(0.5, 1);
    at += Math.round((SOUND_RATE / slips) * random.between(0.9, 1.1));
  }
  const board = random.between(0.8, 1.3);
  const answers = [330, 640, 1_150].map((frequencyHz) => {
    const answer = samples.slice();
    applyBiquad(answer, bandPass(SOUND_RATE, frequencyHz * board, 9));
    return answer;
  });
  for (let index = 0; index < samples.length; index++) {
    samples[index] = answers.reduce((sum, answer) => sum + (answer[index] ?? 0), 0);
  }
  applyBiquad(samples, lowPass(SOUND_RATE, 2_200));
  const largest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  for (let index = 0; index < samples.length; index++) samples[index] = (samples[index] ?? 0) / largest;
  return shaped(samples, 0.02, 0.05);
}

/** A bell in a tower, some way off: a few slow strokes, with the hum and the minor third of a cast bell. */
export function bell(everyS: number): Sounding {
  return (track, random, gain) => {
    const strike = random.between(300, 400);
    const ratios = [0.5, 1, 1.2, 1.5, 2, 2.67];
    const partials = ratios.map((ratio, index) => ({
      frequency: strike * ratio,
      gain: [0.35, 0.5, 0.4, 0.2, 0.3, 0.1][index] ?? 0,
      decayS: 6 / (1 + 0.5 * index),
    }));
    const stroke = ring(partials, 5, 0.012);
    const pan = random.between(-0.5, 0.5);
    scatter(track, random, everyS, (atS) => {
      const strokes = random.whole(2, 4);
      for (let index = 0; index < strokes; index++) addAt(track, stroke, atS + index * 2.3, gain * 0.6, pan);
    });
  };
}

/** Paper that is turned or put down. */
export function pages(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => {
      addAt(track, swish(random), atS, gain * random.between(0.4, 1), random.between(-0.6, 0.6));
    });
  };
}

function swish(random: Random): Float32Array {
  const samples = new Float32Array(Math.round(random.between(0.22, 0.5) * SOUND_RATE));
  let flutter = 1;
  for (let index = 0; index < samples.length; index++) {
    if (index % 700 === 0) flutter = random.between(0.3, 1);
    samples[index] = random.between(-1, 1) * flutter * Math.sin(Math.PI * Math.sqrt(index / samples.length)) ** 2;
  }
  applyBiquad(samples, highPass(SOUND_RATE, 1_100));
  applyBiquad(samples, lowPass(SOUND_RATE, 5_200));
  return samples;
}

/** A train's whistle, far down the line: three notes at once. */
export function trainWhistle(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => {
      for (const [index, seconds] of [0.9, 1.6].entries()) addAt(track, whistle(seconds), atS + index * 1.2, gain, 0.4);
    });
  };
}

function whistle(seconds: number): Float32Array {
  const samples = new Float32Array(Math.round(seconds * SOUND_RATE));
  for (let index = 0; index < samples.length; index++) {
    const angle = (2 * Math.PI * index) / SOUND_RATE;
    samples[index] = 0.3 * (Math.sin(angle * 466) + Math.sin(angle * 587) + 0.8 * Math.sin(angle * 698));
  }
  return shaped(samples, 0.12, 0.4);
}
