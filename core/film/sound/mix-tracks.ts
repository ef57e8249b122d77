import { closeSync, openSync, writeSync } from "node:fs";
import { fromDb } from "#core/media/decibels.ts";
import { SAMPLE_RATE } from "#core/media/encoding.ts";
import { createLoudnessMeter } from "#core/media/loudness-meter.ts";
import { duckingCurve } from "./duck-beds.ts";
import { layBeds, type SoundBed } from "./lay-beds.ts";
import type { Spoken } from "./lay-speech.ts";
import { AMBIENCE_DUCKING_DB, MUSIC_DUCKING_DB, SPEECH_LUFS } from "./levels.ts";
import { playPieces } from "./play-pieces.ts";
import { add, interleave, readMono, type Stereo, scale } from "./samples.ts";

export interface TracksToMix {
  /** All speech of the film: 16-bit mono PCM at the film's rate without a head; `null` where nobody speaks. */
  readonly speechFile: string | null;
  readonly spoken: readonly Spoken[];
  /** Their files are at the film's rate. */
  readonly beds: readonly SoundBed[];
  readonly durationMs: number;
  /** Where the mix is written. */
  readonly file: string;
}

/** A mix: 16-bit stereo PCM at the film's rate without a head, and its integrated loudness. */
export interface MixedTrack {
  readonly file: string;
  readonly lufs: number;
}

/** Mixed a second at a time: what memory holds, however long the film. */
const BLOCK_FRAMES = SAMPLE_RATE;
/** Ducking moves from one of these to the next on a straight line. */
const DUCKING_STEP_FRAMES = SAMPLE_RATE / 100;
/** The mix leaves room for peaks, which are held down only once the film's loudness is known. */
const HEADROOM_DB = -12;
const HEADROOM = fromDb(HEADROOM_DB);

/** Mixes speech and beds at their levels to one track. Runs in a worker thread. */
export function mixTracks({ speechFile, spoken, beds, durationMs, file }: TracksToMix): MixedTrack {
  const frames = Math.round((durationMs / 1000) * SAMPLE_RATE);
  const ducking = duckingCurve(spoken);
  const playMusic = playPieces(layBeds(beds, "music", frames), BLOCK_FRAMES);
  const playAmbience = playPieces(layBeds(beds, "ambience", frames), BLOCK_FRAMES);
  const speech = speechFile === null ? null : openSync(speechFile, "r");
  const mix = openSync(file, "w");
  try {
    const meter = createLoudnessMeter(SAMPLE_RATE);
    const speechGain = speech === null ? 0 : speechGainOf(speech);
    for (let from = 0; from < frames; from += BLOCK_FRAMES) {
      const length = Math.min(BLOCK_FRAMES, frames - from);
      const depths = duckingDepths(ducking, from, length);
      const music = silence(length);
      playMusic(from, ...music);
      duck(music, depths, MUSIC_DUCKING_DB);
      const ambience = silence(length);
      playAmbience(from, ...ambience);
      duck(ambience, depths, AMBIENCE_DUCKING_DB);
      const voice = speech === null ? null : readMono(speech, from, length);
      for (const side of [0, 1] as const) {
        add(music[side], ambience[side], 1);
        if (voice) add(music[side], voice, speechGain);
      }
      meter.push(music);
      writeSync(mix, interleave(music, HEADROOM));
    }
    return { file, lufs: meter.integrated() + HEADROOM_DB };
  } finally {
    closeSync(mix);
    if (speech !== null) closeSync(speech);
  }
}

function silence(frames: number): Stereo {
  return [new Float32Array(frames), new Float32Array(frames)];
}

/** The gain by which the voice, in both sides, has its loudness. */
function speechGainOf(speech: number): number {
  const meter = createLoudnessMeter(SAMPLE_RATE);
  for (let from = 0; ; from += BLOCK_FRAMES) {
    const voice = readMono(speech, from, BLOCK_FRAMES);
    if (voice.length === 0) break;
    meter.push([voice, voice]);
  }
  const lufs = meter.integrated();
  return Number.isFinite(lufs) ? fromDb(SPEECH_LUFS - lufs) : 0;
}

/** How far the beds are ducked at each step of a block, both its ends included. */
function duckingDepths(ducking: (ms: number) => number, from: number, frames: number): number[] {
  const steps = Math.ceil(frames / DUCKING_STEP_FRAMES) + 1;
  return Array.from({ length: steps }, (_, step) =>
    ducking(((from + step * DUCKING_STEP_FRAMES) / SAMPLE_RATE) * 1000),
  );
}

function duck(sides: Stereo, depths: readonly number[], mostDb: number): void {
  const gains = depths.map((depth) => fromDb(depth * mostDb));
  for (const side of sides) scale(side, gains, DUCKING_STEP_FRAMES);
}
