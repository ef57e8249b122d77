import { rm } from "node:fs/promises";
import { callModel } from "#core/billing/index.ts";
import { asService, jsonb } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { problem } from "#core/http/errors.ts";
import { videoModel } from "#core/providers/routing.ts";
import type { ClipStatus } from "#core/providers/video.ts";
import { headObject, objectUrl, putFile } from "#core/storage/index.ts";
import { mediaKey } from "#core/storage/keys.ts";
import { advanceFilm } from "./advance-film.ts";
import { clipRequest } from "./clip-request.ts";
import { readFilmPlan, readTimeline } from "./read-film.ts";
import { readSceneVideo } from "./read-scene-video.ts";

/** Hands a segment to the video model. A model on this machine is done with it at once; others are polled. */
export async function submitClip(filmId: string, index: number): Promise<{ status: "running" | "completed" }> {
  const plan = await readFilmPlan(filmId);
  const request = clipRequest(plan, index, await readTimeline(filmId, index));
  const digest = digestOf(request, videoModel.name);
  const key = mediaKey(plan.bookId, digest, "mp4");
  await advanceFilm(filmId, "video");
  if (await headObject(key)) return keepClip(filmId, index, key);
  const job = await callModel(
    { userId: plan.userId, filmId, capability: "video", model: videoModel.name, digest },
    (call) => videoModel.submit(request, call),
  );
  await noteJob(filmId, index, { jobId: job.jobId, clipKey: key });
  return receive(filmId, index, key, job);
}

/** Asks the video model how far the clip of a segment is, and takes it when it is there. */
export async function pollClip(filmId: string, index: number): Promise<{ status: "running" | "completed" }> {
  const { metadata } = await readSceneVideo(filmId, index);
  if (!metadata.jobId || !metadata.clipKey) throw problem("bad-request", { reason: "The clip was never submitted." });
  return receive(filmId, index, metadata.clipKey, await videoModel.poll(metadata.jobId));
}

async function receive(
  filmId: string,
  index: number,
  key: string,
  answer: ClipStatus,
): Promise<{ status: "running" | "completed" }> {
  switch (answer.status) {
    case "running":
      return { status: "running" };
    case "failed":
      throw problem("clip-failed", { reason: answer.reason });
    case "completed":
      try {
        await putFile(key, answer.file, { contentType: "video/mp4" });
      } finally {
        await rm(answer.file, { force: true });
      }
      return keepClip(filmId, index, key);
  }
}

async function keepClip(filmId: string, index: number, key: string): Promise<{ status: "completed" }> {
  await asService((trx) =>
    trx
      .updateTable("scene_videos")
      .set({ status: "in_progress", scene_video_url: objectUrl(key), model_used: videoModel.name, cost_usd: "0" })
      .where("video_generation_id", "=", filmId)
      .where("scene_number", "=", index)
      .execute(),
  );
  return { status: "completed" };
}

/** Notes the job before it is polled, and where its clip will lie. */
async function noteJob(filmId: string, index: number, job: { jobId: string; clipKey: string }): Promise<void> {
  const { id, metadata } = await readSceneVideo(filmId, index);
  await asService((trx) =>
    trx
      .updateTable("scene_videos")
      .set({ status: "in_progress", metadata: jsonb({ ...metadata, ...job }) })
      .where("id", "=", id)
      .execute(),
  );
}
