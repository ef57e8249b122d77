import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { killAllFfmpeg, runFfmpeg } from "#core/media/ffmpeg.ts";
import { probeVideo } from "#core/media/probe-video.ts";
import { encodeFrames } from "./encode-frames.ts";

const FORMAT = { width: 320, height: 180, framesPerSecond: 25 };
const RED = new Uint8Array(FORMAT.width * FORMAT.height * 4).map((_, index) =>
  index % 4 === 0 || index % 4 === 3 ? 255 : 0,
);
const never = () => false;

function* repeat(frame: Uint8Array, times: number, before: (index: number) => void = () => {}) {
  for (let index = 0; index < times; index++) {
    before(index);
    yield frame.slice();
  }
}

describe("encoding frames", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "litink-test-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("makes an H.264 file with every frame and no other", async () => {
    const file = join(folder, "red.mp4");
    await encodeFrames(repeat(RED, 61), FORMAT, file, never);
    expect(await probeVideo(file)).toMatchObject({
      codec: "avc",
      width: 320,
      height: 180,
      frames: 61,
      durationMs: 2_440,
    });
  });

  it("shows a picture for as many frames as it is given in a row, to the last", async () => {
    const file = join(folder, "repeated.mp4");
    const [red, black, redAgain] = [RED.slice(), new Uint8Array(RED.length), RED.slice()];
    await encodeFrames([red, red, red, black, redAgain, redAgain, redAgain], FORMAT, file, never);
    const luma = await runFfmpeg(["-i", file, "-vf", "scale=1:1", "-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"]);
    expect([...luma].map((level) => level > 40)).toEqual([true, true, true, false, true, true, true]);
  });

  it("turns colours into those of BT.709, as the file says of itself", async () => {
    const file = join(folder, "one.mp4");
    await encodeFrames(repeat(RED, 1), FORMAT, file, never);
    const planes = await runFfmpeg(["-i", file, "-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1"]);
    // Luma of red is 16 + 219 · 0.2126 by BT.709, and would be 81 by BT.601.
    expect(Math.abs((planes[0] ?? 0) - 62.6)).toBeLessThan(2);
  });

  it("stops at once when it is told to", async () => {
    let drawn = 0;
    const frames = repeat(RED, 1_000, (index) => {
      drawn = index;
    });
    const encoding = encodeFrames(frames, FORMAT, join(folder, "stopped.mp4"), () => drawn >= 10);
    await expect(encoding).rejects.toMatchObject({ code: "ffmpeg-killed" });
    expect(drawn).toBe(10);
  });

  it("says so when ffmpeg is killed", async () => {
    const frames = repeat(RED, 1_000, (index) => {
      if (index === 10) killAllFfmpeg();
    });
    const encoding = encodeFrames(frames, FORMAT, join(folder, "killed.mp4"), never);
    await expect(encoding).rejects.toMatchObject({ code: "ffmpeg-killed" });
  });

  it.runIf(existsSync("/dev/full"))("says so when the disk is full", async () => {
    await expect(encodeFrames(repeat(RED, 100), FORMAT, "/dev/full", never)).rejects.toMatchObject({
      code: "disk-full",
    });
  });
});
