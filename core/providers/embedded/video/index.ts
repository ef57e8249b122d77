import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem } from "#core/http/errors.ts";
import type { VideoModel } from "#core/providers/video.ts";
import { runInWorker } from "#core/workers.ts";
import type { RenderOrder, RenderResult } from "./render-clip.ts";

/** The video model that needs no key and no network: an animatic, filmed in illustrated places with moving figures. */
export const embeddedVideo: VideoModel = {
  name: "embedded-animatic-1",
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
async function render(order: RenderOrder): Promise<void> {
  const module = new URL("./render-clip.ts", import.meta.url);
  const result = await runInWorker<RenderResult>(module, "renderClip", order);
  if (result.problem !== null) throw new Problem(result.problem, result.message, result.status);
}
