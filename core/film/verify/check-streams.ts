import type { FileDescription } from "#core/media/describe-file.ts";
import { FRAMES_PER_SECOND, SAMPLE_RATE } from "#core/media/encoding.ts";
import type { ExpectedFilm } from "./expected-film.ts";

/** Finds what the streams and chapter marks of a film are not, but should be. */
export function checkStreams({ video, audio, subtitles, chapters }: FileDescription, expected: ExpectedFilm): string[] {
  const { width, height, cues } = expected;
  return [
    ...checkStream("picture", video, ["h264", "yuv420p", `${width}x${height}`, `${FRAMES_PER_SECOND} fps`]),
    ...checkStream("sound", audio, ["aac", `${SAMPLE_RATE} Hz`, "stereo"]),
    ...(cues > 0 ? checkStream("subtitles", subtitles, ["mov_text"]) : []),
    ...(cues === 0 && subtitles.length > 0 ? ["there are subtitles, and nothing is said"] : []),
    ...(chapters === expected.chapters ? [] : [`there are ${chapters} chapter marks instead of ${expected.chapters}`]),
  ];
}

function checkStream(what: string, streams: readonly string[], wanted: readonly string[]): string[] {
  const [stream] = streams;
  if (stream === undefined) return [`there is no stream of ${what}`];
  const missing = wanted.filter((each) => !new RegExp(`(^|[ ,])${each}([ ,(]|$)`).test(stream));
  const findings = missing.map((each) => `the stream of ${what} is not ${each}: ${stream}`);
  return streams.length === 1 ? findings : [...findings, `there are ${streams.length} streams of ${what}`];
}
