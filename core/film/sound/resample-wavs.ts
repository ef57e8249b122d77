import { join } from "node:path";
import { SAMPLE_RATE } from "#core/media/encoding.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { openWav } from "#core/media/wav-reader.ts";

/** The sample rate that most of the WAV files have; a film's own where there is none. */
export function commonRate(files: readonly string[]): number {
  const rates = new Map<number, number>();
  for (const file of files) {
    const rate = rateOf(file);
    rates.set(rate, (rates.get(rate) ?? 0) + 1);
  }
  const [most] = [...rates].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? SAMPLE_RATE;
}

/**
 * Brings WAV files to one sample rate. The function that it gives leads from a file to the one at that rate: itself, or
 * a copy in `folder`.
 */
export async function resampleWavs(
  files: readonly string[],
  sampleRate: number,
  folder: string,
): Promise<(file: string) => string> {
  const copies = new Map<string, string>();
  for (const file of new Set(files)) {
    if (rateOf(file) === sampleRate) continue;
    const copy = join(folder, `${sampleRate}-${copies.size}.wav`);
    await runFfmpeg(["-i", file, "-ar", String(sampleRate), "-c:a", "pcm_s16le", copy]);
    copies.set(file, copy);
  }
  return (file) => copies.get(file) ?? file;
}

function rateOf(file: string): number {
  const wav = openWav(file);
  wav.close();
  return wav.sampleRate;
}
