import type { Mood } from "#core/providers/vocabulary.ts";

/** Semitones of a scale above its tonic. */
const SCALES = {
  major: [0, 2, 4, 5, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  minor: [0, 2, 3, 5, 7, 8, 10],
  harmonicMinor: [0, 2, 3, 5, 7, 8, 11],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
} as const;

export type Instrument = "piano" | "harp" | "flute" | "bells";

/** How music of a mood is written. Degrees of a scale count from 0, so 4 is the dominant. */
export interface Style {
  readonly scale: readonly number[];
  /** MIDI number of the tonic that chords are built from; a seed moves it a little. */
  readonly tonic: number;
  readonly beatsAMinute: number;
  /** Roots of the chords of four bars each, as degrees. */
  readonly progressions: readonly [readonly number[], ...(readonly number[])[]];
  /** Notes of a chord: 3 for triads, 4 with the seventh. */
  readonly chordNotes: 3 | 4;
  readonly pad: { readonly gainDb: number; readonly brightness: number; readonly attackS: number };
  /** Broken chords: steps a bar, and the part of them that sounds. */
  readonly arpeggio: {
    readonly instrument: Instrument;
    readonly gainDb: number;
    readonly steps: 4 | 6 | 8 | 16;
    readonly density: number;
  };
  /** The tune: the part of its phrases that sounds, and how many notes it moves by. */
  readonly melody: {
    readonly instrument: Instrument;
    readonly gainDb: number;
    readonly share: number;
    readonly notesABar: number;
  };
  readonly bass: { readonly gainDb: number; readonly style: "held" | "pulse" | "steps" };
  readonly drum: { readonly gainDb: number; readonly beats: readonly number[] } | null;
  readonly room: { readonly wet: number; readonly decayS: number };
}

export const STYLES: Readonly<Record<Mood, Style>> = {
  calm: {
    scale: SCALES.major,
    tonic: 50,
    beatsAMinute: 66,
    progressions: [
      [0, 5, 3, 4],
      [0, 3, 5, 3],
      [0, 2, 3, 0],
    ],
    chordNotes: 4,
    pad: { gainDb: -20, brightness: 0.32, attackS: 1.1 },
    arpeggio: { instrument: "harp", gainDb: -10, steps: 8, density: 0.55 },
    melody: { instrument: "piano", gainDb: -11, share: 0.5, notesABar: 2.5 },
    bass: { gainDb: -16, style: "held" },
    drum: null,
    room: { wet: 0.42, decayS: 2.4 },
  },
  joyful: {
    scale: SCALES.major,
    tonic: 55,
    beatsAMinute: 104,
    progressions: [
      [0, 4, 5, 3],
      [0, 3, 0, 4],
      [0, 5, 3, 4],
    ],
    chordNotes: 3,
    pad: { gainDb: -24, brightness: 0.5, attackS: 0.5 },
    arpeggio: { instrument: "harp", gainDb: -7, steps: 8, density: 0.9 },
    melody: { instrument: "flute", gainDb: -16, share: 0.65, notesABar: 4 },
    bass: { gainDb: -15, style: "steps" },
    drum: { gainDb: -20, beats: [0, 2, 3.5] },
    room: { wet: 0.3, decayS: 1.6 },
  },
  sad: {
    scale: SCALES.minor,
    tonic: 45,
    beatsAMinute: 56,
    progressions: [
      [0, 5, 2, 6],
      [0, 3, 5, 4],
      [0, 6, 5, 3],
    ],
    chordNotes: 4,
    pad: { gainDb: -20, brightness: 0.24, attackS: 1.4 },
    arpeggio: { instrument: "piano", gainDb: -14, steps: 6, density: 0.5 },
    melody: { instrument: "piano", gainDb: -10, share: 0.6, notesABar: 2 },
    bass: { gainDb: -16, style: "held" },
    drum: null,
    room: { wet: 0.45, decayS: 2.8 },
  },
  tense: {
    scale: SCALES.phrygian,
    tonic: 43,
    beatsAMinute: 92,
    progressions: [
      [0, 0, 1, 0],
      [0, 5, 1, 0],
      [0, 3, 1, 6],
    ],
    chordNotes: 3,
    pad: { gainDb: -21, brightness: 0.3, attackS: 0.8 },
    arpeggio: { instrument: "harp", gainDb: -12, steps: 16, density: 0.45 },
    melody: { instrument: "bells", gainDb: -20, share: 0.3, notesABar: 1.5 },
    bass: { gainDb: -13, style: "pulse" },
    drum: { gainDb: -13, beats: [0, 0.5, 2, 2.5] },
    room: { wet: 0.32, decayS: 1.8 },
  },
  mysterious: {
    scale: SCALES.dorian,
    tonic: 47,
    beatsAMinute: 62,
    progressions: [
      [0, 3, 0, 6],
      [0, 1, 0, 3],
      [0, 6, 3, 1],
    ],
    chordNotes: 4,
    pad: { gainDb: -20, brightness: 0.3, attackS: 1.5 },
    arpeggio: { instrument: "bells", gainDb: -15, steps: 8, density: 0.35 },
    melody: { instrument: "flute", gainDb: -17, share: 0.4, notesABar: 1.5 },
    bass: { gainDb: -17, style: "held" },
    drum: null,
    room: { wet: 0.55, decayS: 3.2 },
  },
  romantic: {
    scale: SCALES.major,
    tonic: 53,
    beatsAMinute: 70,
    progressions: [
      [0, 2, 5, 3],
      [3, 4, 2, 5],
      [0, 5, 1, 4],
    ],
    chordNotes: 4,
    pad: { gainDb: -20, brightness: 0.4, attackS: 0.9 },
    arpeggio: { instrument: "piano", gainDb: -12, steps: 8, density: 0.8 },
    melody: { instrument: "piano", gainDb: -10, share: 0.7, notesABar: 3 },
    bass: { gainDb: -16, style: "held" },
    drum: null,
    room: { wet: 0.42, decayS: 2.4 },
  },
  dark: {
    scale: SCALES.phrygian,
    tonic: 40,
    beatsAMinute: 50,
    progressions: [
      [0, 1, 0, 5],
      [0, 5, 1, 0],
      [0, 0, 6, 1],
    ],
    chordNotes: 3,
    pad: { gainDb: -18, brightness: 0.18, attackS: 1.8 },
    arpeggio: { instrument: "bells", gainDb: -19, steps: 4, density: 0.25 },
    melody: { instrument: "piano", gainDb: -15, share: 0.3, notesABar: 1.2 },
    bass: { gainDb: -14, style: "held" },
    drum: { gainDb: -15, beats: [0] },
    room: { wet: 0.5, decayS: 3.4 },
  },
  adventurous: {
    scale: SCALES.mixolydian,
    tonic: 48,
    beatsAMinute: 112,
    progressions: [
      [0, 6, 3, 0],
      [0, 4, 6, 3],
      [0, 3, 6, 4],
    ],
    chordNotes: 3,
    pad: { gainDb: -21, brightness: 0.5, attackS: 0.4 },
    arpeggio: { instrument: "harp", gainDb: -9, steps: 8, density: 0.75 },
    melody: { instrument: "flute", gainDb: -16, share: 0.6, notesABar: 3.5 },
    bass: { gainDb: -13, style: "pulse" },
    drum: { gainDb: -13, beats: [0, 1.5, 2, 3] },
    room: { wet: 0.3, decayS: 1.7 },
  },
};
