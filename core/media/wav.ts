/** Sound as numbers: one array a channel, 16-bit or in [-1, 1]. */
export interface Pcm {
  readonly channels: readonly (Int16Array | Float32Array)[];
  readonly sampleRate: number;
}

const HEADER_BYTES = 44;

/** A WAV file of 16-bit samples. */
export function encodeWav({ channels, sampleRate }: Pcm): Buffer {
  const frames = channels[0]?.length ?? 0;
  const data = frames * channels.length * 2;
  const file = Buffer.alloc(HEADER_BYTES + data);
  file.write("RIFF", 0);
  file.writeUInt32LE(HEADER_BYTES - 8 + data, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels.length, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * channels.length * 2, 28);
  file.writeUInt16LE(channels.length * 2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(data, 40);
  const samples = new Int16Array(file.buffer, file.byteOffset + HEADER_BYTES, frames * channels.length);
  for (const [place, channel] of channels.entries()) {
    const scale = channel instanceof Int16Array ? 1 : 32_767;
    for (let frame = 0; frame < frames; frame++) {
      const value = (channel[frame] ?? 0) * scale;
      samples[frame * channels.length + place] = Math.max(-32_768, Math.min(32_767, Math.round(value)));
    }
  }
  return file;
}

/**
 * Reads a WAV file of 16-bit samples.
 *
 * @throws RangeError for anything else.
 */
export function decodeWav(file: Uint8Array): { channels: Int16Array[]; sampleRate: number } {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (
    view.length < HEADER_BYTES ||
    view.toString("latin1", 0, 4) !== "RIFF" ||
    view.toString("latin1", 8, 12) !== "WAVE"
  ) {
    throw new RangeError("This is no WAV file.");
  }
  let format: { channels: number; sampleRate: number; bits: number } | undefined;
  for (let at = 12; at + 8 <= view.length; ) {
    const name = view.toString("latin1", at, at + 4);
    const bytes = Math.min(view.readUInt32LE(at + 4), view.length - at - 8);
    if (name === "fmt ") {
      format = {
        channels: view.readUInt16LE(at + 10),
        sampleRate: view.readUInt32LE(at + 12),
        bits: view.readUInt16LE(at + 22),
      };
    }
    if (name === "data" && format)
      return { channels: deinterleave(view, at + 8, bytes, format), sampleRate: format.sampleRate };
    at += 8 + bytes + (bytes % 2);
  }
  throw new RangeError("This WAV file holds no sound.");
}

function deinterleave(
  view: Buffer,
  from: number,
  bytes: number,
  format: { channels: number; bits: number },
): Int16Array[] {
  if (format.bits !== 16 || format.channels < 1) throw new RangeError("Only 16-bit WAV files are read.");
  const frames = Math.floor(bytes / 2 / format.channels);
  return Array.from({ length: format.channels }, (_, channel) =>
    Int16Array.from({ length: frames }, (_, frame) => view.readInt16LE(from + 2 * (frame * format.channels + channel))),
  );
}
