import type { Transaction } from "#core/db/index.ts";

/** What all calls of models for a film have cost, in USD: exact, so a text. */
export async function costOfFilm(trx: Transaction, filmId: string): Promise<string> {
  const { total } = await trx
    .selectFrom("provider_jobs")
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>("cost_usd"), eb.val("0")).as("total"))
    .where("video_generation_id", "=", filmId)
    .executeTakeFirstOrThrow();
  return String(total);
}
