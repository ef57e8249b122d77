import { asService } from "#core/db/index.ts";
import { type CaughtError, type Failure, failureOf } from "#core/http/task-failure.ts";

/** Marks a film failed and keeps the reason on it. What was made stays, so that another try goes on from there. */
export async function failFilm(filmId: string, caught: CaughtError): Promise<Failure> {
  const failure = failureOf(caught);
  await asService(async (trx) => {
    await trx
      .updateTable("video_generations")
      .set({ status: "failed", error_message: failure.sentence, completed_at: new Date() })
      .where("id", "=", filmId)
      .execute();
    await trx
      .updateTable("merge_jobs")
      .set({ status: "failed", error_message: failure.sentence })
      .where("video_generation_id", "=", filmId)
      .where("status", "!=", "completed")
      .execute();
  });
  return failure;
}
