import { sql } from "kysely";
import { asService, jsonb, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { type Capability, priceUsd } from "#core/providers/models.ts";
import type { ModelCall } from "#core/providers/reservation.ts";
import { planOf } from "./plans.ts";
import { reserve } from "./reserve.ts";

export interface ModelWork {
  readonly userId: string;
  /** The film that pays, or `null` for work on a book. */
  readonly filmId: string | null;
  readonly capability: Capability;
  readonly model: string;
  /** Digest of the request: the same work has the same key, whoever asks for it again. */
  readonly digest: string;
}

/**
 * Calls a model the one way that money allows: reserve, write the job down, call, write down what it cost.
 *
 * The job is in `provider_jobs` before the request leaves; success adds a row to `usage_logs` and to the day's
 * `model_metrics`. A priced call that was sent and whose answer was lost is not sent again by itself.
 *
 * @throws what the model throws; `budget-exceeded`; `call-unresolved`.
 */
export async function callModel<Result>(work: ModelWork, run: (call: ModelCall) => Promise<Result>): Promise<Result> {
  const costUsd = priceUsd(work.model);
  const reservation = await reserve(work.filmId, costUsd);
  const jobId = await openJob(work, costUsd);
  const startedAt = performance.now();
  try {
    const result = await run({ reservation });
    await closeJob(work, jobId, { costUsd, latencyMs: performance.now() - startedAt });
    return result;
  } catch (thrown) {
    await loseJob(work, jobId, thrown);
    throw thrown;
  }
}

async function openJob(work: ModelWork, reservedUsd: number): Promise<string> {
  const key = `${work.filmId ?? work.userId}:${work.capability}:${work.model}:${work.digest}`;
  return asService(async (trx) => {
    const job = await trx
      .insertInto("provider_jobs")
      .values({
        user_id: work.userId,
        video_generation_id: work.filmId,
        capability: work.capability,
        model: work.model,
        idempotency_key: key,
        request_digest: work.digest,
        reserved_usd: String(reservedUsd),
        status: "submitted",
      })
      // A free call may be made again at will; a priced one only after it is known to have failed.
      .onConflict((conflict) =>
        conflict
          .column("idempotency_key")
          .doUpdateSet({ status: "submitted", error_message: null })
          .where(({ eb, or }) =>
            or([eb("provider_jobs.status", "=", "failed"), eb("provider_jobs.reserved_usd", "=", "0")]),
          ),
      )
      .returning("id")
      .executeTakeFirst();
    if (!job) throw problem("call-unresolved", { capability: work.capability });
    return job.id;
  });
}

async function closeJob(
  work: ModelWork,
  jobId: string,
  { costUsd, latencyMs }: { costUsd: number; latencyMs: number },
): Promise<void> {
  await asService(async (trx) => {
    await trx
      .updateTable("provider_jobs")
      .set({ status: "completed", cost_usd: String(costUsd) })
      .where("id", "=", jobId)
      .execute();
    const { tier, subscriptionId } = await planOf(trx, work.userId);
    await trx
      .insertInto("usage_logs")
      .values({
        user_id: work.userId,
        subscription_id: subscriptionId,
        resource_type: work.capability,
        model_used: work.model,
        duration_seconds: (latencyMs / 1000).toFixed(3),
        cost_usd: String(costUsd),
        tier_at_time: tier,
        metadata: jsonb({ filmId: work.filmId, providerJobId: jobId }),
      })
      .execute();
    await countCall(trx, work.model, { succeeded: true, latencyMs, costUsd });
  });
}

async function loseJob(work: ModelWork, jobId: string, thrown: unknown): Promise<void> {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  await asService(async (trx) => {
    await trx
      .updateTable("provider_jobs")
      .set({ status: "failed", error_message: message.slice(0, 2000) })
      .where("id", "=", jobId)
      .execute();
    await countCall(trx, work.model, { succeeded: false, latencyMs: 0, costUsd: 0 });
  });
}

/** Adds one call to the model's figures of the day; the means are running means over the calls that succeeded. */
async function countCall(
  trx: Transaction,
  model: string,
  call: { succeeded: boolean; latencyMs: number; costUsd: number },
): Promise<void> {
  const success = call.succeeded ? 1 : 0;
  await sql`
    insert into model_metrics as m
      (model_name, date, request_count, success_count, failure_count, avg_latency_ms, avg_cost_usd)
    values (${model}, current_date, 1, ${success}, ${1 - success}, ${call.latencyMs.toFixed(3)}, ${call.costUsd})
    on conflict (model_name, date) do update set
      request_count = m.request_count + 1,
      success_count = m.success_count + excluded.success_count,
      failure_count = m.failure_count + excluded.failure_count,
      avg_latency_ms = case when excluded.success_count = 0 then m.avg_latency_ms else
        (coalesce(m.avg_latency_ms, 0) * m.success_count + excluded.avg_latency_ms) / (m.success_count + 1) end,
      avg_cost_usd = case when excluded.success_count = 0 then m.avg_cost_usd else
        (coalesce(m.avg_cost_usd, 0) * m.success_count + excluded.avg_cost_usd) / (m.success_count + 1) end
  `.execute(trx);
}
