import { readFfmpegReport } from "./ffmpeg.ts";

/** How loud a file's sound is, decoded as people hear it. */
export interface Loudness {
  /** Integrated loudness by EBU R 128; `-Infinity` for silence. */
  readonly lufs: number;
  readonly peakDbtp: number;
}

/** Filter that measures; what it says at its end is read by {@link parseLoudness}. */
const LOUDNESS_FILTER = "ebur128=peak=true:framelog=verbose";

/** Measures the loudness and the true peak of a file's sound. */
export async function measureLoudness(file: string): Promise<Loudness> {
  return parseLoudness(await readFfmpegReport(["-i", file, "-vn", "-af", LOUDNESS_FILTER, "-f", "null", "-"]));
}

/** Reads the summary that {@link LOUDNESS_FILTER} prints. Below the gate of -70 LUFS it has nothing to measure. */
function parseLoudness(report: string): Loudness {
  const summary = report.slice(report.lastIndexOf("Integrated loudness:"));
  const lufs = Number(/\bI:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]);
  const peak = /\bPeak:\s+(-?[\d.]+|-?inf) dBFS/.exec(summary)?.[1] ?? "-inf";
  return {
    lufs: lufs > -70 ? lufs : Number.NEGATIVE_INFINITY,
    peakDbtp: peak.endsWith("inf") ? Number.NEGATIVE_INFINITY : Number(peak),
  };
}
