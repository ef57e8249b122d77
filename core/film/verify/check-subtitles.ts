import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { type ExpectedFilm, TOLERANCE_MS } from "./expected-film.ts";
import { inSeconds } from "./in-seconds.ts";

/** Takes the subtitles out of a film and finds where they are not those of its timeline. */
export async function checkSubtitles(file: string, expected: ExpectedFilm): Promise<string[]> {
  const srt = await runFfmpeg(["-i", file, "-map", "0:s:0", "-f", "srt", "-"]);
  const cues = readSrt(srt.toString("utf8"));
  const lastEndMs = cues.at(-1)?.endMs ?? 0;
  const findings: string[] = [];
  if (cues.length !== expected.cues) findings.push(`there are ${cues.length} subtitles instead of ${expected.cues}`);
  if (cues.some(({ text }) => text === "")) findings.push("there are empty subtitles");
  if (cues.some(({ startMs }, index) => startMs < (cues[index - 1]?.endMs ?? 0))) findings.push("subtitles overlap");
  if (Math.abs(lastEndMs - expected.lastCueEndMs) > TOLERANCE_MS) {
    findings.push(`the last subtitle ends at ${inSeconds(lastEndMs)} instead of ${inSeconds(expected.lastCueEndMs)}`);
  }
  if (lastEndMs > expected.durationMs) findings.push("the last subtitle ends after the film");
  return findings;
}

function readSrt(srt: string): { startMs: number; endMs: number; text: string }[] {
  const timing = /^(\d+:\d+:\d+,\d+) --> (\d+:\d+:\d+,\d+)$/m;
  return srt
    .split(/\r?\n\r?\n(?=\d+\r?\n\d+:)/)
    .map((block) => ({ block, found: timing.exec(block) }))
    .filter(({ found }) => found !== null)
    .map(({ block, found }) => ({
      startMs: toMs(found?.[1] ?? ""),
      endMs: toMs(found?.[2] ?? ""),
      text: block
        .slice((found?.index ?? 0) + (found?.[0].length ?? 0))
        .replaceAll(/<[^>]*>/g, "")
        .trim(),
    }));
}

function toMs(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0, ms = 0] = time.split(/[:,]/).map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;
}
