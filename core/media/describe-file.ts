import { readFfmpegReport } from "./ffmpeg.ts";

/** What ffmpeg says of a media file before it decodes anything. */
export interface FileDescription {
  readonly durationMs: number;
  /** One line a stream, such as `h264 (High) (avc1 / 0x31637661), yuv420p(tv, bt709), 1280x720, 25 fps`. */
  readonly video: readonly string[];
  readonly audio: readonly string[];
  readonly subtitles: readonly string[];
  readonly chapters: number;
}

/**
 * Describes a media file.
 *
 * @throws `ffmpeg-failed` where it is none.
 */
export async function describeFile(file: string): Promise<FileDescription> {
  const report = await readFfmpegReport(["-i", file, "-f", "ffmetadata", "-"]);
  const [input = ""] = report.split(/^Output #0/m);
  const streams = (kind: string) =>
    [...input.matchAll(new RegExp(`Stream #0.*?: ${kind}: (.*)`, "g"))].map(([, text = ""]) => text);
  const [, hours = 0, minutes = 0, seconds = 0] = /Duration: (\d+):(\d+):([\d.]+)/.exec(input) ?? [];
  return {
    durationMs: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000,
    video: streams("Video"),
    audio: streams("Audio"),
    subtitles: streams("Subtitle"),
    chapters: [...input.matchAll(/Chapter #0[:.]\d+: start/g)].length,
  };
}
