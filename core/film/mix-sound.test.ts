import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeWav } from "#core/media/encode-wav.ts";
import { SAMPLE_RATE } from "#core/media/encoding.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { measureLoudness } from "#core/media/measure-loudness.ts";
import { probeAudioMs } from "#core/media/probe-video.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { type FilmSound, mixSound } from "./mix-sound.ts";
import { makeNoise } from "./small-film.fixture.ts";

let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "litink-mix-"));
});

afterAll(async () => {
  await stopWorkers();
  await rm(folder, { recursive: true, force: true });
});

/** A WAV file of what `wave` says at each second. */
async function makeWav(durationMs: number, sampleRate: number, wave: (second: number) => number): Promise<string> {
  const samples = Float32Array.from({ length: Math.round((durationMs / 1000) * sampleRate) }, (_, at) =>
    wave(at / sampleRate),
  );
  const file = join(folder, `${files++}.wav`);
  await writeFile(file, encodeWav({ channels: [samples], sampleRate }));
  return file;
}

function tone(hertz: number, level = 0.3) {
  return (second: number) => level * Math.sin(2 * Math.PI * hertz * second);
}

/** Syllables of a buzz, four a second, some louder than others: as lively as speech. */
function babble(second: number): number {
  const syllable =
    Math.max(0, Math.sin(2 * Math.PI * 4 * second)) ** 2 * (0.4 + 0.6 * Math.abs(Math.sin(second * 1.7)));
  return (
    0.5 *
    syllable *
    [1, 2, 3, 5, 9, 14].reduce((sum, harmonic) => sum + Math.sin(2 * Math.PI * 140 * harmonic * second) / harmonic, 0)
  );
}

async function mix(sound: FilmSound): Promise<string> {
  const out = join(folder, `${files++}.m4a`);
  await mixSound(sound, out);
  return out;
}

/** What is heard, left side, after a filter. */
async function hear(file: string, filter = "anull"): Promise<Float32Array> {
  const bytes = await runFfmpeg([
    "-i",
    file,
    "-af",
    filter,
    "-f",
    "f32le",
    "-ac",
    "1",
    "-ar",
    String(SAMPLE_RATE),
    "-",
  ]);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function levelDb(samples: Float32Array, fromS: number, toS: number): number {
  const part = samples.subarray(Math.round(fromS * SAMPLE_RATE), Math.round(toS * SAMPLE_RATE));
  return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

function bed(fromMs: number, toMs: number, musicFile: string, ambienceFile: string | null = null) {
  return { fromMs, toMs, musicFile, ambienceFile, crossfadeMs: 1500 };
}

describe("the mix of a film's sound", () => {
  it("has the loudness and the peaks of a film, with speech and without", async () => {
    const durationMs = 12_000;
    const wavFile = await makeWav(3000, 16_000, babble);
    const quiet = await makeWav(3000, 16_000, (second) => 0.02 * babble(second));
    const music = await makeNoise(join(folder, "music.wav"), durationMs + 1500, 0.1);
    // Plucked strings: high peaks for their loudness.
    const plucks = await makeWav(
      durationMs,
      SAMPLE_RATE,
      (second) => Math.exp(-(second % 0.5) * 18) * tone(330, 0.9)(second),
    );
    const speak = (file: string) => [1000, 5000, 8500].map((atMs) => ({ atMs, wavFile: file }));
    const films: FilmSound[] = [
      { durationMs, speech: speak(wavFile), beds: [bed(0, durationMs, music)] },
      { durationMs, speech: speak(quiet), beds: [] },
      { durationMs, speech: [], beds: [bed(0, durationMs, music)] },
      { durationMs, speech: [], beds: [bed(0, durationMs, plucks)] },
    ];
    for (const film of films) {
      const out = await mix(film);
      const { lufs, peakDbtp } = await measureLoudness(out);
      expect(Math.abs(lufs + 16)).toBeLessThanOrEqual(1);
      expect(peakDbtp).toBeLessThanOrEqual(-1.5);
      expect(Math.abs((await probeAudioMs(out)) - durationMs)).toBeLessThanOrEqual(20);
    }
  });

  it("puts speech where the timeline has it", async () => {
    const wavFile = await makeWav(400, 16_000, tone(1000));
    const speech = [700, 2345, 4012.5].map((atMs) => ({ atMs, wavFile }));
    const samples = await hear(await mix({ durationMs: 6000, speech, beds: [] }));
    const loud = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    for (const { atMs } of speech) {
      const before = Math.round((atMs / 1000 - 0.2) * SAMPLE_RATE);
      const onset = samples.subarray(before).findIndex((sample) => Math.abs(sample) > loud / 4);
      expect(Math.abs(((before + onset) / SAMPLE_RATE) * 1000 - atMs)).toBeLessThan(3);
    }
  });

  it("takes music down before a voice begins, holds it down in a breath and brings it back", async () => {
    const music = await makeWav(21_500, SAMPLE_RATE, tone(200));
    const wavFile = await makeWav(2000, 16_000, tone(3000));
    const speech = [4000, 7000, 15_000].map((atMs) => ({ atMs, wavFile }));
    const out = await mix({ durationMs: 20_000, speech, beds: [bed(0, 20_000, music)] });
    const low = await hear(out, "lowpass=f=350,lowpass=f=350,lowpass=f=350");
    const open = levelDb(low, 1.5, 3.5);
    expect(levelDb(low, 4.05, 4.3) - open).toBeLessThan(-11);
    expect(levelDb(low, 6.1, 6.9) - open).toBeLessThan(-11);
    expect(Math.abs(levelDb(low, 11.5, 14.4) - open)).toBeLessThan(1);
    const whole = await hear(out);
    expect(levelDb(whole, 4.2, 5.8) - levelDb(low, 4.2, 5.8)).toBeGreaterThan(15);
  });

  it("leads from bed to bed without a dip, a bump or a gap", async () => {
    const [first, second] = [
      await makeNoise(join(folder, "first.wav"), 7500, 0.2),
      await makeNoise(join(folder, "second.wav"), 9000, 0.05),
    ];
    // Another stretch of the same noise, so that the two are strangers to each other.
    await runFfmpeg(["-i", second, "-af", "areverse", join(folder, "strange.wav")]);
    const beds = [bed(0, 6000, first), bed(5480, 12_000, join(folder, "strange.wav"))];
    const samples = await hear(await mix({ durationMs: 12_000, speech: [], beds }));
    const steady = levelDb(samples, 2, 5);
    for (let second = 4.5; second < 9; second += 0.5)
      expect(Math.abs(levelDb(samples, second, second + 1) - steady)).toBeLessThan(1.5);
    expect(levelDb(samples, 0, 0.02)).toBeLessThan(steady - 20);
    expect(levelDb(samples, 11.95, 12)).toBeLessThan(steady - 20);
  });

  it("repeats a bed that is too short, and plays sound of any rate", async () => {
    const music = await makeWav(3000, 44_100, tone(300));
    const ambience = await makeWav(2500, 22_050, tone(2000, 0.1));
    const wavFile = await makeWav(1000, 24_000, tone(800));
    const other = await makeWav(1000, 16_000, tone(800));
    const speech = [
      { atMs: 1000, wavFile },
      { atMs: 3000, wavFile },
      { atMs: 9500, wavFile: other },
    ];
    const samples = await hear(await mix({ durationMs: 12_000, speech, beds: [bed(0, 12_000, music, ambience)] }));
    for (let second = 0.5; second < 9; second += 0.25)
      expect(levelDb(samples, second, second + 0.25)).toBeGreaterThan(-45);
    expect(levelDb(samples, 9.6, 10.4) - levelDb(samples, 1.1, 1.9)).toBeCloseTo(0, -0.5);
  });

  it("is as long as the film where there is nothing to hear", async () => {
    const silence = await makeWav(1000, SAMPLE_RATE, () => 0);
    for (const beds of [[], [bed(0, 2000, silence)]]) {
      const out = await mix({ durationMs: 2000, speech: [], beds });
      expect((await measureLoudness(out)).lufs).toBe(Number.NEGATIVE_INFINITY);
      expect(Math.abs((await probeAudioMs(out)) - 2000)).toBeLessThanOrEqual(20);
    }
  });

  it("gives the same bytes again", async () => {
    const wavFile = await makeWav(1000, 16_000, babble);
    const film: FilmSound = { durationMs: 3000, speech: [{ atMs: 500, wavFile }], beds: [bed(0, 3000, wavFile)] };
    const [first, second] = [await mix(film), await mix(film)];
    expect((await readFile(first)).equals(await readFile(second))).toBe(true);
  });
});
