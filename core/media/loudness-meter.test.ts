import { describe, expect, it } from "vitest";
import { createLoudnessMeter } from "./loudness-meter.ts";

function tone(hertz: number, peakDb: number, seconds: number, sampleRate: number): Float32Array {
  const level = 10 ** (peakDb / 20);
  const samples = new Float32Array(seconds * sampleRate);
  for (let at = 0; at < samples.length; at++) samples[at] = level * Math.sin((2 * Math.PI * hertz * at) / sampleRate);
  return samples;
}

function loudness(parts: readonly Float32Array[], sampleRate: number, channels = 2): number {
  const meter = createLoudnessMeter(sampleRate);
  for (const part of parts) meter.push(Array.from({ length: channels }, () => part));
  return meter.integrated();
}

describe("the loudness meter", () => {
  // EBU Tech 3341, table 1: a stereo tone of 1 kHz at -23 dBFS measures -23 LUFS, and so on.
  it.each([16_000, 44_100, 48_000])("passes the first cases of EBU Tech 3341 at %i Hz", (sampleRate) => {
    const at = (peakDb: number, seconds: number) => tone(1000, peakDb, seconds, sampleRate);
    expect(loudness([at(-23, 20)], sampleRate)).toBeCloseTo(-23, 1);
    expect(loudness([at(-33, 20)], sampleRate)).toBeCloseTo(-33, 1);
    expect(loudness([at(-36, 10), at(-23, 60), at(-36, 10)], sampleRate)).toBeCloseTo(-23, 1);
    expect(loudness([at(-72, 10), at(-36, 10), at(-23, 60), at(-36, 10), at(-72, 10)], sampleRate)).toBeCloseTo(-23, 1);
  });

  it("hears one channel 3 LU quieter than two", () => {
    expect(loudness([tone(1000, -23, 5, 48_000)], 48_000, 1)).toBeCloseTo(-26, 1);
  });

  it("hears low tones less and high ones more", () => {
    expect(loudness([tone(40, -23, 5, 48_000)], 48_000)).toBeLessThan(-27);
    expect(loudness([tone(6000, -23, 5, 48_000)], 48_000)).toBeGreaterThan(-20.5);
  });

  it("is the same however the sound is handed over", () => {
    const sound = tone(500, -20, 2, 48_000);
    const pieces = Array.from({ length: 137 }, (_, index) =>
      sound.subarray(Math.floor((index * sound.length) / 137), Math.floor(((index + 1) * sound.length) / 137)),
    );
    expect(loudness(pieces, 48_000)).toBeCloseTo(loudness([sound], 48_000), 9);
  });

  it("measures sound shorter than a block, and nothing in silence", () => {
    expect(loudness([tone(1000, -23, 1, 48_000).subarray(0, 9600)], 48_000)).toBeCloseTo(-23, 0);
    expect(loudness([new Float32Array(48_000)], 48_000)).toBe(Number.NEGATIVE_INFINITY);
    expect(loudness([], 48_000)).toBe(Number.NEGATIVE_INFINITY);
  });
});
