import type { VideoPacket } from "#core/media/probe-video.ts";
import { readStills, type Stretch } from "./read-stills.ts";

/**
 * A frame that repeats what was there before takes next to nothing for each of its blocks of 16 × 16 pixels, and
 * some bytes of head.
 */
const BYTES_A_BLOCK = 0.02;
const BYTES_OF_HEAD = 60;
/** Key frames of one picture, coded each for itself, differ by more than those between them. */
const KEY_FRAME_STILLNESS = { blackMs: 0, frozenMs: 10, alikeDb: -50, width: 160 };
/** This many such frames one after the other are looked at. */
const SUSPECT_FRAMES = 10;

/** Stretches of a film's picture that may be still: those that take next to no bytes. */
export function emptyStretches(
  packets: readonly VideoPacket[],
  { width, height }: { width: number; height: number },
): Stretch[] {
  const empty = BYTES_OF_HEAD + BYTES_A_BLOCK * Math.ceil(width / 16) * Math.ceil(height / 16);
  const stretches: Stretch[] = [];
  let run: VideoPacket[] = [];
  const endRun = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= SUSPECT_FRAMES) stretches.push({ fromMs: first.atMs, toMs: last.atMs });
    run = [];
  };
  for (const packet of packets) {
    // A still stretch holds key frames too, which are as large as ever.
    if (packet.bytes <= empty || (packet.isKey && run.length > 0)) run.push(packet);
    else endRun();
  }
  endRun();
  return stretches;
}

/**
 * Stretches between key frames that are black or alike. Only key frames are decoded; what is said of one holds until the
 * next.
 */
export async function stillKeyFrames(file: string, keyFrames: readonly number[], endMs: number): Promise<Stretch[]> {
  const stills = await readStills(["-skip_frame", "nokey", "-i", file], KEY_FRAME_STILLNESS, endMs);
  return stills.map(({ fromMs, toMs }) => ({
    fromMs: keyFrames.findLast((atMs) => atMs < fromMs) ?? 0,
    toMs: keyFrames.find((atMs) => atMs > toMs) ?? endMs,
  }));
}
