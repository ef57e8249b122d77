import { describe, expect, it } from "vitest";
import { seededRandom } from "../seeded/random.ts";
import { applyBiquad, bandPass, highPass, highShelf, lowPass, peak } from "./biquad.ts";
import { finishSound, loudnessOf } from "./finish-sound.ts";
import { measurePitchHz } from "./measure-pitch.fixture.ts";
import { rmsOf } from "./measure-sound.fixture.ts";
import { resample } from "./resample.ts";
import { addReverb } from "./reverb.ts";
import { addAt, panGains, SOUND_RATE, silentTrack } from "./stereo.ts";

const sine = (frequencyHz: number, seconds = 1, sampleRate = SOUND_RATE, size = 1) =>
  Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, index) => size * Math.sin((2 * Math.PI * frequencyHz * index) / sampleRate),
  );
const gainDbAt = (frequencyHz: number, filter: ReturnType<typeof lowPass>) => {
  const tone = sine(frequencyHz);
  applyBiquad(tone, filter);
  return 20 * Math.log10(rmsOf(tone.subarray(SOUND_RATE / 2)) / Math.SQRT1_2);
};

describe("filters", () => {
  it("fall by 3 dB at their corner and 12 dB an octave beyond", () => {
    expect(gainDbAt(1_000, lowPass(SOUND_RATE, 1_000))).toBeCloseTo(-3.01, 1);
    expect(gainDbAt(4_000, lowPass(SOUND_RATE, 1_000))).toBeCloseTo(-24, -0.5);
    expect(gainDbAt(1_000, highPass(SOUND_RATE, 1_000))).toBeCloseTo(-3.01, 1);
    expect(gainDbAt(250, highPass(SOUND_RATE, 1_000))).toBeCloseTo(-24, -0.5);
  });

  it("raise just what they are asked to", () => {
    expect(gainDbAt(1_000, bandPass(SOUND_RATE, 1_000, 3))).toBeCloseTo(0, 2);
    expect(gainDbAt(2_800, peak(SOUND_RATE, 2_800, 0.9, 2))).toBeCloseTo(2, 1);
    expect(gainDbAt(100, peak(SOUND_RATE, 2_800, 0.9, 2))).toBeCloseTo(0, 1);
    expect(gainDbAt(16_000, highShelf(SOUND_RATE, 5_000, 3))).toBeCloseTo(3, 0);
    expect(gainDbAt(200, highShelf(SOUND_RATE, 5_000, 3))).toBeCloseTo(0, 1);
  });
});

describe("resampling", () => {
  it("keeps a tone's pitch and size, and adds none of its mirror", () => {
    const tone = resample(sine(440, 1, 16_000, 0.5), 16_000, 24_000);
    expect(tone).toHaveLength(24_000);
    expect(rmsOf(tone.subarray(2_000, 22_000))).toBeCloseTo(0.5 * Math.SQRT1_2, 3);
    const voice = resample(sine(200, 1, 16_000, 0.5), 16_000, 24_000);
    expect(measurePitchHz(voice, 24_000)).toBeCloseTo(200, 0);
    expect(rmsOf(voice.subarray(2_000, 22_000))).toBeCloseTo(0.5 * Math.SQRT1_2, 3);
    const high = resample(sine(6_000, 1, 16_000, 0.5), 16_000, 24_000);
    applyBiquad(high, highPass(24_000, 9_500));
    applyBiquad(high, highPass(24_000, 9_500));
    expect(rmsOf(high.subarray(2_000, 22_000))).toBeLessThan(0.06);
  });

  it("makes a voice higher when it is read as faster than it is", () => {
    expect(measurePitchHz(resample(sine(200, 1, 16_000, 0.5), 16_000 * 1.2, 24_000), 24_000)).toBeCloseTo(240, 0);
  });
});

describe("a finished sound", () => {
  it("has the loudness that was asked for, no peak too high and no click at its ends", () => {
    const track = silentTrack(4);
    const random = seededRandom("noise");
    for (const side of [track.left, track.right])
      for (let index = 0; index < side.length; index++) side[index] = 0.2 + random.next() * 5;
    finishSound(track, -18, () => 0);
    expect(loudnessOf(track)).toBeCloseTo(-18, 0);
    expect(Math.abs(track.left.reduce((sum, value) => sum + value, 0) / track.left.length)).toBeLessThan(0.001);
    expect(track.left[0]).toBe(0);
    expect(Math.abs(track.right.at(-1) ?? 1)).toBe(0);
    finishSound(track, 6, () => 0);
    expect(track.left.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThanOrEqual(0.88);
  });
});

describe("a room", () => {
  it("answers for about as long as its decay, and falls by 60 dB in it", () => {
    const track = silentTrack(4);
    for (const side of [track.left, track.right]) side.set(sine(500, 0.05));
    addReverb(track, { wet: 1, decayS: 2 });
    const level = (fromS: number) =>
      20 * Math.log10(rmsOf(track.left.subarray(fromS * SOUND_RATE, (fromS + 0.3) * SOUND_RATE)));
    const fall = level(0.5) - level(1.5);
    expect(fall).toBeGreaterThan(22);
    expect(fall).toBeLessThan(42);
  });

  it("makes the sides differ", () => {
    const track = silentTrack(1);
    for (const side of [track.left, track.right]) side.set(sine(500, 0.05));
    addReverb(track, { wet: 0.5, decayS: 1 });
    expect(track.left).not.toEqual(track.right);
  });
});

describe("a stereo track", () => {
  it("takes a sound at its time and place, and leaves out what lies outside", () => {
    const track = silentTrack(1);
    const [left, right] = panGains(0.5);
    expect(left ** 2 + right ** 2).toBeCloseTo(1, 9);
    addAt(track, new Float32Array(4).fill(1), -2 / SOUND_RATE, 0.5, -1);
    expect([...track.left.subarray(0, 4)]).toEqual([0.5, 0.5, 0, 0]);
    expect(Math.max(...track.right.subarray(0, 4))).toBeLessThan(1e-9);
    addAt(track, new Float32Array(4).fill(1), 1 - 2 / SOUND_RATE, 1, -1);
    expect([...track.left.slice(-3)]).toEqual([0, 1, 1]);
  });
});
