import { probeAudioMs, probeVideo } from "#core/media/probe-video.ts";
import { type ExpectedFilm, TOLERANCE_MS } from "./expected-film.ts";
import { inSeconds } from "./in-seconds.ts";

/** Finds where the file, its picture or its sound is not as long as the timeline. */
export async function checkLengths(file: string, fileMs: number, expected: ExpectedFilm): Promise<string[]> {
  const picture = await probeVideo(file);
  const lengths = { file: fileMs, picture: picture.durationMs, sound: await probeAudioMs(file) };
  const findings = Object.entries(lengths)
    .filter(([, ms]) => Math.abs(ms - expected.durationMs) > TOLERANCE_MS)
    .map(([what, ms]) => `the ${what} lasts ${inSeconds(ms)} instead of ${inSeconds(expected.durationMs)}`);
  if (picture.frames !== expected.frames) {
    findings.push(`there are ${picture.frames} frames instead of ${expected.frames}`);
  }
  return findings;
}
