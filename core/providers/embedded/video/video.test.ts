import { mkdtemp, readdir, rm, watch } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readFfmpegReport } from "#core/media/ffmpeg.ts";
import { probeVideo } from "#core/media/probe-video.ts";
import { grantReservation } from "#core/providers/reservation.ts";
import type { ClipRequest } from "#core/providers/video.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { embeddedVideo } from "./index.ts";
import { sceneOf, somebody } from "./scene.fixture.ts";

const reservation = grantReservation(0);
const people = ["Mira", "Tobias", "Crake"].map(somebody);
const talk = sceneOf(
  [
    { speaker: null, durationMs: 3_000 },
    { speaker: "Mira", durationMs: 3_500 },
    { speaker: "Crake", durationMs: 3_000 },
  ],
  { people, enters: { Crake: 2 }, place: "harbor", timeOfDay: "night" },
);
const request: ClipRequest = {
  source: talk,
  next: null,
  firstFrame: 13,
  transitionFrames: 13,
  width: 320,
  height: 180,
  framesPerSecond: 25,
  watermark: null,
};

describe("the embedded video model", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "litink-test-"));
    vi.stubEnv("TMPDIR", folder);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await stopWorkers();
    await rm(folder, { recursive: true });
  });

  it("makes a whole clip of exactly the frames asked for, in which something always moves", async () => {
    const clip = await embeddedVideo.submit(request, { reservation });
    if (clip.status !== "completed") throw new Error(`The clip is ${clip.status}.`);
    try {
      expect(await probeVideo(clip.file)).toMatchObject({
        ...{ codec: "avc", width: 320, height: 180 },
        frames: talk.frames - request.firstFrame,
      });
      const report = (filters: string) => readFfmpegReport(["-i", clip.file, "-vf", filters, "-f", "null", "-"]);
      const strict = "blackdetect=d=0.5:pix_th=0.06:pic_th=0.98,freezedetect=n=-60dB:d=2";
      expect(await report(strict)).not.toMatch(/black_start|freeze_start/);
      // The same filters do report: with a threshold above all movement everything counts as frozen.
      expect(await report("freezedetect=n=0dB:d=2")).toMatch(/freeze_start/);
    } finally {
      await rm(clip.file);
    }
  });

  it("stops when it is told to, and leaves nothing behind", async () => {
    const stopping = new AbortController();
    const begun = partialFile(folder, stopping.signal);
    const clip = embeddedVideo.submit(
      { ...request, source: { ...talk, frames: 20_000 } },
      { reservation, signal: stopping.signal },
    );
    await Promise.race([begun, clip]);
    stopping.abort();
    await expect(clip).rejects.toMatchObject({ name: "AbortError" });
    expect(await readdir(folder)).toEqual([]);
  });

  it("says what ended ffmpeg", async () => {
    vi.stubEnv("TMPDIR", join(folder, "no-such-folder"));
    await expect(embeddedVideo.submit(request, { reservation })).rejects.toMatchObject({ code: "ffmpeg-failed" });
    vi.stubEnv("TMPDIR", folder);
  });

  it("knows of no job: a clip is finished when it is submitted", async () => {
    expect(await embeddedVideo.poll("3c1f")).toMatchObject({
      status: "failed",
      reason: expect.stringContaining("3c1f"),
    });
  });
});

/** Resolves when ffmpeg has begun its file. */
async function partialFile(folder: string, signal: AbortSignal): Promise<void> {
  for await (const { filename } of watch(folder, { signal })) if (filename?.endsWith(".part")) return;
}
