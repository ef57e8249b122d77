import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { type HeldPlan, planOf } from "./plans.ts";

/**
 * Counts a film against the films of a person's period.
 *
 * @returns the plan that it is made on.
 * @throws `quota-exceeded`
 */
export async function countFilm(trx: Transaction, userId: string): Promise<HeldPlan> {
  const plan = await planOf(trx, userId);
  const counted = await trx
    .updateTable("user_subscriptions")
    .set((eb) => ({ video_count_used: eb("video_count_used", "+", 1) }))
    .where("user_id", "=", userId)
    .where(({ eb, or }) =>
      or([eb("video_count_limit", "is", null), eb("video_count_used", "<", eb.ref("video_count_limit"))]),
    )
    .executeTakeFirst();
  if (counted.numUpdatedRows !== 1n) throw problem("quota-exceeded", { tier: plan.tier });
  return plan;
}
