import type { StereoSound } from "#core/providers/sound.ts";
import { panGains, SOUND_RATE } from "../../signal/stereo.ts";
import { frequencyOf } from "./instruments.ts";

const TABLE_SIZE = 4096;
const HARMONICS = 8;
/** Two voices play each note, this many semitones apart from it, one on each side. */
const DETUNE = 0.05;

/** One period of a soft string sound; a brightness of 0 is a sine, 1 nearly a saw. */
export function padTable(brightness: number): Float32Array {
  const table = new Float32Array(TABLE_SIZE);
  for (let order = 1; order <= HARMONICS; order++) {
    const gain = brightness ** (order - 1) / Math.sqrt(order);
    for (let index = 0; index < TABLE_SIZE; index++) {
      table[index] = (table[index] ?? 0) + gain * Math.sin((2 * Math.PI * order * index) / TABLE_SIZE);
    }
  }
  return table;
}

export interface PadNote {
  readonly note: number;
  readonly startS: number;
  readonly endS: number;
  /** Length of the rise; the fall after the end takes as long. */
  readonly attackS: number;
  readonly gain: number;
  /** Where the note sits, from −1 to 1. */
  readonly pan: number;
  /** Where in its period the note begins, from 0 to 1. */
  readonly phase: number;
}

/** Adds a held note to a track. */
export function addPad(track: StereoSound, table: Float32Array, pad: PadNote): void {
  for (const side of [-1, 1]) {
    const pan = Math.max(-1, Math.min(1, pad.pan + 0.35 * side));
    addVoice(track, table, pad, pad.note + DETUNE * side, (pad.phase + 0.37 * side + 1) % 1, panGains(pan));
  }
}

function addVoice(
  { left, right }: StereoSound,
  table: Float32Array,
  { startS, endS, attackS, gain }: PadNote,
  note: number,
  phase: number,
  [gainLeft, gainRight]: readonly [number, number],
): void {
  const step = (frequencyOf(note) / SOUND_RATE) * TABLE_SIZE;
  const first = Math.round(startS * SOUND_RATE);
  const ramp = Math.round(attackS * SOUND_RATE);
  const held = Math.round((endS - startS) * SOUND_RATE);
  const to = Math.min(left.length, first + held + ramp);
  const from = Math.max(0, first);
  for (let index = from; index < to; index++) {
    const since = index - first;
    const rise = since < ramp ? since / ramp : 1;
    const fall = since > held ? 1 - (since - held) / ramp : 1;
    // Squared, the ramps of two notes that meet keep the loudness steady enough without a root.
    const envelope = rise * (2 - rise) * fall * (2 - fall) * gain;
    const value = (table[(phase * TABLE_SIZE + since * step) & (TABLE_SIZE - 1)] ?? 0) * envelope;
    left[index] = (left[index] ?? 0) + value * gainLeft;
    right[index] = (right[index] ?? 0) + value * gainRight;
  }
}
