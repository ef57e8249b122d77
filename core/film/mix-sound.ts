import { join } from "node:path";
import { inFolder } from "#core/in-folder.ts";
import { SAMPLE_RATE } from "#core/media/encoding.ts";
import { runInWorker } from "#core/workers/index.ts";
import { encodeSound } from "./sound/encode-sound.ts";
import type { SoundBed } from "./sound/lay-beds.ts";
import type { LaidSpeech, SpeechToLay } from "./sound/lay-speech.ts";
import type { MixedTrack, TracksToMix } from "./sound/mix-tracks.ts";
import { commonRate, resampleWavs } from "./sound/resample-wavs.ts";
import { shapeSpeech } from "./sound/shape-speech.ts";

/** The sound of a whole film, in WAV files of 16-bit samples. Times count from the film's first frame. */
export interface FilmSound {
  readonly durationMs: number;
  readonly speech: readonly { readonly atMs: number; readonly wavFile: string }[];
  /** In the order of the film. A file that is shorter than its segment is repeated. */
  readonly beds: readonly SoundBed[];
}

/**
 * Mixes the one sound track of a film to `outFile`: AAC in MP4, 48 kHz stereo, as long as the film. Speech stands at its
 * exact sample, the beds give way to it, and the whole has the loudness and peaks that `sound/levels.ts` names. Memory
 * does not grow with the film: the tracks lie on the disk while it works, about 1.2 GB for each hour of film.
 */
export async function mixSound(sound: FilmSound, outFile: string): Promise<void> {
  await inFolder(async (folder) => {
    const laid = await laySpeech(sound, folder);
    const speechFile = laid.spoken.length > 0 ? join(folder, "speech.pcm") : null;
    if (speechFile) await shapeSpeech(laid, speechFile);
    const mixed = await mixTracks(sound, laid, speechFile, folder);
    await encodeSound(mixed, sound.durationMs, outFile);
  });
}

async function laySpeech({ speech, durationMs }: FilmSound, folder: string): Promise<LaidSpeech> {
  const files = speech.map(({ wavFile }) => wavFile);
  const sampleRate = commonRate(files);
  const atRate = await resampleWavs(files, sampleRate, folder);
  const input: SpeechToLay = {
    lines: speech.map(({ atMs, wavFile }) => ({ atMs, wavFile: atRate(wavFile) })),
    ...{ sampleRate, durationMs, file: join(folder, "laid.pcm") },
  };
  return runInWorker(new URL("./sound/lay-speech.ts", import.meta.url), "laySpeech", input, { urgent: true });
}

async function mixTracks(
  { beds, durationMs }: FilmSound,
  { spoken }: LaidSpeech,
  speechFile: string | null,
  folder: string,
): Promise<MixedTrack> {
  const files = beds.flatMap(({ musicFile, ambienceFile }) => (ambienceFile ? [musicFile, ambienceFile] : [musicFile]));
  const atRate = await resampleWavs(files, SAMPLE_RATE, folder);
  const input: TracksToMix = {
    beds: beds.map((bed) => ({
      ...bed,
      musicFile: atRate(bed.musicFile),
      ambienceFile: bed.ambienceFile && atRate(bed.ambienceFile),
    })),
    ...{ speechFile, spoken, durationMs, file: join(folder, "mixed.pcm") },
  };
  return runInWorker(new URL("./sound/mix-tracks.ts", import.meta.url), "mixTracks", input, { urgent: true });
}
