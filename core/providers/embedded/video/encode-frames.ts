import type { Writable } from "node:stream";
import { type QualityTier, SHORTER_SIDE, segmentEncoding } from "#core/media/encoding.ts";
import { ffmpegEnd, spawnFfmpeg } from "#core/media/ffmpeg.ts";

export interface FrameFormat {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
}

/**
 * Encodes RGBA frames to an MP4 with the parameters that all segments of a film share. Each frame is drawn while
 * ffmpeg encodes the one before. The memory of the frames is taken over: each is empty once another one is drawn.
 *
 * @param isStopped asked before each frame; ffmpeg is killed once it is true.
 * @throws `ffmpeg-killed`, `ffmpeg-failed`, `disk-full`.
 */
export async function encodeFrames(
  frames: Iterable<Uint8Array>,
  { width, height, framesPerSecond }: FrameFormat,
  file: string,
  isStopped: () => boolean,
): Promise<void> {
  const child = spawnFfmpeg([
    ...[
      "-f",
      "rawvideo",
      "-pix_fmt",
      "rgb0",
      "-video_size",
      `${width}x${height}`,
      "-framerate",
      String(framesPerSecond),
    ],
    ...["-i", "pipe:0", "-an"],
    // The file says that its colours are BT.709, so they must be: the scaler's own choice would be BT.601.
    ...["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"],
    ...segmentEncoding(tierOf(width, height)),
    ...["-f", "mp4", file],
  ]);
  const ended = ffmpegEnd(child);
  // It may end, well or not, while a frame is being written: then nothing drains any more, and the reason is read below.
  const settled = ended.catch(() => {});
  try {
    let last: Uint8Array | undefined;
    for (const frame of frames) {
      if (last && last !== frame) letGo(last);
      last = frame;
      if (isStopped() || !child.stdin || child.exitCode !== null || child.signalCode !== null) break;
      await Promise.race([written(child.stdin, frame), settled]);
    }
    if (isStopped()) child.kill("SIGKILL");
    else child.stdin?.end();
    await ended;
  } finally {
    child.kill("SIGKILL");
  }
}

/** Resolves once a frame is with the kernel: its memory is then ours again. */
function written(stream: Writable, frame: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    stream.write(frame, () => resolve());
  });
}

/**
 * Frees a frame's memory at once. Left to the collector of garbage, some megabytes a frame set it off every few frames,
 * which took a seventh of the time of a film.
 */
function letGo({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

/** The tier that a frame of this size belongs to: the best that is not larger. */
function tierOf(width: number, height: number): QualityTier {
  const shorter = Math.min(width, height);
  if (shorter >= SHORTER_SIDE.ultra) return "ultra";
  return shorter >= SHORTER_SIDE.medium ? "medium" : "web";
}
