/**
 * Uncompressed pictures as a Matroska stream (RFC 9559, elements as RFC 8794 writes them): of what a pipe can carry to
 * ffmpeg, the plainest in which each picture has its time, so that one which stands for two frames is sent once.
 */

/** IDs of the elements, their names as the RFC has them. */
const ID = {
  EBML: "1a45dfa3",
  DocType: "4282",
  DocTypeVersion: "4287",
  DocTypeReadVersion: "4285",
  Segment: "18538067",
  Info: "1549a966",
  TimestampScale: "2ad7b1",
  Tracks: "1654ae6b",
  TrackEntry: "ae",
  TrackNumber: "d7",
  TrackUID: "73c5",
  TrackType: "83",
  CodecID: "86",
  Video: "e0",
  PixelWidth: "b0",
  PixelHeight: "ba",
  UncompressedFourCC: "2eb524",
  Cluster: "1f43b675",
  Timestamp: "e7",
  SimpleBlock: "a3",
} as const;

const UNKNOWN_SIZE = Buffer.from("01ffffffffffffff", "hex");
const VIDEO_TRACK = 1;
/** Four bytes a pixel, the last of them without a meaning. */
const RGB0 = Buffer.from("RGB\0", "latin1");
/** Head of a block: its track as a variable-length number, its time from that of its cluster, and that it is a key frame. */
const BLOCK_HEAD = Buffer.of(0x80 | VIDEO_TRACK, 0, 0, 0x80);

const NANOSECONDS = 1_000_000_000;

/** What the stream begins with. Its times are counted in frames. */
export function matroskaHead(format: { width: number; height: number; framesPerSecond: number }): Buffer {
  const video = element("Video", [
    element("PixelWidth", [uint(format.width)]),
    element("PixelHeight", [uint(format.height)]),
    element("UncompressedFourCC", [RGB0]),
  ]);
  const track = element("TrackEntry", [
    element("TrackNumber", [uint(VIDEO_TRACK)]),
    element("TrackUID", [uint(VIDEO_TRACK)]),
    element("TrackType", [uint(1)]),
    element("CodecID", [Buffer.from("V_UNCOMPRESSED")]),
    video,
  ]);
  return Buffer.concat([
    element("EBML", [
      element("DocType", [Buffer.from("matroska")]),
      element("DocTypeVersion", [uint(4)]),
      element("DocTypeReadVersion", [uint(2)]),
    ]),
    Buffer.from(ID.Segment, "hex"),
    UNKNOWN_SIZE,
    element("Info", [element("TimestampScale", [uint(NANOSECONDS / format.framesPerSecond)])]),
    element("Tracks", [track]),
  ]);
}

/** What goes before a picture of so many bytes, to be seen from `frame` on. */
export function pictureHead(frame: number, bytes: number): Buffer {
  const timestamp = element("Timestamp", [uint(frame)]);
  const block = opening("SimpleBlock", BLOCK_HEAD.length + bytes);
  const size = timestamp.length + block.length + BLOCK_HEAD.length + bytes;
  return Buffer.concat([opening("Cluster", size), timestamp, block, BLOCK_HEAD]);
}

function element(name: keyof typeof ID, parts: readonly Uint8Array[]): Buffer {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([opening(name, size), ...parts]);
}

/** An element's ID and its size, as a variable-length number of eight bytes. */
function opening(name: keyof typeof ID, size: number): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE((1n << 56n) | BigInt(size));
  return Buffer.concat([Buffer.from(ID[name], "hex"), length]);
}

function uint(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
