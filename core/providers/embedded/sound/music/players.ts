import { fromDb } from "#core/media/decibels.ts";
import type { StereoSound } from "#core/providers/sound.ts";
import type { Random } from "../../seeded/random.ts";
import { addAt } from "../../signal/stereo.ts";
import { noteOf } from "./harmony.ts";
import { beatDrum, type Note, playBass } from "./instruments.ts";
import { layTune, type Motif } from "./melody.ts";
import type { Instrument, Style } from "./moods.ts";
import { addPad, padTable } from "./pad.ts";

export const BEATS_A_BAR = 4;
export const BARS_A_PHRASE = 4;
/** Players are never together to the sample: each note is this early or late, in seconds. */
const LOOSENESS_S = 0.009;

/** A phrase of four bars. */
export interface Phrase {
  readonly startS: number;
  readonly index: number;
  /** Degrees of the chord of each bar. */
  readonly chords: readonly (readonly number[])[];
  /** The same chords as notes, voices led from one to the next. */
  readonly voicings: readonly (readonly number[])[];
}

/** What is the same through a whole piece. */
export interface Piece {
  readonly track: StereoSound;
  readonly style: Style;
  readonly tonic: number;
  readonly beatS: number;
  /** Returns in every phrase that has a tune. */
  readonly motif: Motif;
  readonly random: Random;
  /** Plays a note of an instrument, remembering those that ring out and so sound the same each time. */
  readonly play: (instrument: Instrument, note: number, seconds: number) => Note;
}

/** Plays four bars: chords, broken chords, the tune where it is its turn, bass and drum. */
export function playPhrase(piece: Piece, phrase: Phrase): void {
  playPads(piece, phrase);
  playArpeggio(piece, phrase);
  playMelody(piece, phrase);
  playBassLine(piece, phrase);
  playDrum(piece, phrase);
}

function playPads({ track, style, beatS, random }: Piece, { startS, voicings }: Phrase): void {
  const barS = beatS * BEATS_A_BAR;
  const { gainDb, brightness, attackS } = style.pad;
  const table = padTable(brightness);
  for (const [bar, voicing] of voicings.entries()) {
    for (const [voice, note] of voicing.entries()) {
      addPad(track, table, {
        note,
        startS: startS + bar * barS,
        endS: startS + (bar + 1) * barS,
        attackS,
        gain: fromDb(gainDb) / Math.sqrt(voicing.length),
        pan: (voice / Math.max(1, voicing.length - 1) - 0.5) * 0.8,
        phase: random.next(),
      });
    }
  }
}

/** Ways to break a chord: which of its notes each step takes, counted from the lowest. */
const FIGURES = [
  [0, 1, 2, 3, 2, 1],
  [0, 2, 1, 2],
  [0, 1, 2, 3],
  [0, 2, 3, 1, 3, 2],
] as const;

function playArpeggio({ track, style, beatS, random, play }: Piece, { startS, voicings, index }: Phrase): void {
  const { instrument, gainDb, steps, density } = style.arpeggio;
  const barS = beatS * BEATS_A_BAR;
  const figure = FIGURES[index % 2 === 0 ? 0 : random.whole(1, FIGURES.length - 1)] ?? FIGURES[0];
  for (const [bar, voicing] of voicings.entries()) {
    for (let step = 0; step < steps; step++) {
      const isFirst = step === 0;
      if (random.next() > (isFirst ? Math.sqrt(density) : density)) continue;
      const place = figure[step % figure.length] ?? 0;
      const base = voicing[place % voicing.length] ?? 60;
      const note = base + 12 * (1 + Math.floor(place / voicing.length));
      const atS = startS + bar * barS + (step * barS) / steps + loosely(random);
      const gain = fromDb(gainDb) * random.between(0.65, 1) * (isFirst ? 1.15 : 1);
      addAt(track, play(instrument, note, barS / steps), atS, gain, 0.7 * Math.sin(index + bar + step * 0.8));
    }
  }
}

function playMelody(
  { track, style, tonic, beatS, motif, random, play }: Piece,
  { startS, chords, index }: Phrase,
): void {
  const { instrument, gainDb, share } = style.melody;
  if (random.next() > share) return;
  const tune = layTune(motif, chords, index % 2 === 0 ? 4 : 2, random);
  for (const { beat, beats, degree } of tune) {
    const note = noteOf(degree, tonic + (tonic < 50 ? 24 : 12), style.scale);
    const gain = fromDb(gainDb) * random.between(0.75, 1) * (beat % 4 === 0 ? 1.1 : 1);
    addAt(track, play(instrument, note, beats * beatS * 0.95), startS + beat * beatS + loosely(random), gain, 0.12);
  }
}

function playBassLine({ track, style, tonic, beatS, random }: Piece, { startS, chords }: Phrase): void {
  const { gainDb, style: manner } = style.bass;
  const gain = fromDb(gainDb);
  const barS = beatS * BEATS_A_BAR;
  for (const [bar, chord] of chords.entries()) {
    const root = noteOf(chord[0] ?? 0, tonic - 12, style.scale);
    const low = root > 45 ? root - 12 : root;
    const atS = startS + bar * barS;
    if (manner === "held") addAt(track, playBass(low, barS, false), atS, gain, 0);
    else if (manner === "steps") {
      for (const [step, note] of [low, low + 7, low, low + 7].entries()) {
        addAt(track, playBass(note, beatS, true), atS + step * beatS + loosely(random), gain, 0);
      }
    } else {
      for (let step = 0; step < 2 * BEATS_A_BAR; step++) {
        const accent = step % 4 === 0 ? 1 : random.between(0.5, 0.7);
        addAt(
          track,
          playBass(low, beatS / 2 + 0.1, true),
          atS + (step * beatS) / 2 + loosely(random),
          gain * accent,
          0,
        );
      }
    }
  }
}

function playDrum({ track, style, beatS, random }: Piece, { startS, index }: Phrase): void {
  if (!style.drum) return;
  const beat = beatDrum(random);
  for (let bar = 0; bar < BARS_A_PHRASE; bar++) {
    for (const at of style.drum.beats) {
      const accent = at === 0 ? 1 : random.between(0.45, 0.75);
      const atS = startS + (bar * BEATS_A_BAR + at) * beatS + loosely(random);
      // The first phrase holds back, so that the drum is an arrival.
      if (index > 0) addAt(track, beat, atS, fromDb(style.drum.gainDb) * accent, 0);
    }
  }
}

function loosely(random: Random): number {
  return random.between(-LOOSENESS_S, LOOSENESS_S);
}
