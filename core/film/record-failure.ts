import { asService, jsonb } from "#core/db/index.ts";
import { type CaughtError, failureOf } from "#core/http/task-failure.ts";
import { readSceneVideo } from "./read-scene-video.ts";

/** Writes down why a segment could not be made. The others go on, and making the film again makes only this one. */
export async function recordFailure(filmId: string, index: number, caught: CaughtError): Promise<void> {
  const video = await readSceneVideo(filmId, index);
  await asService((trx) =>
    trx
      .updateTable("scene_videos")
      .set({ status: "failed", metadata: jsonb({ ...video.metadata, error: failureOf(caught) }) })
      .where("id", "=", video.id)
      .execute(),
  );
}
