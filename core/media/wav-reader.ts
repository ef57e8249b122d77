import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** A WAV file of 16-bit samples that is read piece by piece, in constant memory. Close it when done. */
export interface WavReader {
  readonly sampleRate: number;
  readonly channels: number;
  /** Length in frames: one sample of each channel. */
  readonly frames: number;
  /** Up to `count` frames from `from` on, channels interleaved; fewer where the file ends. */
  read(from: number, count: number): Int16Array;
  close(): void;
}

/** The chunks that stand before the samples fit in this many bytes, unless somebody's tags are very long. */
const HEAD_BYTES = 65_536;

/**
 * Opens a WAV file and reads its head. Blocks its thread, as do all reads.
 *
 * @throws RangeError where it is no WAV file of 16-bit samples.
 */
export function openWav(path: string): WavReader {
  const descriptor = openSync(path, "r");
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { format, dataAt, dataBytes } = readHead(head.subarray(0, readSync(descriptor, head, 0, HEAD_BYTES, 0)));
    if (format.bits !== 16 || format.channels < 1) throw new RangeError("Only 16-bit WAV files are read.");
    const frameBytes = 2 * format.channels;
    // The size in the head of a file that was written to a pipe is a guess; the file's own end is not.
    const frames = Math.floor(Math.min(dataBytes, fstatSync(descriptor).size - dataAt) / frameBytes);
    return {
      sampleRate: format.sampleRate,
      channels: format.channels,
      frames,
      read(from, count) {
        const wanted = Math.max(0, Math.min(count, frames - from));
        const samples = new Int16Array(wanted * format.channels);
        readSync(descriptor, samples, 0, samples.byteLength, dataAt + from * frameBytes);
        return samples;
      },
      close: () => closeSync(descriptor),
    };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** Fills both sides with frames from `from` on, in [-1, 1], mono into both; gives how many frames there were. */
export function readStereo(wav: WavReader, from: number, left: Float32Array, right: Float32Array): number {
  const samples = wav.read(from, left.length);
  const count = samples.length / wav.channels;
  const other = wav.channels > 1 ? 1 : 0;
  for (let frame = 0; frame < count; frame++) {
    left[frame] = (samples[frame * wav.channels] ?? 0) / 32_768;
    right[frame] = (samples[frame * wav.channels + other] ?? 0) / 32_768;
  }
  return count;
}

function readHead(head: Buffer) {
  if (head.toString("latin1", 0, 4) !== "RIFF" || head.toString("latin1", 8, 12) !== "WAVE") {
    throw new RangeError("This is no WAV file.");
  }
  let format: { channels: number; sampleRate: number; bits: number } | undefined;
  for (let at = 12; at + 8 <= head.length; ) {
    const name = head.toString("latin1", at, at + 4);
    const bytes = head.readUInt32LE(at + 4);
    if (name === "fmt " && at + 24 <= head.length) {
      const channels = head.readUInt16LE(at + 10);
      format = { channels, sampleRate: head.readUInt32LE(at + 12), bits: head.readUInt16LE(at + 22) };
    }
    if (name === "data" && format) return { format, dataAt: at + 8, dataBytes: bytes };
    at += 8 + bytes + (bytes % 2);
  }
  throw new RangeError("This WAV file holds no sound.");
}
