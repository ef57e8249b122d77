import type { StereoSound } from "#core/providers/sound.ts";
import type { Random } from "../../seeded/random.ts";
import { bandPass, highPass, lowPass } from "../../signal/biquad.ts";
import { addAt, lengthS, SOUND_RATE } from "../../signal/stereo.ts";
import { type ControlCurve, curveOver, wanderingCurve } from "./control-curve.ts";
import { addLoop, makeNoiseLoop } from "./noise-loop.ts";
import { scatter } from "./scatter.ts";
import type { Sounding } from "./sounding.ts";

/** Waves on a shore: each swells, breaks and hisses back. `everyS` is their period: 7 s in calm, 4 s in a storm. */
export function waves(everyS: number): Sounding {
  return (track, random, gain) => {
    const body = makeNoiseLoop(track, random, [lowPass(SOUND_RATE, 500), highPass(SOUND_RATE, 60)]);
    const foam = makeNoiseLoop(track, random, [highPass(SOUND_RATE, 1_400), lowPass(SOUND_RATE, 6_500)]);
    const crests = crestTimes(track, random, everyS);
    addLoop(track, body, swell(track, crests, gain, 0, 1.5, 2.2), swell(track, crests, gain, 0.35, 1.5, 2.2));
    addLoop(
      track,
      foam,
      swell(track, crests, gain * 0.42, 0.5, 0.7, 2.8),
      swell(track, crests, gain * 0.42, 0.9, 0.7, 2.8),
    );
  };
}

/** When waves break and how large each is. The first broke before the track began. */
function crestTimes(track: StereoSound, random: Random, everyS: number): { atS: number; size: number }[] {
  const crests: { atS: number; size: number }[] = [];
  for (let atS = -everyS * random.next(); atS < lengthS(track) + everyS; atS += everyS * random.between(0.75, 1.25)) {
    crests.push({ atS, size: random.between(0.6, 1.2) });
  }
  return crests;
}

function swell(
  track: StereoSound,
  crests: readonly { atS: number; size: number }[],
  gain: number,
  lateS: number,
  riseS: number,
  fallS: number,
): ControlCurve {
  return curveOver(track, (seconds) => {
    let sum = 0.36;
    for (const { atS, size } of crests) {
      const since = seconds - atS - lateS;
      if (since < -6 || since > 14) continue;
      sum += size * 1.3 * (since < 0 ? Math.exp(-((since / riseS) ** 2)) : Math.exp(-since / fallS));
    }
    return gain * sum;
  });
}

/** Water that laps at a hull or a bank: small dull slaps at no fixed time. */
export function lapping(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => {
      const pan = random.between(-0.8, 0.8);
      for (let drop = 0; drop < 3; drop++) {
        const slap = splash(random, random.between(260, 620), random.between(0.12, 0.3));
        addAt(track, slap, atS + drop * random.between(0.08, 0.22), gain * random.between(0.25, 0.9), pan);
      }
    });
  };
}

function splash(random: Random, frequencyHz: number, seconds: number): Float32Array {
  const { b0, b2, a1, a2 } = bandPass(SOUND_RATE, frequencyHz, 2.2);
  const samples = new Float32Array(Math.round(seconds * SOUND_RATE));
  let in1 = 0;
  let in2 = 0;
  let out1 = 0;
  let out2 = 0;
  for (let index = 0; index < samples.length; index++) {
    const noise = random.between(-2.2, 2.2);
    const filtered = b0 * noise + b2 * in2 - a1 * out1 - a2 * out2;
    in2 = in1;
    in1 = noise;
    out2 = out1;
    out1 = filtered;
    samples[index] = filtered * Math.sin((Math.PI * index) / samples.length) ** 2;
  }
  return samples;
}

/** A stream over stones: an even rush, and bubbles on it. */
export function stream(bubblesASecond: number): Sounding {
  return (track, random, gain) => {
    const rush = makeNoiseLoop(track, random, [highPass(SOUND_RATE, 350), lowPass(SOUND_RATE, 2_600)]);
    addLoop(track, rush, wanderingCurve(track, random, gain * 0.6, gain * 0.95, 0.8));
    const bubbles = Array.from({ length: 24 }, () => bubble(random));
    scatter(track, random, 1 / bubblesASecond, (atS) => {
      const each = bubbles[random.whole(0, bubbles.length - 1)];
      if (each) addAt(track, each, atS, gain * random.between(0.15, 0.9), random.between(-0.9, 0.9));
    });
  };
}

/** Air that rises to the surface rings higher as it shrinks. */
function bubble(random: Random): Float32Array {
  const lowHz = random.between(380, 1_100);
  const samples = new Float32Array(Math.round(random.between(0.03, 0.09) * SOUND_RATE));
  let phase = 0;
  for (let index = 0; index < samples.length; index++) {
    const share = index / samples.length;
    phase += (2 * Math.PI * lowHz * (1 + 0.5 * share)) / SOUND_RATE;
    samples[index] = Math.sin(phase) * Math.sin(Math.PI * share) * (1 - share);
  }
  return samples;
}

/** Single drops that fall into still water, with a room's silence between. */
export function drips(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => {
      addAt(track, dripOf(random.between(900, 1_900)), atS, gain * random.between(0.3, 1), random.between(-0.9, 0.9));
    });
  };
}

function dripOf(frequencyHz: number): Float32Array {
  const samples = new Float32Array(Math.round(0.16 * SOUND_RATE));
  let phase = 0;
  for (let index = 0; index < samples.length; index++) {
    const time = index / SOUND_RATE;
    phase += (2 * Math.PI * frequencyHz * (1 + 1.4 * time)) / SOUND_RATE;
    samples[index] = Math.sin(phase) * Math.min(1, time / 0.003) * Math.exp(-time * 32);
  }
  return samples;
}
