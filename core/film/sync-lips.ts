import { asService } from "#core/db/index.ts";
import { videoModel } from "#core/providers/routing.ts";
import { advanceFilm } from "./advance-film.ts";
import { readSegment } from "./read-film.ts";
import { readSceneVideo } from "./read-scene-video.ts";

/**
 * Sees to it that mouths move with the speech. A video model that draws them so has done it already, which the job
 * records; a segment in which nobody speaks needs none.
 */
export async function syncLips(filmId: string, index: number): Promise<{ status: "completed" | "skipped" }> {
  const { plan, segment } = await readSegment(filmId, index);
  if (segment.kind !== "scene") return { status: "skipped" };
  const video = await readSceneVideo(filmId, index);
  const talks = plan.spoken && segment.utterances.some(({ speaker }) => speaker !== null);
  const status = talks && videoModel.lipSync === "native" ? "completed" : "skipped";
  await asService(async (trx) => {
    const audio = await trx
      .selectFrom("audio_generations")
      .select(["id", "audio_url"])
      .where("script_id", "=", plan.scriptId)
      .where("scene_number", "=", segment.sceneNumber)
      .where("audio_type", "=", "character")
      .orderBy("created_at")
      .executeTakeFirst();
    const job = {
      video_generation_id: filmId,
      audio_generation_id: audio?.id ?? null,
      status,
      input_video_url: video.clipUrl,
      input_audio_url: audio?.audio_url ?? null,
      output_video_url: video.clipUrl,
      model_used: videoModel.name,
      cost_usd: "0",
      error_message: null,
      completed_at: new Date(),
    };
    await trx
      .insertInto("lipsync_jobs")
      .values({ scene_video_id: video.id, ...job })
      .onConflict((conflict) => conflict.column("scene_video_id").doUpdateSet(job))
      .execute();
  });
  await advanceFilm(filmId, "lipsync");
  return { status };
}
