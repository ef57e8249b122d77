import { problemIn } from "#core/http/errors.ts";
import { describeFile } from "#core/media/describe-file.ts";
import { measureLoudness } from "#core/media/measure-loudness.ts";
import { FILM_LUFS, FILM_LUFS_TOLERANCE, FILM_PEAK_DBTP } from "./sound/levels.ts";
import { checkBoxes } from "./verify/check-boxes.ts";
import { checkLengths } from "./verify/check-lengths.ts";
import { checkStreams } from "./verify/check-streams.ts";
import { checkSubtitles } from "./verify/check-subtitles.ts";
import type { ExpectedFilm } from "./verify/expected-film.ts";
import { findStills } from "./verify/find-stills.ts";
import { inSeconds } from "./verify/in-seconds.ts";

/**
 * Watches a finished film, listens to it and reads its subtitles, in about a hundredth of its length.
 *
 * @returns what is wrong with it, each a clause for people to read; empty for a good film.
 */
export async function verifyFilm(file: string, expected: ExpectedFilm): Promise<string[]> {
  const damage = await checkBoxes(file);
  if (damage.length > 0) return damage;
  const description = await describeFile(file).catch((error: unknown) => {
    if (problemIn(error)?.code !== "ffmpeg-failed") throw error;
  });
  if (!description) return ["the file cannot be read as a film"];
  const { video, audio, subtitles } = description;
  const findings = await Promise.all([
    checkStreams(description, expected),
    checkLengths(file, description.durationMs, expected),
    video.length > 0 ? checkPicture(file, expected) : [],
    audio.length > 0 ? checkLoudness(file) : [],
    subtitles.length > 0 ? checkSubtitles(file, expected) : [],
  ]);
  return findings.flat();
}

async function checkPicture(file: string, expected: ExpectedFilm): Promise<string[]> {
  const stills = await findStills(file, expected);
  return stills.map(({ kind, fromMs, toMs }) => {
    const state = kind === "black" ? "is black" : "does not move";
    return `the picture ${state} from ${inSeconds(fromMs)} to ${inSeconds(toMs)}`;
  });
}

async function checkLoudness(file: string): Promise<string[]> {
  const { lufs, peakDbtp } = await measureLoudness(file);
  if (lufs === Number.NEGATIVE_INFINITY) return ["the sound is silent"];
  const findings: string[] = [];
  if (Math.abs(lufs - FILM_LUFS) > FILM_LUFS_TOLERANCE) {
    findings.push(`the sound has a loudness of ${lufs} LUFS instead of ${FILM_LUFS}`);
  }
  if (peakDbtp > FILM_PEAK_DBTP) {
    findings.push(`the sound has peaks of ${peakDbtp} dBTP, and ${FILM_PEAK_DBTP} is the most`);
  }
  return findings;
}
