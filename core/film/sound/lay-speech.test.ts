import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodeWav } from "#core/media/encode-wav.ts";
import { laySpeech } from "./lay-speech.ts";

const folder = mkdtempSync(join(tmpdir(), "litink-lay-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function line(name: string, samples: readonly number[], channels = 1): string {
  const file = join(folder, `${name}.wav`);
  const each = Int16Array.from(samples);
  writeFileSync(file, encodeWav({ channels: Array.from({ length: channels }, () => each), sampleRate: 16_000 }));
  return file;
}

function lay(lines: { atMs: number; wavFile: string }[], durationMs: number) {
  const file = join(folder, "track.pcm");
  const laid = laySpeech({ lines, sampleRate: 16_000, durationMs, file });
  const bytes = readFileSync(file);
  return { laid, file, samples: new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2) };
}

describe("speech laid in one track", () => {
  it("stands at its very sample, silence around it", () => {
    const { samples } = lay([{ atMs: 1.25, wavFile: line("a", [100, -200, 300]) }], 5);
    expect([...samples.subarray(18, 25)]).toEqual([0, 0, 100, -200, 300, 0, 0]);
    expect(samples).toHaveLength(80);
  });

  it("adds up where lines overlap, and never wraps round", () => {
    const loud = line("loud", [30_000, 30_000, 30_000]);
    const { samples } = lay(
      [
        { atMs: 0, wavFile: loud },
        { atMs: 0.0625, wavFile: loud },
      ],
      1,
    );
    expect([...samples.subarray(0, 5)]).toEqual([30_000, 32_767, 32_767, 30_000, 0]);
  });

  it("takes the mean of several channels, and leaves out what is after the film's end", () => {
    const { samples } = lay([{ atMs: 0.875, wavFile: line("stereo", [10, 20, 30, 40], 2) }], 1);
    expect([...samples]).toEqual([...Array(14).fill(0), 10, 20]);
  });

  it("says when there is speech, in the order of the film", () => {
    const wavFile = line("second", Array(16_000).fill(1));
    const { laid } = lay(
      [
        { atMs: 5000, wavFile },
        { atMs: 1000, wavFile },
      ],
      9000,
    );
    expect(laid.spoken).toEqual([
      { fromMs: 1000, toMs: 2000 },
      { fromMs: 5000, toMs: 6000 },
    ]);
  });

  it("takes no room on the disk for silence", () => {
    const file = join(folder, "long.pcm");
    const lines = [{ atMs: 3_600_000, wavFile: line("late", [1, 2, 3]) }];
    laySpeech({ lines, sampleRate: 16_000, durationMs: 7_200_000, file });
    const { size, blocks } = statSync(file);
    expect(size).toBe(7200 * 16_000 * 2);
    expect(blocks * 512).toBeLessThan(1_000_000);
  });
});
