import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { asService } from "#core/db/index.ts";

const text = (value: string) => sql.lit(value);

/**
 * Fills every table, but those whose rows are everybody's, with one row of `owner`, and gives the ids that tests ask
 * for. The account of `owner` must be there.
 */
export async function seedOneOfEach(owner: string): Promise<{ bookId: string; chapterId: string; scriptId: string }> {
  return asService(async (trx) => {
    const insert = async (table: string, row: Record<string, string | number | null>): Promise<string> => {
      const columns = sql.join(Object.keys(row).map((name) => sql.id(name)));
      const values = sql.join(
        Object.values(row).map((value) => (typeof value === "string" ? text(value) : sql.lit(value))),
      );
      const inserted = await sql<{ id?: string }>`insert into ${sql.table(table)} (${columns}) values (${values})
        returning *`.execute(trx);
      return inserted.rows[0]?.id ?? "";
    };
    const user = { user_id: owner };
    const later = "2099-01-01T00:00:00Z";
    await insert("auth.refresh_tokens", { ...user, session_id: owner, token_hash: `of ${owner}`, expires_at: later });
    await insert("email_verifications", { ...user, token: `of ${owner}`, expires_at: later });
    const request = { key: "once", operation: "POST /v1/books", request_digest: "d", claimed_until: later };
    await insert("idempotency_keys", { ...user, ...request });
    await insert("request_counts", { bucket: `of ${owner}` });
    await insert("audit_events", { subject_id: owner, act: "account_locked" });
    await insert("account_exports", { ...user, base_url: "https://example.org" });
    await insert("account_deletions", { prefixes: `["uploads/${owner}/"]` });
    // Of a book that is gone already: nothing in it is the owner's.
    await insert("book_deletions", { id: randomUUID(), places: '["books/gone/"]' });
    const embedding = `[${new Array(1536).fill(0.1).join(",")}]`;
    const bookId = await insert("books", { ...user, title: "A Book", book_type: "learning" });
    await insert("book_structure", { book_id: bookId, structure_data: "{}", extraction_method: "chunks" });
    const chapterId = await insert("chapters", { book_id: bookId, chapter_number: 1, title: "One", content: "…" });
    await insert("chapter_embeddings", { chapter_id: chapterId, embedding, embedding_model: "m" });
    const passage = { book_id: bookId, chapter_id: chapterId, passage_number: 1, position: 0, content: "…" };
    await insert("passages", { ...user, ...passage, embedding, embedding_model: "m" });
    const scriptId = await insert("scripts", { ...user, chapter_id: chapterId });
    const sceneId = await insert("scene_descriptions", { script_id: scriptId, scene_number: 1 });
    const plotId = await insert("plot_overviews", { ...user, book_id: bookId });
    await insert("characters", { ...user, book_id: bookId, plot_overview_id: plotId, name: "Ann" });
    await insert("chapter_scripts", { ...user, chapter_id: chapterId, plot_overview_id: plotId, script_id: scriptId });
    const imageId = await insert("image_generations", { ...user, script_id: scriptId, image_type: "scene" });
    await insert("image_generation_retries", { image_generation_id: imageId, attempt_number: 1, status: "failed" });
    const scene = { script_id: scriptId, scene_description_id: sceneId };
    const audioId = await insert("audio_generations", { ...user, ...scene, audio_type: "narrator" });
    const filmId = await insert("video_generations", { ...user, chapter_id: chapterId, script_id: scriptId });
    const clipId = await insert("scene_videos", { video_generation_id: filmId, scene_number: 1 });
    const lips = { scene_video_id: clipId, video_generation_id: filmId, audio_generation_id: audioId };
    await insert("lipsync_jobs", lips);
    const mergeId = await insert("merge_jobs", { ...user, video_generation_id: filmId });
    await insert("merge_assets", {
      merge_job_id: mergeId,
      asset_type: "video",
      asset_url: "s3://b/k",
      sequence_order: 0,
    });
    const call = { capability: "image", model: "m", idempotency_key: `of ${owner}`, request_digest: "d" };
    await insert("provider_jobs", { ...user, ...call, video_generation_id: filmId });
    await insert("model_metrics", { model_name: `of ${owner}` });
    const subscriptionId = await insert("user_subscriptions", user);
    await insert("subscription_history", { ...user, subscription_id: subscriptionId, to_tier: "free" });
    await insert("usage_logs", { ...user, subscription_id: subscriptionId, resource_type: "image" });
    await insert("cost_aggregations", { ...user, period_start: "2026-01-01", period_end: "2026-01-31" });
    const { rows } = await sql<{ id: string }>`select id from badges where name = 'First Steps'`.execute(trx);
    const earned = await insert("user_badges", { ...user, badge_id: rows[0]?.id ?? "" });
    await insert("nfts", { ...user, user_badge_id: earned });
    await insert("user_progress", user);
    return { bookId, chapterId, scriptId };
  });
}
