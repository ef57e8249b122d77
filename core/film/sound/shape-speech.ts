import { SAMPLE_RATE } from "#core/media/encoding.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import type { LaidSpeech } from "./lay-speech.ts";

/** Loudness at which the compressor gets the voice, whatever the model made: its threshold is set for this. */
const AIMED_LUFS = -23;
const MOST_GAIN_DB = 30;

/**
 * What a voice goes through: rumble off, presence and air up, loud syllables held down, and two early reflections of a
 * small room, since a synthetic voice is bone dry. None of it moves the voice in time.
 */
const SHAPE = [
  "highpass=f=70",
  "equalizer=f=3200:t=q:w=1:g=3",
  "treble=g=3:f=6500",
  "acompressor=threshold=0.08:ratio=3:attack=8:release=120",
  "aecho=1:0.9:18|31:0.1|0.06",
];

/** Shapes the laid speech for the mix: 16-bit mono PCM without a head, at the film's rate. */
export async function shapeSpeech({ file, sampleRate, lufs }: LaidSpeech, shapedFile: string): Promise<void> {
  const gainDb = Number.isFinite(lufs) ? Math.min(MOST_GAIN_DB, AIMED_LUFS - lufs) : 0;
  const filters = [`volume=${gainDb.toFixed(2)}dB:precision=float`, `aresample=${SAMPLE_RATE}`, ...SHAPE].join(",");
  const rawMono = (rate: number) => ["-f", "s16le", "-ar", String(rate), "-ac", "1"];
  await runFfmpeg([...rawMono(sampleRate), "-i", file, "-af", filters, ...rawMono(SAMPLE_RATE), shapedFile]);
}
