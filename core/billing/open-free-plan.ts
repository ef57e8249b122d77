import type { Transaction } from "#core/db/index.ts";
import { PLANS } from "./plans.ts";

/** Puts a new account on the free plan; one that has a plan keeps it. */
export async function openFreePlan(trx: Transaction, userId: string): Promise<void> {
  await trx
    .insertInto("user_subscriptions")
    .values({ user_id: userId, tier: "free", video_count_limit: PLANS.free.films })
    .onConflict((conflict) => conflict.column("user_id").doNothing())
    .execute();
}
