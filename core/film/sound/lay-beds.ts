import { fromDb } from "#core/media/decibels.ts";
import { SAMPLE_RATE } from "#core/media/encoding.ts";
import { createLoudnessMeter } from "#core/media/loudness-meter.ts";
import { openWav, readStereo } from "#core/media/wav-reader.ts";
import { AMBIENCE_GAIN_DB, LOUDEST_AMBIENCE_LUFS, MOST_MUSIC_GAIN_DB, MUSIC_LUFS } from "./levels.ts";

/** A bed of sound under one segment; it gives way to the next one over that one's `crossfadeMs`. */
export interface SoundBed {
  readonly fromMs: number;
  readonly toMs: number;
  readonly musicFile: string;
  readonly ambienceFile: string | null;
  readonly crossfadeMs: number;
}

/** The film opens and closes softly. */
const FILM_FADE_IN_MS = 400;
const FILM_FADE_OUT_MS = 2_000;

/** A stretch of one file at its place in the film, in frames. It fades in over its first frames and out over its last. */
export interface Piece {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly fadeIn: number;
  readonly fadeOut: number;
  readonly gain: number;
}

/**
 * Lays the beds of one kind end to end. Each begins with its segment and ends as the next one has come up; a file that is
 * too short is laid again and again, overlapping itself.
 *
 * @param frames length of the film.
 */
export function layBeds(beds: readonly SoundBed[], kind: "music" | "ambience", frames: number): Piece[] {
  const gains = new Map<string, number>();
  return beds.flatMap((bed, index) => {
    const file = kind === "music" ? bed.musicFile : bed.ambienceFile;
    if (file === null) return [];
    const next = beds[index + 1];
    const meetsNext = next !== undefined && next.fromMs <= bed.toMs;
    const from = toFrames(bed.fromMs);
    const to = Math.min(frames, toFrames(meetsNext ? next.fromMs + next.crossfadeMs : bed.toMs));
    const most = Math.floor((to - from) / 2);
    if (most <= 0) return [];
    const gain = gains.get(file) ?? gainOf(file, kind);
    gains.set(file, gain);
    const fadeIn = Math.min(most, toFrames(index === 0 ? FILM_FADE_IN_MS : bed.crossfadeMs));
    const fadeOut = Math.min(most, next ? toFrames(next.crossfadeMs) : toFrames(FILM_FADE_OUT_MS));
    return repeat({ file, from, to, fadeIn, fadeOut, gain }, toFrames(bed.crossfadeMs));
  });
}

function repeat(piece: Piece, overlap: number): Piece[] {
  const wav = openWav(piece.file);
  wav.close();
  if (wav.frames === 0) return [];
  const lap = Math.min(overlap, Math.floor(wav.frames / 4));
  const pieces: Piece[] = [];
  for (let from = piece.from; from < piece.to; from += wav.frames - lap) {
    const isLast = from + wav.frames >= piece.to;
    pieces.push({
      ...piece,
      from,
      to: isLast ? piece.to : from + wav.frames,
      fadeIn: from === piece.from ? piece.fadeIn : lap,
      fadeOut: isLast ? piece.fadeOut : lap,
    });
    if (isLast) break;
  }
  return pieces;
}

function gainOf(file: string, kind: "music" | "ambience"): number {
  const lufs = measure(file);
  if (!Number.isFinite(lufs)) return 0;
  if (kind === "music") return fromDb(Math.min(MOST_MUSIC_GAIN_DB, MUSIC_LUFS - lufs));
  return fromDb(Math.min(AMBIENCE_GAIN_DB, LOUDEST_AMBIENCE_LUFS - lufs));
}

function measure(file: string): number {
  const wav = openWav(file);
  try {
    const meter = createLoudnessMeter(wav.sampleRate);
    const [left, right] = [new Float32Array(SAMPLE_RATE), new Float32Array(SAMPLE_RATE)];
    for (let at = 0; at < wav.frames; at += SAMPLE_RATE) {
      const count = readStereo(wav, at, left, right);
      meter.push([left.subarray(0, count), right.subarray(0, count)]);
    }
    return meter.integrated();
  } finally {
    wav.close();
  }
}

function toFrames(ms: number): number {
  return Math.round((ms / 1000) * SAMPLE_RATE);
}
