import type { StereoSound } from "#core/providers/sound.ts";
import type { Random } from "../../seeded/random.ts";
import { addAt, SOUND_RATE } from "../../signal/stereo.ts";
import { curveOver } from "./control-curve.ts";
import { scatter } from "./scatter.ts";
import type { Sounding } from "./sounding.ts";

/** One note of an animal: where its pitch goes, in Hz, and its timbre. */
interface Call {
  readonly seconds: number;
  /** The pitch at a part of the way through, from 0 to 1. */
  readonly pitchHz: (share: number) => number;
  /** Gains of the harmonics after the first. */
  readonly harmonics?: readonly number[];
  /** Flutter of the voice, in Hz: a trill, or a crow's rattle. */
  readonly flutterHz?: number;
}

function callOf({ seconds, pitchHz, harmonics = [], flutterHz = 0 }: Call): Float32Array {
  const samples = new Float32Array(Math.round(seconds * SOUND_RATE));
  let phase = 0;
  for (let index = 0; index < samples.length; index++) {
    const share = index / samples.length;
    phase += (2 * Math.PI * pitchHz(share)) / SOUND_RATE;
    let value = Math.sin(phase);
    for (const [order, gain] of harmonics.entries()) value += gain * Math.sin(phase * (order + 2));
    const flutter = flutterHz === 0 ? 1 : 0.55 + 0.45 * Math.sin((2 * Math.PI * flutterHz * index) / SOUND_RATE);
    samples[index] = value * flutter * Math.sin(Math.PI * share) ** 1.2;
  }
  return samples;
}

/** Sings several calls one after the other, from one place. */
function sing(
  track: StereoSound,
  calls: readonly Float32Array[],
  atS: number,
  gapS: number,
  gain: number,
  pan: number,
): void {
  let at = atS;
  for (const call of calls) {
    addAt(track, call, at, gain, pan);
    at += call.length / SOUND_RATE + gapS;
  }
}

/** Songbirds of three kinds, near and far, each with a song of its own that it repeats. */
export function songbirds(everyS: number): Sounding {
  return (track, random, gain) => {
    const kinds = Array.from({ length: 3 }, () => ({
      song: inventSong(random),
      gapS: random.between(0.02, 0.12),
      pan: random.between(-0.9, 0.9),
    }));
    scatter(track, random, everyS, (atS) => {
      const bird = kinds[random.whole(0, kinds.length - 1)];
      if (!bird) return;
      const pan = Math.max(-1, Math.min(1, bird.pan + random.between(-0.15, 0.15)));
      sing(track, bird.song, atS, bird.gapS, gain * random.between(0.2, 1), pan);
    });
  };
}

function inventSong(random: Random): Float32Array[] {
  const middleHz = random.between(2_300, 4_800);
  const notes = random.whole(2, 7);
  const isTrill = random.chance(0.35);
  const shared = inventChirp(random, middleHz);
  return Array.from({ length: notes }, () => (isTrill ? shared : inventChirp(random, middleHz)));
}

function inventChirp(random: Random, middleHz: number): Float32Array {
  const fromHz = middleHz * random.between(0.85, 1.25);
  const toHz = middleHz * random.between(0.8, 1.2);
  const bend = random.between(-0.12, 0.12) * middleHz;
  return callOf({
    seconds: random.between(0.05, 0.19),
    pitchHz: (share) => fromHz + (toHz - fromHz) * share + bend * Math.sin(2 * Math.PI * share),
    harmonics: [0.12],
    ...(random.chance(0.3) ? { flutterHz: random.between(28, 60) } : {}),
  });
}

/** Gulls: rows of falling cries, of four birds. */
export function gulls(everyS: number): Sounding {
  return (track, random, gain) => {
    const birds = Array.from({ length: 4 }, () => cryOfGull(random, random.between(1_050, 1_450)));
    scatter(track, random, everyS, (atS) => {
      const cry = birds[random.whole(0, birds.length - 1)] ?? new Float32Array();
      const cries = Array.from({ length: random.whole(2, 5) }, () => cry);
      sing(track, cries, atS, random.between(0.06, 0.16), gain * random.between(0.2, 0.8), random.between(-0.9, 0.9));
    });
  };
}

function cryOfGull(random: Random, topHz: number): Float32Array {
  return callOf({
    seconds: random.between(0.22, 0.42),
    pitchHz: (share) => topHz * (0.78 + 0.34 * Math.sin(Math.PI * Math.min(1, share * 1.6)) - 0.12 * share),
    harmonics: [0.45, 0.28, 0.12],
  });
}

/** Crows: hoarse short caws, two or three. */
export function crows(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => {
      const pitch = random.between(480, 620);
      const caw = callOf({
        seconds: random.between(0.26, 0.38),
        pitchHz: (share) => pitch * (1.06 - 0.2 * share),
        harmonics: [0.8, 0.7, 0.45, 0.3],
        flutterHz: random.between(65, 85),
      });
      const caws = Array.from({ length: random.whole(2, 3) }, () => caw);
      sing(track, caws, atS, 0.3, 0.45 * gain * random.between(0.4, 1), random.between(-0.8, 0.8));
    });
  };
}

/** An owl: one long note, and after a while three. */
export function owl(everyS: number): Sounding {
  return (track, random, gain) => {
    const pan = random.between(-0.7, 0.7);
    const pitch = random.between(350, 420);
    const hoot = (seconds: number) =>
      callOf({ seconds, pitchHz: (share) => pitch * (0.95 + 0.07 * Math.sin(Math.PI * share)), harmonics: [0.08] });
    scatter(track, random, everyS, (atS) => {
      addAt(track, hoot(0.55), atS, gain, pan);
      sing(track, [hoot(0.16), hoot(0.18), hoot(0.7)], atS + 1.6, 0.09, gain, pan);
    });
  };
}

/** Crickets: each its own pitch and beat, and none ever together. */
export function crickets(count: number): Sounding {
  return (track, random, gain) => {
    for (let cricket = 0; cricket < count; cricket++) {
      const chirp = cricketChirp(random.between(3_900, 4_900), random.between(26, 34));
      const everyS = random.between(0.45, 0.85);
      const pan = random.between(-1, 1);
      const size = gain * random.between(0.35, 1);
      const rests = curveOver(track, (seconds) => Math.sin(seconds / (2.5 + cricket) + cricket * 2));
      for (let control = 0, atS = random.next() * everyS; control < rests.length; control = Math.round(atS * 100)) {
        if ((rests[control] ?? 0) > -0.6) addAt(track, chirp, atS, size, pan);
        atS += everyS * random.between(0.97, 1.03);
      }
    }
  };
}

function cricketChirp(pitchHz: number, pulsesASecond: number): Float32Array {
  const samples = new Float32Array(Math.round((3 / pulsesASecond) * SOUND_RATE));
  for (let index = 0; index < samples.length; index++) {
    const time = index / SOUND_RATE;
    const pulse = Math.sin(Math.PI * ((time * pulsesASecond) % 1)) ** 2;
    samples[index] = Math.sin(2 * Math.PI * pitchHz * time) * pulse;
  }
  return samples;
}

/** Frogs at the water's edge: low creaks in turn. */
export function frogs(everyS: number): Sounding {
  return (track, random, gain) => {
    scatter(track, random, everyS, (atS) => {
      const pitch = random.between(520, 760);
      const croak = callOf({
        seconds: random.between(0.2, 0.34),
        pitchHz: (share) => pitch * (0.92 + 0.12 * share),
        harmonics: [0.6, 0.3],
        flutterHz: random.between(34, 48),
      });
      sing(track, [croak, croak], atS, 0.18, gain * random.between(0.3, 0.9), random.between(-0.9, 0.9));
    });
  };
}
