import type { Writable } from "node:stream";
import { type QualityTier, SHORTER_SIDE, segmentEncoding } from "#core/media/encoding.ts";
import { ffmpegEnd, spawnFfmpeg } from "#core/media/ffmpeg.ts";
import { letGo } from "../picture/let-go.ts";
import { matroskaHead, pictureHead } from "./matroska.ts";

export interface FrameFormat {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
}

/**
 * Encodes RGBA frames to an MP4 with the parameters that all segments of a film share. Each frame is drawn while
 * ffmpeg encodes the one before. The memory of the frames is taken over: each is empty once another one is drawn. A frame
 * that is the same array as the one before is not sent again: ffmpeg repeats what it has converted.
 *
 * @param isStopped asked before each frame; ffmpeg is killed once it is true.
 * @throws `ffmpeg-killed`, `ffmpeg-failed`, `disk-full`.
 */
export async function encodeFrames(
  frames: Iterable<Uint8Array>,
  format: FrameFormat,
  file: string,
  isStopped: () => boolean,
): Promise<void> {
  const { width, height, framesPerSecond } = format;
  const child = spawnFfmpeg([
    ...["-f", "matroska", "-i", "pipe:0", "-an"],
    // The file says that its colours are BT.709, so they must be: the scaler's own choice would be BT.601.
    ...["-vf", `scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,fps=${framesPerSecond}`],
    ...segmentEncoding(tierOf(width, height)),
    ...["-f", "mp4", file],
  ]);
  const ended = ffmpegEnd(child);
  // It may end, well or not, while a frame is being written: then nothing drains any more, and the reason is read below.
  const settled = ended.catch(() => {});
  const send = async (frame: number, pixels: Uint8Array): Promise<void> => {
    child.stdin?.write(pictureHead(frame, pixels.length));
    if (child.stdin) await Promise.race([written(child.stdin, pixels), settled]);
  };
  try {
    child.stdin?.write(matroskaHead(format));
    let last: Uint8Array | undefined;
    let sent = -1;
    let count = 0;
    for (const frame of frames) {
      if (isStopped() || child.exitCode !== null || child.signalCode !== null) break;
      if (last !== frame) {
        if (last) letGo(last);
        last = frame;
        sent = count;
        await send(count, frame);
      }
      count++;
    }
    // Until when the last picture is seen is told by sending it once more.
    if (last && sent < count - 1) await send(count - 1, last);
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

/** The tier that a frame of this size belongs to: the best that is not larger. */
function tierOf(width: number, height: number): QualityTier {
  const shorter = Math.min(width, height);
  if (shorter >= SHORTER_SIDE.ultra) return "ultra";
  return shorter >= SHORTER_SIDE.medium ? "medium" : "web";
}
