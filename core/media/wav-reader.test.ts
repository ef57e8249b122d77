import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodeWav } from "./encode-wav.ts";
import { openWav, readStereo } from "./wav-reader.ts";

const folder = mkdtempSync(join(tmpdir(), "litink-wav-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const stereo = encodeWav({ channels: [Int16Array.of(1, 2, 3, 4), Int16Array.of(-1, -2, -3, -4)], sampleRate: 44_100 });

describe("a WAV file read piece by piece", () => {
  it("gives what it holds, from anywhere, and no more", () => {
    const wav = openWav(write("stereo.wav", stereo));
    expect(wav).toMatchObject({ sampleRate: 44_100, channels: 2, frames: 4 });
    expect([...wav.read(1, 2)]).toEqual([2, -2, 3, -3]);
    expect([...wav.read(3, 5)]).toEqual([4, -4]);
    expect([...wav.read(9, 5)]).toEqual([]);
    wav.close();
  });

  it("gives mono to both sides", () => {
    const wav = openWav(
      write("mono.wav", encodeWav({ channels: [Int16Array.of(16_384, -16_384)], sampleRate: 16_000 })),
    );
    const [left, right] = [new Float32Array(4), new Float32Array(4)];
    expect(readStereo(wav, 0, left, right)).toBe(2);
    expect([...left]).toEqual([0.5, -0.5, 0, 0]);
    expect([...right]).toEqual([...left]);
    wav.close();
  });

  it("finds the samples behind other chunks, and trusts the file's size over its head's", () => {
    const list = Buffer.from("LIST\x05\0\0\0INFOx\0", "latin1");
    const bytes = Buffer.concat([stereo.subarray(0, 36), list, stereo.subarray(36)]);
    bytes.writeUInt32LE(0xffffffff, bytes.length - 16 - 4);
    const wav = openWav(write("tagged.wav", bytes));
    expect(wav.frames).toBe(4);
    expect([...wav.read(0, 1)]).toEqual([1, -1]);
    wav.close();
  });

  it("refuses what is no WAV file of 16-bit samples", () => {
    expect(() => openWav(write("text.wav", Buffer.from("This is no sound.")))).toThrow(RangeError);
    const deep = Buffer.from(stereo);
    deep.writeUInt16LE(24, 34);
    expect(() => openWav(write("deep.wav", deep))).toThrow(/16-bit/);
    expect(() => openWav(write("headless.wav", stereo.subarray(0, 30)))).toThrow(/no sound/);
  });
});
