import type { Random } from "../../seeded/random.ts";
import { SOUND_RATE } from "../../signal/stereo.ts";
import type { Instrument } from "./moods.ts";

/** One note: mono samples that begin and end in silence, about as loud as those of the other instruments. */
export type Note = Float32Array;

const RELEASE_S = 0.06;

/** Frequency of a MIDI note in Hz, tuned to A4 = 440. */
export function frequencyOf(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}

/** Plays one note; `seconds` is how long it is held, which only wind heeds: strings and bells ring out. */
export function playNote(instrument: Instrument, note: number, seconds: number, random: Random): Note {
  switch (instrument) {
    case "piano":
      return playPiano(note);
    case "harp":
      return pluckString(note, random);
    case "bells":
      return strikeBell(note);
    case "flute":
      return blowFlute(note, seconds, random);
  }
}

/**
 * A soft piano: partials a little sharp of the harmonics, as a stiff string has them (inharmonicity 0.0004), the higher
 * ones weaker and sooner gone.
 */
function playPiano(note: number): Note {
  const frequency = frequencyOf(note);
  const ringS = 3.2 * 2 ** ((60 - note) / 30);
  const partials = Array.from({ length: 7 }, (_, index) => {
    const order = index + 1;
    return {
      frequency: frequency * order * Math.sqrt(1 + 0.0004 * order * order),
      gain: 0.5 / order ** 1.5,
      decayS: ringS / (1 + 0.7 * index),
    };
  });
  return ring(partials, Math.min(ringS, 3.5), 0.006);
}

/** A small bell of four partials that are no harmonics. */
function strikeBell(note: number): Note {
  const frequency = frequencyOf(note);
  const ratios = [1, 2.76, 5.4, 8.93];
  const partials = ratios.map((ratio, index) => ({
    frequency: frequency * ratio,
    gain: 0.5 / (1 + 1.6 * index),
    decayS: 2.6 / (1 + 1.3 * index),
  }));
  return ring(partials, 3.2, 0.003);
}

interface Partial {
  readonly frequency: number;
  readonly gain: number;
  /** Seconds in which it falls to a thousandth. */
  readonly decayS: number;
}

/** Decaying sines, each made by turning a phasor by the same small angle at every frame. */
export function ring(partials: readonly Partial[], seconds: number, attackS: number, releaseS = RELEASE_S): Note {
  const samples = new Float32Array(Math.round(seconds * SOUND_RATE));
  for (const { frequency, gain, decayS } of partials) {
    if (frequency > SOUND_RATE * 0.42) continue;
    const decay = 10 ** (-3 / (decayS * SOUND_RATE));
    const angle = (2 * Math.PI * frequency) / SOUND_RATE;
    const cos = Math.cos(angle) * decay;
    const sin = Math.sin(angle) * decay;
    let real = gain;
    let imaginary = 0;
    for (let index = 0; index < samples.length; index++) {
      samples[index] = (samples[index] ?? 0) + imaginary;
      const turned = real * cos - imaginary * sin;
      imaginary = real * sin + imaginary * cos;
      real = turned;
    }
  }
  return shaped(samples, attackS, releaseS);
}

/** A plucked string after Karplus and Strong: noise in a delay line that loses its highs at every turn. */
function pluckString(note: number, random: Random): Note {
  const period = SOUND_RATE / frequencyOf(note);
  const line = new Float32Array(Math.max(4, Math.round(period + 0.5)));
  for (let index = 0; index < line.length; index++) line[index] = random.between(-1, 1);
  for (let pass = 0; pass < 4; pass++) {
    for (let index = 0; index < line.length; index++) {
      line[index] = 0.5 * ((line[index] ?? 0) + (line[(index + 1) % line.length] ?? 0));
    }
  }
  const mean = line.reduce((sum, value) => sum + value, 0) / line.length;
  const size = Math.sqrt(line.reduce((sum, value) => sum + (value - mean) ** 2, 0) / line.length);
  for (let index = 0; index < line.length; index++) line[index] = (((line[index] ?? 0) - mean) * 0.28) / size;
  const samples = new Float32Array(Math.round(2.6 * SOUND_RATE));
  // The mean of two neighbours makes the line half a frame shorter, and its length is a whole number: reading it at the
  // right speed puts it in tune.
  const speed = (line.length - 0.5) / period;
  const raw = new Float32Array(Math.ceil(samples.length * speed) + 2);
  let at = 0;
  for (let index = 0; index < raw.length; index++) {
    const value = line[at] ?? 0;
    const next = at + 1 === line.length ? 0 : at + 1;
    raw[index] = value;
    line[at] = 0.4985 * (value + (line[next] ?? 0));
    at = next;
  }
  let soft = 0;
  for (let index = 0; index < samples.length; index++) {
    const place = index * speed;
    const before = Math.floor(place);
    const share = place - before;
    // Fingers and not a plectrum: the first periods lose what is above about 5 kHz, where speech has its consonants.
    soft += ((raw[before] ?? 0) * (1 - share) + (raw[before + 1] ?? 0) * share - soft) * 0.5;
    samples[index] = soft;
  }
  return shaped(samples, 0.003, 0.2);
}

/** A wooden flute: few harmonics, breath, and a vibrato that sets in late. */
function blowFlute(note: number, seconds: number, random: Random): Note {
  const frequency = frequencyOf(note);
  const samples = new Float32Array(Math.round((seconds + 0.25) * SOUND_RATE));
  let phase = 0;
  let breath = 0;
  const beatHz = random.between(4.6, 5.4);
  for (let index = 0; index < samples.length; index++) {
    const time = index / SOUND_RATE;
    const vibrato = 0.004 * Math.min(1, Math.max(0, time - 0.25) * 3) * Math.sin(2 * Math.PI * beatHz * time);
    phase += (2 * Math.PI * frequency * (1 + vibrato)) / SOUND_RATE;
    breath += (random.between(-1, 1) - breath) * 0.2;
    const sine = Math.sin(phase);
    const cosine = Math.cos(phase);
    // sin 2x and sin 3x from sin x and cos x
    samples[index] = 0.42 * (sine + 0.28 * 2 * sine * cosine + 0.09 * (3 * sine - 4 * sine ** 3)) + 0.035 * breath;
  }
  return shaped(samples, 0.08, 0.25);
}

/** A frame drum: a tone that falls from 95 to 52 Hz, and the hand's short noise. */
export function beatDrum(random: Random): Note {
  const samples = new Float32Array(Math.round(0.5 * SOUND_RATE));
  let phase = 0;
  let skin = 0;
  for (let index = 0; index < samples.length; index++) {
    const time = index / SOUND_RATE;
    phase += (2 * Math.PI * (52 + 43 * Math.exp(-time * 38))) / SOUND_RATE;
    skin += (random.between(-1, 1) - skin) * 0.25;
    samples[index] = 0.9 * Math.sin(phase) * Math.exp(-time * 11) + 0.5 * skin * Math.exp(-time * 90);
  }
  return shaped(samples, 0.003, 0.1);
}

/** A low string, bowed or struck: soft harmonics that die away over its length. */
export function playBass(note: number, seconds: number, isShort: boolean): Note {
  const frequency = frequencyOf(note);
  const decayS = Math.log(1000) * (isShort ? 0.2 : seconds / 0.9);
  const partials = [0.5, 0.25, 0.1].map((gain, above) => ({ frequency: frequency * (above + 1), gain, decayS }));
  return ring(partials, seconds, isShort ? 0.008 : 0.12, isShort ? 0.08 : Math.min(0.5, seconds / 3));
}

/** Lets a note rise and end smoothly, in place. */
export function shaped(samples: Note, attackS: number, releaseS: number): Note {
  const attack = Math.max(1, Math.round(attackS * SOUND_RATE));
  const release = Math.max(1, Math.round(releaseS * SOUND_RATE));
  for (let index = 0; index < Math.min(attack, samples.length); index++) {
    samples[index] = (samples[index] ?? 0) * (0.5 - 0.5 * Math.cos((Math.PI * index) / attack));
  }
  for (let index = 0; index < Math.min(release, samples.length); index++) {
    const at = samples.length - 1 - index;
    samples[at] = (samples[at] ?? 0) * (0.5 - 0.5 * Math.cos((Math.PI * index) / release));
  }
  return samples;
}
