import { sql } from "kysely";
import { asService, jsonb } from "#core/db/index.ts";
import { problem, problemIn } from "#core/http/errors.ts";
import { asFailure } from "#core/http/task-failure.ts";

/** What an image shows, as its row says it. */
export interface ImageSubject {
  readonly imageType: "character" | "scene";
  readonly characterName: string | null;
  readonly sceneNumber: number | null;
  readonly prompt: string;
}

interface ImageWork extends ImageSubject {
  readonly userId: string;
  readonly chapterId: string;
  readonly scriptId: string;
  readonly model: string;
  readonly digest: string;
}

/**
 * Keeps the row of an image true while it is made: `in_progress` before, `completed` with its URL after, and on
 * failure `failed` with the reason and a row for the try that was lost. A script has one row for each digest.
 *
 * @param make makes the image unless it lies in the store.
 */
export async function recordImage(work: ImageWork, url: string, make: () => Promise<unknown>): Promise<void> {
  const row = await openImage(work);
  if (row.completed) {
    // The store may have lost it since, and `make` does nothing where it has not.
    await make();
    return;
  }
  try {
    await make();
  } catch (thrown) {
    await loseImage(row.id, work.model, thrown);
    throw thrown;
  }
  await asService((trx) =>
    trx
      .updateTable("image_generations")
      .set({ status: "completed", image_url: url, cost_usd: "0", error_message: null, completed_at: new Date() })
      .where("id", "=", row.id)
      .execute(),
  );
}

function openImage(work: ImageWork): Promise<{ id: string; completed: boolean }> {
  return asService(async (trx) => {
    const known = await trx
      .selectFrom("image_generations")
      .select(["id", "status"])
      .where("script_id", "=", work.scriptId)
      .where(sql<string>`metadata->>'digest'`, "=", work.digest)
      .executeTakeFirst();
    if (known?.status === "completed") return { id: known.id, completed: true };
    if (known) {
      await trx
        .updateTable("image_generations")
        .set({ status: "in_progress", started_at: new Date() })
        .where("id", "=", known.id)
        .execute();
      return { id: known.id, completed: false };
    }
    const row = await trx
      .insertInto("image_generations")
      .values({
        user_id: work.userId,
        chapter_id: work.chapterId,
        script_id: work.scriptId,
        image_type: work.imageType,
        character_name: work.characterName,
        scene_number: work.sceneNumber,
        prompt: work.prompt,
        status: "in_progress",
        model_used: work.model,
        metadata: jsonb({ digest: work.digest }),
        started_at: new Date(),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { id: row.id, completed: false };
  });
}

async function loseImage(id: string, model: string, thrown: unknown): Promise<void> {
  const { sentence } = asFailure(problemIn(thrown) ?? problem("internal-error", { at: new Date().toISOString() }));
  await asService(async (trx) => {
    const row = await trx
      .updateTable("image_generations")
      .set((eb) => ({ status: "failed", error_message: sentence, retry_count: eb("retry_count", "+", 1) }))
      .where("id", "=", id)
      .returning("retry_count")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("image_generation_retries")
      .values({
        image_generation_id: id,
        attempt_number: row.retry_count ?? 1,
        model_used: model,
        status: "failed",
        error_message: sentence,
        cost_usd: "0",
      })
      .execute();
  });
}
