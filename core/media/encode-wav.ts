/** Sound as numbers: one array a channel, 16-bit or in [-1, 1]. */
interface Pcm {
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
    const whole = channel instanceof Int16Array ? channel : toSamples(channel);
    for (let frame = 0; frame < frames; frame++) samples[frame * channels.length + place] = whole[frame] ?? 0;
  }
  return file;
}

/** What is louder than full is cut off there. */
function toSamples(channel: Float32Array): Int16Array {
  const samples = new Int16Array(channel.length);
  for (let frame = 0; frame < channel.length; frame++) {
    const value = (channel[frame] ?? 0) * 32_767;
    samples[frame] = value > 32_767 ? 32_767 : value < -32_768 ? -32_768 : Math.round(value);
  }
  return samples;
}
