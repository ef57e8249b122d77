import { sql } from "kysely";
import { asService } from "#core/db/index.ts";

/** The steps of a film in their order, with the status a film has while it is at one. */
const STEPS = [
  ["images", "generating_images"],
  ["audio", "generating_audio"],
  ["video", "generating_video"],
  ["lipsync", "applying_lipsync"],
  ["merge", "merging"],
] as const;
export type FilmStep = (typeof STEPS)[number][0];

/** Share of the work that is done when every scene is: merging and verifying are the rest. */
const SCENES_PERCENT = 90;

/**
 * Tells where a film is, from its scene rows: how many scenes are done, and the furthest step that any has reached.
 * Scenes run side by side, so a film never goes back to an earlier step.
 */
export async function advanceFilm(filmId: string, step: FilmStep): Promise<void> {
  const at = STEPS.findIndex(([name]) => name === step);
  const earlier = STEPS.slice(0, at + 1).map(([, status]) => status);
  const done = sql<number>`(
    select count(*)::int from scene_videos
    where video_generation_id = ${filmId} and status = 'completed' and metadata->>'kind' = 'scene'
  )`;
  await asService(async (trx) => {
    await trx
      .updateTable("video_generations")
      .set({
        completed_scenes: done,
        progress_percentage: sql<number>`least(${SCENES_PERCENT}, ${SCENES_PERCENT} * ${done} / greatest(1, total_scenes))`,
      })
      .where("id", "=", filmId)
      .execute();
    await trx
      .updateTable("video_generations")
      .set({
        status: STEPS[at]?.[1] ?? "pending",
        current_step: step,
        last_completed_step: STEPS[at - 1]?.[0] ?? "none",
      })
      .where("id", "=", filmId)
      .where("status", "in", ["pending", ...earlier])
      .execute();
  });
}
