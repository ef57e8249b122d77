import { afterAll, describe, expect, it } from "vitest";
import { grantReservation } from "#core/providers/reservation.ts";
import type { MusicRequest, StereoSound } from "#core/providers/sound.ts";
import { Mood } from "#core/providers/vocabulary.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { seededRandom } from "../../seeded/random.ts";
import { loudnessOf } from "../../signal/finish-sound.ts";
import { measurePitchHz } from "../../signal/measure-pitch.fixture.ts";
import { bandShare, onsetsASecond, rmsOf } from "../../signal/measure-sound.fixture.ts";
import { SOUND_RATE } from "../../signal/stereo.ts";
import { embeddedMusic } from "../index.ts";
import { composeMusic } from "./compose-music.ts";
import { chordDegrees, leadVoices, noteOf } from "./harmony.ts";
import { frequencyOf, playNote } from "./instruments.ts";
import { inventMotif, layTune } from "./melody.ts";
import { STYLES } from "./moods.ts";

const call = { reservation: grantReservation(0) };
const request = (mood: Mood, more: Partial<MusicRequest> = {}): MusicRequest => ({
  mood,
  durationMs: 10_000,
  seed: "1",
  ...more,
});
const pieces = new Map<Mood, StereoSound>(Mood.options.map((mood) => [mood, composeMusic(request(mood))]));
const piece = (mood: Mood) => pieces.get(mood) ?? composeMusic(request(mood));

afterAll(stopWorkers);

describe("the embedded music", () => {
  it("is the same for the same seed, in a worker thread as here, and another for another seed", async () => {
    const [made, other] = await Promise.all([
      embeddedMusic.compose(request("sad"), call),
      embeddedMusic.compose(request("sad", { seed: "2" }), call),
    ]);
    expect(Buffer.from(made.left.buffer).equals(Buffer.from(piece("sad").left.buffer))).toBe(true);
    expect(Buffer.from(made.right.buffer).equals(Buffer.from(piece("sad").right.buffer))).toBe(true);
    expect(Buffer.from(other.left.buffer).equals(Buffer.from(made.left.buffer))).toBe(false);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const composing = embeddedMusic.compose(request("calm", { durationMs: 600_000 }), { ...call, signal: stop.signal });
    stop.abort();
    await expect(composing).rejects.toThrow(/abort/i);
  });

  it.each(Mood.options)("is fit to lie under speech when it is %s: steady, whole, and without a click", (mood) => {
    const sound = piece(mood);
    expect(sound.sampleRate).toBe(48_000);
    for (const side of [sound.left, sound.right]) {
      expect(side).toHaveLength(10 * SOUND_RATE);
      expect(side.every(Number.isFinite)).toBe(true);
      expect(side.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThan(0.9);
      expect(Math.abs(side.reduce((sum, value) => sum + value, 0) / side.length)).toBeLessThan(0.0005);
      expect(Math.abs(side[0] ?? 1)).toBe(0);
      expect(Math.abs(side.at(-1) ?? 1)).toBe(0);
      let jump = 0;
      for (let index = 1; index < side.length; index++)
        jump = Math.max(jump, Math.abs((side[index] ?? 0) - (side[index - 1] ?? 0)));
      expect(jump).toBeLessThan(0.2);
    }
    expect(loudnessOf(sound)).toBeGreaterThan(-21);
    expect(loudnessOf(sound)).toBeLessThan(-19);
    const seconds = Array.from({ length: 10 }, (_, index) =>
      rmsOf(sound.left.subarray(index * SOUND_RATE, (index + 1) * SOUND_RATE)),
    );
    expect(20 * Math.log10(Math.max(...seconds) / Math.min(...seconds))).toBeLessThan(9);
    expect(sound.left).not.toEqual(sound.right);
  });

  it("sounds as its mood: joy is brighter and busier than sorrow, and the dark is the dullest", () => {
    const highs = (mood: Mood) => bandShare(piece(mood), 900, 8_000);
    expect(highs("joyful")).toBeGreaterThan(highs("sad") * 1.5);
    for (const mood of Mood.options) if (mood !== "dark") expect(highs("dark")).toBeLessThan(highs(mood));
    expect(onsetsASecond(piece("joyful"))).toBeGreaterThan(onsetsASecond(piece("sad")) + 0.5);
    expect(onsetsASecond(piece("adventurous"))).toBeGreaterThan(onsetsASecond(piece("mysterious")) + 0.5);
  });

  it("lasts exactly as long as it is asked to, however short", () => {
    for (const durationMs of [1, 40, 1_234, 3_333.3]) {
      expect(composeMusic(request("calm", { durationMs })).left).toHaveLength(
        Math.max(1, Math.round((durationMs / 1000) * SOUND_RATE)),
      );
    }
  });
});

describe("an instrument", () => {
  it.each(["piano", "harp", "flute"] as const)(
    "plays the %s in tune, within a thirtieth of a semitone",
    (instrument) => {
      for (const note of [48, 55, 60, 64]) {
        const heard = measurePitchHz(
          playNote(instrument, note, 0.6, seededRandom("a"))
            .subarray(0, SOUND_RATE / 2)
            .map((value) => value * 2),
          SOUND_RATE,
        );
        expect(Math.abs(12 * Math.log2(heard / frequencyOf(note)))).toBeLessThan(1 / 30);
      }
    },
  );

  it("begins and ends every note in silence", () => {
    for (const instrument of ["piano", "harp", "flute", "bells"] as const) {
      const note = playNote(instrument, 72, 0.5, seededRandom("a"));
      expect(Math.abs(note[0] ?? 1)).toBeLessThan(1e-6);
      expect(Math.abs(note.at(-1) ?? 1)).toBeLessThan(1e-6);
    }
  });
});

describe("harmony", () => {
  it("counts degrees on past the octave and below the tonic", () => {
    const { scale } = STYLES.calm;
    expect([0, 2, 7, 9, -1].map((degree) => noteOf(degree, 60, scale))).toEqual([60, 64, 72, 76, 59]);
  });

  it("leads every voice a fifth or less from chord to chord, and keeps to the chord", () => {
    for (const { scale, tonic, progressions, chordNotes } of Object.values(STYLES)) {
      for (const progression of progressions) {
        let before: number[] = [];
        for (const root of progression) {
          const chord = chordDegrees(root, chordNotes).map((degree) => noteOf(degree, tonic, scale));
          const voices = leadVoices(chord, before);
          expect(voices.map((note) => note % 12).sort()).toEqual(chord.map((note) => note % 12).sort());
          for (const [index, voice] of voices.entries()) {
            if (before.length > 0) expect(Math.abs(voice - (before[index] ?? voice))).toBeLessThanOrEqual(7);
          }
          before = voices;
        }
      }
    }
  });
});

describe("a tune", () => {
  it("keeps time and range, and rests on its chord where the bar begins", () => {
    for (let seed = 0; seed < 50; seed++) {
      const random = seededRandom(`tune ${seed}`);
      const chords = [0, 5, 3, 4].map((root) => chordDegrees(root, 3));
      const tune = layTune(inventMotif(random, 3), chords, 4, random);
      expect(tune.length).toBeGreaterThan(3);
      for (const [index, { beat, beats, degree }] of tune.entries()) {
        expect(beat).toBeGreaterThan(tune[index - 1]?.beat ?? -1);
        expect(beat).toBeLessThan(16);
        expect(beats).toBeGreaterThan(0);
        expect(degree).toBeGreaterThanOrEqual(-3);
        expect(degree).toBeLessThanOrEqual(11);
        const chord = chords[Math.floor(beat / 4)] ?? [];
        if (beat % 4 === 0) expect(chord.some((each) => (((degree - each) % 7) + 7) % 7 === 0)).toBe(true);
      }
    }
  });
});
