import { OWN_ROWS, type PersonalData } from "#core/db/index.ts";

/** What a person has, uses and pays for. */
export const personalBilling: PersonalData = {
  rows: {
    user_subscriptions: OWN_ROWS,
    subscription_history: OWN_ROWS,
    usage_logs: OWN_ROWS,
    cost_aggregations: OWN_ROWS,
    provider_jobs: OWN_ROWS,
  },
};
