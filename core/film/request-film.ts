import { planOf } from "#core/billing/index.ts";
import { readBookRow, readChapter } from "#core/books/index.ts";
import { asService, jsonb } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { problem } from "#core/http/errors.ts";
import type { QualityTier } from "#core/media/encoding.ts";
import type { Aspect } from "#core/providers/vocabulary.ts";
import { readScript } from "#core/story/index.ts";

export interface FilmOptions {
  readonly aspect: Aspect;
  readonly tier: QualityTier;
}

/**
 * The film of a script with these options: the one that was made or is being made, or a new row for `make-film`,
 * counted against the plan's films of the period.
 *
 * @throws `script-not-found`, `quota-exceeded`
 */
export async function requestFilm(
  scriptId: string,
  options: FilmOptions,
): Promise<{ filmId: string; status: string; attempt: number }> {
  const script = await readScript(scriptId);
  const chapter = await readChapter(script.chapterId);
  const book = await readBookRow(chapter.bookId);
  const digest = digestOf(scriptId, options);
  return asService(async (trx) => {
    await trx.selectFrom("scripts").select("id").where("id", "=", scriptId).forUpdate().execute();
    const films = await trx
      .selectFrom("video_generations")
      .select(["id", "status", "pipeline_metadata"])
      .where("script_id", "=", scriptId)
      .execute();
    const same = films.find((row) => (row.pipeline_metadata as { digest?: string } | null)?.digest === digest);
    if (same) {
      const metadata = same.pipeline_metadata as { attempt?: number };
      const retry = same.status === "failed" || same.status === "canceled";
      const attempt = (metadata.attempt ?? 1) + (retry ? 1 : 0);
      if (retry) {
        await trx
          .updateTable("video_generations")
          .set({ status: "pending", error_message: null, pipeline_metadata: jsonb({ ...metadata, attempt }) })
          .where("id", "=", same.id)
          .execute();
      }
      return { filmId: same.id, status: retry ? "pending" : (same.status ?? "pending"), attempt };
    }
    const plan = await planOf(trx, book.userId);
    const counted = await trx
      .updateTable("user_subscriptions")
      .set((eb) => ({ video_count_used: eb("video_count_used", "+", 1) }))
      .where("user_id", "=", book.userId)
      .where(({ eb, or }) =>
        or([eb("video_count_limit", "is", null), eb("video_count_used", "<", eb.ref("video_count_limit"))]),
      )
      .executeTakeFirst();
    if (counted.numUpdatedRows !== 1n) throw problem("quota-exceeded", { tier: plan.tier });
    const film = await trx
      .insertInto("video_generations")
      .values({
        chapter_id: chapter.id,
        script_id: scriptId,
        user_id: book.userId,
        status: "pending",
        quality_tier: options.tier,
        total_scenes: script.script?.scenes.length ?? 0,
        pipeline_metadata: jsonb({
          digest,
          attempt: 1,
          aspect: options.aspect,
          watermark: plan.watermark ? "Litink" : null,
          scenesAtOnce: plan.scenesAtOnce,
          budgetUsd: 0,
          reservedUsd: 0,
        }),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { filmId: film.id, status: "pending", attempt: 1 };
  });
}
