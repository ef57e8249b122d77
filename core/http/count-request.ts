import { sql } from "kysely";
import { asService } from "#core/db/index.ts";

/** How often something may be asked for within a window of time. */
export interface RequestLimit {
  readonly requests: number;
  readonly windowS: number;
}

export interface RequestCount extends RequestLimit {
  readonly allowed: boolean;
  /** How many more are allowed in this window. */
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly resetS: number;
}

/**
 * Counts a request against a limit, in the database, so that all processes agree. A window begins with the first
 * request in it; what is refused counts too.
 *
 * @param bucket what is limited and for whom, such as `verify:203.0.113.7`.
 */
export async function countRequest(bucket: string, limit: RequestLimit): Promise<RequestCount> {
  const { rows } = await asService((trx) =>
    sql<{ requests: number; resets_in_s: number }>`
      select requests, resets_in_s from public.count_request(${bucket}, ${limit.windowS}, 1)`.execute(trx),
  );
  return toCount(limit, rows[0]);
}

/** What the database has counted, held against the limit. */
export function toCount(
  limit: RequestLimit,
  counted: { readonly requests: number; readonly resets_in_s: number } | undefined,
): RequestCount {
  const { requests, resets_in_s } = counted ?? { requests: 1, resets_in_s: limit.windowS };
  return {
    ...limit,
    allowed: requests <= limit.requests,
    remaining: Math.max(0, limit.requests - requests),
    resetS: resets_in_s,
  };
}
