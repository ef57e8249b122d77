import { ALL_FORMATS, FilePathSource, Input } from "mediabunny";

export interface VideoFacts {
  /** Such as `avc` for H.264; `null` for one that is not known. */
  readonly codec: string | null;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly durationMs: number;
}

/** Reads what an MP4's video track says of itself, without decoding it. */
export async function probeVideo(file: string): Promise<VideoFacts> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) return { codec: null, width: 0, height: 0, frames: 0, durationMs: 0 };
    const { packetCount } = await track.computePacketStats();
    return {
      codec: track.codec,
      width: track.displayWidth,
      height: track.displayHeight,
      frames: packetCount,
      durationMs: (await track.computeDuration()) * 1000,
    };
  } finally {
    input.dispose();
  }
}
