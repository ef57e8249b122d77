import { closeSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";
import { createLoudnessMeter } from "#core/media/loudness-meter.ts";
import { openWav } from "#core/media/wav-reader.ts";
import { toFloats } from "./samples.ts";

export interface SpeechToLay {
  /** WAV files at `sampleRate`. */
  readonly lines: readonly { readonly atMs: number; readonly wavFile: string }[];
  readonly sampleRate: number;
  readonly durationMs: number;
  /** Where the track is written. */
  readonly file: string;
}

/** A stretch of the film in which somebody speaks. */
export interface Spoken {
  readonly fromMs: number;
  readonly toMs: number;
}

/** All speech of a film in one track: 16-bit mono PCM without a head. */
export interface LaidSpeech {
  readonly file: string;
  readonly sampleRate: number;
  /** In the order of the film; they may overlap. */
  readonly spoken: readonly Spoken[];
  /** Integrated loudness of the lines, silence between them left out. */
  readonly lufs: number;
}

const BYTES = 2;

/**
 * Lays the lines of a film at their exact samples, those that overlap added up. Silence takes no room: the file is
 * sparse. Runs in a worker thread.
 */
export function laySpeech({ lines, sampleRate, durationMs, file }: SpeechToLay): LaidSpeech {
  const frames = toFrames(durationMs, sampleRate);
  const meter = createLoudnessMeter(sampleRate);
  const track = openSync(file, "w+");
  try {
    ftruncateSync(track, frames * BYTES);
    const spoken = lines.map(({ atMs, wavFile }): Spoken => {
      const line = readMono(wavFile);
      const at = toFrames(atMs, sampleRate);
      const fitting = line.subarray(0, Math.max(0, frames - at));
      meter.push([toFloats(fitting)]);
      addTo(track, at, fitting);
      return { fromMs: atMs, toMs: atMs + (line.length / sampleRate) * 1000 };
    });
    spoken.sort((a, b) => a.fromMs - b.fromMs);
    return { file, sampleRate, spoken, lufs: meter.integrated() };
  } finally {
    closeSync(track);
  }
}

function toFrames(ms: number, sampleRate: number): number {
  return Math.round((ms / 1000) * sampleRate);
}

function readMono(file: string): Int16Array {
  const wav = openWav(file);
  try {
    const samples = wav.read(0, wav.frames);
    if (wav.channels === 1) return samples;
    return Int16Array.from({ length: wav.frames }, (_, frame) => {
      const all = samples.subarray(frame * wav.channels, (frame + 1) * wav.channels);
      return Math.round(all.reduce((sum, sample) => sum + sample, 0) / wav.channels);
    });
  } finally {
    wav.close();
  }
}

function addTo(track: number, at: number, line: Int16Array): void {
  const there = new Int16Array(line.length);
  readSync(track, there, 0, there.byteLength, at * BYTES);
  for (let index = 0; index < line.length; index++) {
    there[index] = Math.max(-32_768, Math.min(32_767, (there[index] ?? 0) + (line[index] ?? 0)));
  }
  writeSync(track, there, 0, there.byteLength, at * BYTES);
}
