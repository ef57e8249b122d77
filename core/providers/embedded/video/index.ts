import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { VideoModel } from "#core/providers/video.ts";
import { runInWorker } from "#core/workers/index.ts";
import { nameStage, settingOf } from "../picture/stage/name-stage.ts";
import type { RenderOrder } from "./render-clip.ts";

/** The video model that needs no key and no network: an animatic, filmed in illustrated places with moving figures. */
export const embeddedVideo: VideoModel = {
  name: "embedded-animatic-2",
  lipSync: "native",
  async submit(request, { signal }) {
    signal?.throwIfAborted();
    const jobId = randomUUID();
    const file = join(tmpdir(), `litink-clip-${jobId}.mp4`);
    const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const onAbort = () => Atomics.store(stop, 0, 1);
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      await render({ request, file, stop });
      signal?.throwIfAborted();
      return { jobId, status: "completed", file };
    } catch (thrown) {
      await Promise.all([rm(file, { force: true }), rm(`${file}.part`, { force: true })]);
      signal?.throwIfAborted();
      throw thrown;
    } finally {
      signal?.removeEventListener("abort", onAbort);
    }
  },
  async poll(jobId) {
    return { status: "failed", reason: `There is no job ${jobId}: a clip is finished when it is submitted.` };
  },
};

/** The worker is asked to stop and not ended, since ffmpeg would outlive it and go on writing. */
function render(order: RenderOrder): Promise<void> {
  const { source, next } = order.request;
  const builds = [source, ...(next ? [next] : [])].map((shown) => nameStage(settingOf(shown), order.request));
  return runInWorker(new URL("./render-clip.ts", import.meta.url), "renderClip", order, {
    builds,
    weight: source.frames,
  });
}
