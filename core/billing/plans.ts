import type { Transaction } from "#core/db/index.ts";

/** The values of `user_subscriptions.tier`. */
export type Tier = "free" | "basic" | "standard" | "premium" | "professional" | "enterprise";

export interface Plan {
  /** USD a month; `null` by contract. */
  readonly monthlyUsd: number | null;
  /** Films a period; `null` without limit. */
  readonly films: number | null;
  readonly longestFilmSeconds: number;
  /** The shorter side of the picture, in pixels, at most. */
  readonly shorterSide: 720 | 1080 | 2160;
  readonly watermark: boolean;
  readonly uploadMegabytes: number;
  readonly requestsPerMinute: number;
  readonly scenesAtOnce: number;
}

/** What each tier is and gives: the one place where these numbers stand. */
export const PLANS: Readonly<Record<Tier, Plan>> = {
  free: plan(0, 2, 60, 720, true, 10, 10, 2),
  basic: plan(19, 10, 180, 720, false, 50, 30, 3),
  standard: plan(49, 30, 300, 1080, false, 100, 60, 5),
  premium: plan(99, 100, 600, 1080, false, 200, 120, 10),
  professional: plan(299, 500, 1_800, 2160, false, 200, 300, 20),
  enterprise: plan(null, null, 7_200, 2160, false, 500, 600, 40),
};

function plan(
  monthlyUsd: number | null,
  films: number | null,
  longestFilmSeconds: number,
  shorterSide: Plan["shorterSide"],
  watermark: boolean,
  uploadMegabytes: number,
  requestsPerMinute: number,
  scenesAtOnce: number,
): Plan {
  return {
    monthlyUsd,
    films,
    longestFilmSeconds,
    shorterSide,
    watermark,
    uploadMegabytes,
    requestsPerMinute,
    scenesAtOnce,
  };
}

/** The plan that a person is on. */
export interface HeldPlan extends Plan {
  readonly tier: Tier;
  readonly subscriptionId: string | null;
}

/** The plan that a person is on; whoever has no subscription is on the free one. */
export async function planOf(trx: Transaction, userId: string): Promise<HeldPlan> {
  const row = await trx
    .selectFrom("user_subscriptions")
    .select(["id", "tier"])
    .where("user_id", "=", userId)
    .executeTakeFirst();
  const tier = tierOf(row?.tier);
  return { tier, subscriptionId: row?.id ?? null, ...PLANS[tier] };
}

/** A tier by its name; whoever has none, or one that there is not any more, is on the free one. */
export function tierOf(name: string | undefined): Tier {
  return name !== undefined && Object.hasOwn(PLANS, name) ? (name as Tier) : "free";
}

/** The tiers of several people; whoever has no subscription is not in it. */
export async function tiersOf(trx: Transaction, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom("user_subscriptions")
    .select(["user_id", "tier"])
    .where("user_id", "in", userIds)
    .execute();
  return new Map(rows.map(({ user_id, tier }) => [user_id, tier]));
}
