import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encodeWav } from "#core/media/encode-wav.ts";
import { FRAME_MS, FRAMES_PER_SECOND, SAMPLE_RATE, segmentEncoding } from "#core/media/encoding.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { type FilmParts, mergeSegments } from "./merge-segments.ts";
import { mixSound } from "./mix-sound.ts";
import type { ExpectedFilm } from "./verify/expected-film.ts";
import { writeSubtitles } from "./write-subtitles.ts";

export const SEGMENT_FRAMES = 3 * FRAMES_PER_SECOND;
export const SIZE = { width: 320, height: 180 };

/** A segment as the film has them; `source` is what ffmpeg's lavfi device shows. */
export async function makeSegment(file: string, source: string, frames = SEGMENT_FRAMES): Promise<string> {
  await runFfmpeg(["-f", "lavfi", "-i", source, "-frames:v", String(frames), ...segmentEncoding("web"), file]);
  return file;
}

/** Something that moves, another for each `hue`. */
export function moving(hue: number, { width, height } = SIZE): string {
  return `testsrc2=s=${width}x${height}:r=${FRAMES_PER_SECOND},hue=h=${hue}`;
}

/** Seeded noise, quieter and louder in turn, as a WAV file. */
export async function makeNoise(
  file: string,
  durationMs: number,
  level = 0.2,
  sampleRate = SAMPLE_RATE,
): Promise<string> {
  let state = 1;
  const samples = new Float32Array(Math.round((durationMs / 1000) * sampleRate));
  for (let at = 0; at < samples.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    samples[at] = (state / 2 ** 31) * level * (0.6 + 0.4 * Math.sin((2 * Math.PI * 3 * at) / sampleRate));
  }
  await writeFile(file, encodeWav({ channels: [samples, samples], sampleRate }));
  return file;
}

/** Parts of a film of three segments with a line in it, and what it must be. */
export async function makeParts(folder: string): Promise<{ parts: FilmParts; expected: ExpectedFilm }> {
  const durationMs = 3 * SEGMENT_FRAMES * FRAME_MS;
  const segments = await Promise.all(
    [0, 120, 240].map((hue, index) => makeSegment(join(folder, `it's segment ${index}.mp4`), moving(hue))),
  );
  const sound = join(folder, "sound.m4a");
  const musicFile = await makeNoise(join(folder, "music.wav"), durationMs);
  const bed = { fromMs: 0, toMs: durationMs, musicFile, ambienceFile: null, crossfadeMs: 500 };
  await mixSound({ durationMs, speech: [], beds: [bed] }, sound);
  const words = ["The", "<light>", "&", "the", "sea."].map((text, index) => ({
    text,
    startMs: 1000 + 300 * index,
    endMs: 1300 + 300 * index,
  }));
  const { cues, srt } = writeSubtitles([
    {
      speaker: null,
      text: "The <light> & the sea.",
      emotion: "neutral",
      startMs: 1000,
      endMs: 2500,
      words,
      mouth: [],
      speechKey: null,
    },
  ]);
  const subtitles = join(folder, "film.srt");
  await writeFile(subtitles, srt);
  const chapters = segments.map((_, index) => ({
    title: `${index + 1}. Sea; cave = #${index} \\ rock`,
    startMs: index * SEGMENT_FRAMES * FRAME_MS,
    endMs: (index + 1) * SEGMENT_FRAMES * FRAME_MS,
  }));
  const metadata = { title: "The Map: One = Two", artist: "M. Tolland" };
  return {
    parts: { segments, sound, subtitles, language: "en-GB", chapters, metadata },
    expected: {
      ...{ ...SIZE, frames: 3 * SEGMENT_FRAMES, durationMs, chapters: 3 },
      ...{ cues: cues.length, lastCueEndMs: cues.at(-1)?.endMs ?? 0 },
    },
  };
}

/** Merges parts to a film in `folder`, some of them changed. */
export async function makeFilm(
  folder: string,
  name: string,
  parts: FilmParts,
  changed: Partial<FilmParts> = {},
): Promise<string> {
  const film = join(folder, `${name}.mp4`);
  await mergeSegments({ ...parts, ...changed }, film);
  return film;
}
