import * as z from "zod";
import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { Aspect } from "#core/providers/vocabulary.ts";
import { getJson } from "#core/storage/index.ts";
import { filmPlanKey, timelineKey } from "#core/storage/keys.ts";
import { FilmPlan, type PlannedSegment } from "./film-plan.ts";
import { SceneTimeline } from "./scene-timeline.ts";

const PipelineMetadata = z.looseObject({
  aspect: Aspect,
  watermark: z.string().nullable(),
  scenesAtOnce: z.number().int().positive(),
});

/** @throws `film-not-found` */
export async function readFilm(filmId: string) {
  const row = await asService((trx) =>
    trx.selectFrom("video_generations").selectAll().where("id", "=", filmId).executeTakeFirst(),
  );
  if (!row) throw problem("film-not-found", { filmId });
  const { aspect, watermark, scenesAtOnce, ...rest } = PipelineMetadata.parse(row.pipeline_metadata);
  return {
    id: row.id,
    userId: row.user_id,
    chapterId: row.chapter_id,
    scriptId: row.script_id,
    status: row.status ?? "pending",
    videoUrl: row.video_url,
    errorMessage: row.error_message,
    totalScenes: row.total_scenes ?? 0,
    completedScenes: row.completed_scenes ?? 0,
    tier: z.enum(["web", "medium", "high", "ultra"]).parse(row.quality_tier),
    aspect,
    watermark,
    scenesAtOnce,
    metadata: { aspect, watermark, scenesAtOnce, ...rest },
  };
}

/** The plan of a film, as `plan-film` laid it out. */
export function readFilmPlan(filmId: string): Promise<FilmPlan> {
  return getJson(filmPlanKey(filmId), FilmPlan);
}

/** The plan of a film and one of its segments. */
export async function readSegment(filmId: string, index: number): Promise<{ plan: FilmPlan; segment: PlannedSegment }> {
  const plan = await readFilmPlan(filmId);
  const segment = plan.segments[index];
  if (!segment) throw problem("bad-request", { reason: `The film ${filmId} has no segment ${index}.` });
  return { plan, segment };
}

/** The timeline of a segment, which is there once it was spoken. */
export function readTimeline(filmId: string, segment: number): Promise<SceneTimeline> {
  return getJson(timelineKey(filmId, segment), SceneTimeline);
}
