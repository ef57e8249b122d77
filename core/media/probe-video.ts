import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from "mediabunny";

export interface VideoFacts {
  /** Such as `avc` for H.264; `null` for one that is not known. */
  readonly codec: string | null;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly durationMs: number;
}

/** A frame as it lies in the file. */
export interface VideoPacket {
  readonly atMs: number;
  readonly bytes: number;
  /** Whether it can be shown without the ones before. */
  readonly isKey: boolean;
}

/** Reads what an MP4's video track says of itself, without decoding it. */
export async function probeVideo(file: string): Promise<VideoFacts> {
  using input = openFile(file);
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
}

/** The packets of an MP4's video track in the order in which they are shown, without their data. */
export async function readPackets(file: string): Promise<VideoPacket[]> {
  using input = openFile(file);
  const track = await input.getPrimaryVideoTrack();
  if (!track) return [];
  const packets: VideoPacket[] = [];
  const sink = new EncodedPacketSink(track);
  for await (const packet of sink.packets(undefined, undefined, { metadataOnly: true })) {
    packets.push({ atMs: packet.timestamp * 1000, bytes: packet.byteLength, isKey: packet.type === "key" });
  }
  return packets.sort((a, b) => a.atMs - b.atMs);
}

/** Length of an MP4's sound in milliseconds; 0 where it has none. */
export async function probeAudioMs(file: string): Promise<number> {
  using input = openFile(file);
  const track = await input.getPrimaryAudioTrack();
  return track ? (await track.computeDuration()) * 1000 : 0;
}

function openFile(file: string): Input {
  return new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) });
}
