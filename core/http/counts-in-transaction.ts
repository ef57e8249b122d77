import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { type RequestCount, type RequestLimit, toCount } from "./count-request.ts";

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

/** Forgets what was counted in a bucket: the next request is the first again. */
export async function forgetCount(trx: Transaction, bucket: string): Promise<void> {
  await trx.deleteFrom("request_counts").where("bucket", "=", bucket).execute();
}

/** Begins a window anew with its limit used up, so that all is refused for as long as a whole window takes. */
export async function exhaustCount(trx: Transaction, bucket: string, { requests }: RequestLimit): Promise<void> {
  await sql`insert into public.request_counts (bucket, requests) values (${bucket}, ${requests})
    on conflict (bucket) do update set requests = ${requests}, window_starts_at = now()`.execute(trx);
}
