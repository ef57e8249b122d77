import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asService, jsonb } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { problem } from "#core/http/errors.ts";
import { callModel, type ModelWork, PLANS, planOf } from "./index.ts";
import { reserve } from "./reserve.ts";

const USER = "11111111-1111-4111-8111-111111111111";
let filmId = "";

beforeAll(() => openTestDatabase());
afterAll(closeTestDatabase);

beforeEach(async () => {
  filmId = await asService(async (trx) => {
    await trx.deleteFrom("auth.users").execute();
    await trx.deleteFrom("model_metrics").execute();
    await trx.insertInto("auth.users").values({ id: USER, email: "a@example.org" }).execute();
    await trx.insertInto("profiles").values({ id: USER, email: "a@example.org" }).execute();
    const book = { user_id: USER, title: "A Book", book_type: "entertainment" };
    const { id: book_id } = await trx.insertInto("books").values(book).returning("id").executeTakeFirstOrThrow();
    const chapter = { book_id, chapter_number: 1, title: "One", content: "Night." };
    const { id: chapter_id } = await trx
      .insertInto("chapters")
      .values(chapter)
      .returning("id")
      .executeTakeFirstOrThrow();
    const script = { chapter_id, user_id: USER };
    const { id: script_id } = await trx.insertInto("scripts").values(script).returning("id").executeTakeFirstOrThrow();
    const film = { chapter_id, script_id, user_id: USER, pipeline_metadata: jsonb({ budgetUsd: 1, reservedUsd: 0 }) };
    return (await trx.insertInto("video_generations").values(film).returning("id").executeTakeFirstOrThrow()).id;
  });
});

const work = (more: Partial<ModelWork> = {}): ModelWork => ({
  ...{ userId: USER, filmId, capability: "image", model: "embedded-illustration-1", digest: "d1" },
  ...more,
});

async function rows(table: "provider_jobs" | "usage_logs" | "model_metrics"): Promise<Record<string, unknown>[]> {
  const found = await asService((trx) => sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(trx));
  return found.rows;
}

describe("a reservation", () => {
  it("is granted within the film's budget and refused beyond it", async () => {
    expect(await reserve(filmId, 0.6)).toMatchObject({ limitUsd: 0.6 });
    await expect(reserve(filmId, 0.5)).rejects.toMatchObject({ code: "budget-exceeded" });
    expect(await reserve(filmId, 0.4)).toMatchObject({ limitUsd: 0.4 });
  });

  it("never grants the same dollar twice, however many ask at once", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 25 }, () => reserve(filmId, 0.1)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  });

  it("needs a film to pay, unless nothing is to be paid", async () => {
    await expect(reserve(null, 0.01)).rejects.toMatchObject({ code: "budget-exceeded" });
    expect(await reserve(null, 0)).toMatchObject({ limitUsd: 0 });
  });
});

describe("a call of a model", () => {
  it("is written down before it is sent, and with its cost when it has ended", async () => {
    const answer = await callModel(work(), async ({ reservation }) => {
      const [job] = await rows("provider_jobs");
      expect(job).toMatchObject({ status: "submitted", capability: "image", request_digest: "d1" });
      return reservation.limitUsd;
    });
    expect(answer).toBe(0);
    expect(await rows("provider_jobs")).toMatchObject([{ status: "completed", cost_usd: "0.000000" }]);
    expect(await rows("usage_logs")).toMatchObject([
      { user_id: USER, resource_type: "image", model_used: "embedded-illustration-1", tier_at_time: "free" },
    ]);
    expect(await rows("model_metrics")).toMatchObject([{ request_count: 1, success_count: 1, failure_count: 0 }]);
  });

  it("that fails keeps its reason, costs nothing and may be made again", async () => {
    const fail = () => Promise.reject(problem("clip-failed", { reason: "no film in the camera" }));
    await expect(callModel(work(), fail)).rejects.toMatchObject({ code: "clip-failed" });
    expect(await rows("provider_jobs")).toMatchObject([
      { status: "failed", error_message: expect.stringContaining("camera") },
    ]);
    expect(await rows("usage_logs")).toEqual([]);
    expect(await callModel(work(), async () => "made")).toBe("made");
    expect(await rows("provider_jobs")).toMatchObject([{ status: "completed", error_message: null }]);
    expect(await rows("model_metrics")).toMatchObject([{ request_count: 2, success_count: 1, failure_count: 1 }]);
  });

  it("of a model without a price is not made at all", async () => {
    let called = false;
    const call = callModel(work({ model: "nobody-knows-1" }), async () => {
      called = true;
    });
    await expect(call).rejects.toThrow(/no price/);
    expect([called, await rows("provider_jobs")]).toEqual([false, []]);
  });

  it("that was paid for and lost is not sent again by itself", async () => {
    await callModel(work(), async () => "first");
    await asService((trx) =>
      trx.updateTable("provider_jobs").set({ status: "submitted", reserved_usd: "0.5" }).execute(),
    );
    await expect(callModel(work(), async () => "second")).rejects.toMatchObject({ code: "call-unresolved" });
  });
});

describe("a plan", () => {
  it("is the free one for whoever has no subscription, and the subscription's otherwise", async () => {
    expect(await asService((trx) => planOf(trx, USER))).toEqual({ tier: "free", subscriptionId: null, ...PLANS.free });
    const subscription = { user_id: USER, tier: "premium", status: "active" };
    await asService((trx) => trx.insertInto("user_subscriptions").values(subscription).execute());
    expect(await asService((trx) => planOf(trx, USER))).toMatchObject({
      tier: "premium",
      scenesAtOnce: 10,
      watermark: false,
    });
  });
});
