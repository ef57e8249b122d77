import { asService } from "#core/db/index.ts";
import { objectUrl } from "#core/storage/index.ts";
import { filmKey } from "#core/storage/keys.ts";

/** Marks a film completed: from now on it can be watched. */
export async function finishFilm(filmId: string): Promise<{ videoUrl: string }> {
  const videoUrl = objectUrl(filmKey(filmId));
  await asService(async (trx) => {
    const jobs = await trx
      .selectFrom("provider_jobs")
      .select((eb) => eb.fn.coalesce(eb.fn.sum<string>("cost_usd"), eb.val("0")).as("total"))
      .where("video_generation_id", "=", filmId)
      .executeTakeFirstOrThrow();
    const film = await trx
      .updateTable("video_generations")
      .set({
        status: "completed",
        progress_percentage: 100,
        current_step: null,
        last_completed_step: "merge",
        video_url: videoUrl,
        total_cost_usd: String(jobs.total),
        error_message: null,
        completed_at: new Date(),
      })
      .where("id", "=", filmId)
      .where("status", "!=", "completed")
      .returning("user_id")
      .executeTakeFirst();
    if (!film) return;
    await trx
      .insertInto("user_progress")
      .values({ user_id: film.user_id, videos_created: 1 })
      .onConflict((conflict) =>
        conflict
          .column("user_id")
          .doUpdateSet((eb) => ({ videos_created: eb("user_progress.videos_created", "+", 1) })),
      )
      .execute();
  });
  return { videoUrl };
}
