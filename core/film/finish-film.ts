import { costOfFilm } from "#core/billing/index.ts";
import { asService } from "#core/db/index.ts";
import { countFilmMade } from "#core/rewards/index.ts";
import { objectUrl } from "#core/storage/index.ts";
import { filmKey } from "#core/storage/keys.ts";

/** Marks a film completed: from now on it can be watched. */
export async function finishFilm(filmId: string): Promise<{ videoUrl: string }> {
  const videoUrl = objectUrl(filmKey(filmId));
  await asService(async (trx) => {
    const film = await trx
      .updateTable("video_generations")
      .set({
        status: "completed",
        progress_percentage: 100,
        current_step: null,
        last_completed_step: "merge",
        video_url: videoUrl,
        total_cost_usd: await costOfFilm(trx, filmId),
        error_message: null,
        completed_at: new Date(),
      })
      .where("id", "=", filmId)
      .where("status", "!=", "completed")
      .returning("user_id")
      .executeTakeFirst();
    if (film) await countFilmMade(trx, film.user_id);
  });
  return { videoUrl };
}
