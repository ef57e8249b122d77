import { sql } from "kysely";
import { asService, type Transaction } from "#core/db/index.ts";

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
  const [count] = await asService((trx) => countRequests(trx, [{ bucket, limit }]));
  if (!count) throw new Error("The database has not counted a request.");
  return count;
}

/**
 * Counts one request in several buckets by one statement, inside a transaction that has more to do. Always name buckets
 * of the same kinds in the same order: two at once then wait for each other and not for ever.
 */
export async function countRequests(
  trx: Transaction,
  asked: readonly { readonly bucket: string; readonly limit: RequestLimit }[],
): Promise<RequestCount[]> {
  const each = asked.map(
    ({ bucket, limit }, index) =>
      sql`select ${index}::integer as place, counted.* from public.count_request(${bucket}, ${limit.windowS}, 1) as counted`,
  );
  const { rows } = await sql<{ place: number; requests: number; resets_in_s: number }>`
    ${sql.join(each, sql` union all `)} order by place`.execute(trx);
  return asked.map(({ limit }, index) => toCount(limit, rows[index]));
}

/** What the database has counted, held against the limit. */
export function toCount(
  limit: RequestLimit,
  counted: { readonly requests: number; readonly resets_in_s: number } | undefined,
): RequestCount {
  if (!counted) throw new Error("The database has not counted a request.");
  const { requests, resets_in_s } = counted;
  return {
    ...limit,
    allowed: requests <= limit.requests,
    remaining: Math.max(0, limit.requests - requests),
    resetS: resets_in_s,
  };
}

/** Forgets what was counted in a bucket: the next request is the first again. */
export async function forgetCount(trx: Transaction, bucket: string): Promise<void> {
  await trx.deleteFrom("request_counts").where("bucket", "=", bucket).execute();
}

/** Begins a window anew with its limit used up, so that all is refused for as long as a whole window takes. */
export async function exhaustCount(trx: Transaction, bucket: string, { requests }: RequestLimit): Promise<void> {
  await sql`insert into public.request_counts (bucket, requests) values (${bucket}, ${requests})
    on conflict (bucket) do update set requests = ${requests}, window_starts_at = now()`.execute(trx);
}
