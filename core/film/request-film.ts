import { sql } from "kysely";
import { countFilm } from "#core/billing/index.ts";
import { lockChapter, readBookRow, readChapter } from "#core/books/index.ts";
import { asService, jsonb, type Transaction } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import type { QualityTier } from "#core/media/encoding.ts";
import type { Aspect } from "#core/providers/vocabulary.ts";
import { lockScript, readScript } from "#core/story/index.ts";

export interface FilmOptions {
  readonly aspect: Aspect;
  readonly tier: QualityTier;
}

/**
 * The film of a script with these options: the one that was made or is being made, or a new row for `make-film`,
 * counted against the plan's films of the period. A chapter that is being taken away is gone, or stays for the film.
 *
 * @throws `script-not-found`, `chapter-not-found`, `quota-exceeded`
 */
export async function requestFilm(scriptId: string, options: FilmOptions): Promise<{ filmId: string; status: string }> {
  const { script, ...stored } = await readScript(scriptId);
  const chapter = await readChapter(stored.chapterId);
  const book = await readBookRow(chapter.bookId);
  const digest = digestOf(scriptId, options);
  return asService(async (trx) => {
    await lockChapter(trx, chapter.id);
    await lockScript(trx, scriptId);
    const known = await findFilm(trx, scriptId, digest);
    if (known && known.status !== "failed" && known.status !== "canceled") return known;
    if (known) return tryAgain(trx, known.filmId);
    const plan = await countFilm(trx, book.userId);
    const film = await trx
      .insertInto("video_generations")
      .values({
        chapter_id: chapter.id,
        script_id: scriptId,
        user_id: book.userId,
        status: "pending",
        quality_tier: options.tier,
        total_scenes: script?.scenes.length ?? 0,
        pipeline_metadata: jsonb({
          digest,
          aspect: options.aspect,
          watermark: plan.watermark ? "Litink" : null,
          scenesAtOnce: plan.scenesAtOnce,
          budgetUsd: 0,
          reservedUsd: 0,
        }),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { filmId: film.id, status: "pending" };
  });
}

async function findFilm(
  trx: Transaction,
  scriptId: string,
  digest: string,
): Promise<{ filmId: string; status: string } | undefined> {
  const film = await trx
    .selectFrom("video_generations")
    .select(["id", "status"])
    .where("script_id", "=", scriptId)
    .where(sql<string>`pipeline_metadata->>'digest'`, "=", digest)
    .executeTakeFirst();
  return film && { filmId: film.id, status: film.status ?? "pending" };
}

/** What was made stays, so that only what is missing is made. It is no new film of the period. */
async function tryAgain(trx: Transaction, filmId: string): Promise<{ filmId: string; status: string }> {
  const status = "pending";
  await trx.updateTable("video_generations").set({ status, error_message: null }).where("id", "=", filmId).execute();
  return { filmId, status };
}
