import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFile } from "#core/media/describe-file.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { probeVideo } from "#core/media/probe-video.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { conform } from "./compose-scene.ts";
import { makeFilm, makeParts, SIZE } from "./small-film.fixture.ts";
import { findStills } from "./verify/find-stills.ts";

const plan = { ...SIZE, tier: "web" } as const;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "litink-conform-"));
});

afterAll(async () => {
  await stopWorkers();
  await rm(folder, { recursive: true, force: true });
});

/** A clip as some other model might make it, brought to 100 frames of the film's. */
async function conformed(name: string, source: string, more: string[] = []): Promise<string> {
  const clip = join(folder, `${name}.mp4`);
  await runFfmpeg(["-f", "lavfi", "-i", source, ...more, "-pix_fmt", "yuv420p", clip]);
  const segment = join(folder, `${name}-segment.mp4`);
  await conform(clip, segment, plan, 100);
  return segment;
}

/** A frame as gray bytes. */
async function frame(file: string, index: number): Promise<Buffer> {
  const pick = `select=eq(n\\,${index}),format=gray`;
  return runFfmpeg(["-i", file, "-vf", pick, "-frames:v", "1", "-f", "rawvideo", "-"]);
}

/** Mean difference of two pictures, in shades of 256. */
function difference(a: Buffer, b: Buffer): number {
  return a.reduce((sum, shade, index) => sum + Math.abs(shade - (b[index] ?? 0)), 0) / a.length;
}

describe("a clip of another model", () => {
  it.each([
    ["one that is too short", "testsrc2=s=320x180:r=25:d=1.6"],
    ["one that is too long", "testsrc2=s=320x180:r=25:d=7"],
    ["one of 30 frames a second", "testsrc2=s=320x180:r=30:d=5"],
    ["one of 24000/1001 frames a second", "testsrc2=s=640x360:r=24000/1001:d=5"],
    ["an upright one", "testsrc2=s=270x480:r=25:d=5"],
    ["one of odd shape", "testsrc2=s=500x300:r=16:d=5"],
  ])("gets the film's size, rate and frames: %s", async (name, source) => {
    const segment = await conformed(name.replaceAll(/\W/g, "-"), source);
    expect(await probeVideo(segment)).toEqual({ codec: "avc", ...SIZE, frames: 100, durationMs: 4000 });
    const [video] = (await describeFile(segment)).video;
    expect(video).toMatch(/^h264 \(High\).* yuv420p.* 320x180 \[SAR 1:1 DAR 16:9\].* 25 fps/);
  });

  it("plays as it is, and keeps moving where it is too short", async () => {
    const source = "testsrc2=s=320x180:r=25:d=1.6";
    const segment = await conformed("held", source);
    const clip = join(folder, "held.mp4");
    expect(difference(await frame(segment, 20), await frame(clip, 20))).toBeLessThan(4);
    expect(difference(await frame(segment, 41), await frame(clip, 39))).toBeLessThan(4);
    expect(difference(await frame(segment, 99), await frame(clip, 39))).toBeGreaterThan(4);
    expect(await findStills(segment, SIZE)).toEqual([]);
  });

  it("loses its sound, and can be merged with the film's own segments", async () => {
    const sound = ["-f", "lavfi", "-i", "sine=d=5", "-shortest"];
    const segment = await conformed("with-sound", "testsrc2=s=640x360:r=30:d=5", sound);
    expect((await describeFile(segment)).audio).toEqual([]);
    const { parts } = await makeParts(folder);
    const film = await makeFilm(folder, "film", parts, { segments: [segment, ...parts.segments] });
    expect((await probeVideo(film)).frames).toBe(325);
    const digest = async (file: string, from: number) => {
      const text = await runFfmpeg([
        "-i",
        file,
        "-map",
        "0:v",
        "-vf",
        `select=gte(n\\,${from})`,
        "-vsync",
        "0",
        "-f",
        "framemd5",
        "-",
      ]);
      return text.toString().match(/[0-9a-f]{32}/g);
    };
    expect((await digest(film, 100))?.slice(0, 75)).toEqual(await digest(parts.segments[0] ?? "", 0));
  });
});
