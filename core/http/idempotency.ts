import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import { asService, jsonb } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { problem } from "./errors.ts";

/** A request that may come more than once. */
export interface RepeatableRequest {
  readonly userId: string;
  /** The value of its `Idempotency-Key`. */
  readonly key: string;
  /** Method and path, such as `POST /v1/books`. */
  readonly operation: string;
  /** What it asks for: the same for the same parameters and body. */
  readonly digest: string;
}

/** An answer as it is kept, and given again. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** No function runs for longer: whoever claimed a key before that is gone, and the next one may take it over. */
const CLAIM_S = 60;
/** How long a second request waits for the first one to end. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 100;
/** For how long an answer is kept. */
const KEPT_HOURS = 24;

/**
 * Does what a request asks for once, however often it comes with its key: while the first one runs the others wait for
 * its answer, and afterwards they get it again. What fails is not kept: the next try is a first one.
 *
 * @throws `idempotency-key-reused` for the key of another request, `request-in-progress` when waiting takes too long;
 *   what `work` throws.
 */
export async function answerOnce(request: RepeatableRequest, work: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
  const givesUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    if (await claim(request)) return keep(request, work);
    const known = await find(request);
    if (known?.answer) return known.answer;
    if (performance.now() > givesUpAt) throw problem("request-in-progress", {}, { retryAfterS: 2 });
    await delay(LOOK_MS);
  }
}

/** An id for what the request creates: the same for each of its tries. */
export function idFor({ userId, key, operation }: Omit<RepeatableRequest, "digest">): string {
  const hex = digestOf(userId, key, operation);
  // Marked as a UUID of version 8: one that its maker has its own rule for (RFC 9562).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Takes a key that is new, too old, or was left by a process that is gone. Whether it is ours now. */
async function claim({ userId, key, operation, digest }: RepeatableRequest): Promise<boolean> {
  const { rows } = await asService((trx) =>
    sql`insert into public.idempotency_keys as kept (user_id, key, operation, request_digest, claimed_until)
      values (${userId}, ${key}, ${operation}, ${digest}, now() + make_interval(secs => ${CLAIM_S}))
      on conflict (user_id, key) do update set
        operation = excluded.operation, request_digest = excluded.request_digest, status = 'running', answer = null,
        claimed_until = excluded.claimed_until, created_at = now()
      where kept.created_at < now() - make_interval(hours => ${KEPT_HOURS})
        or (kept.status = 'running' and kept.claimed_until < now()
          and kept.operation = excluded.operation and kept.request_digest = excluded.request_digest)
      returning 1 as claimed`.execute(trx),
  );
  return rows.length > 0;
}

async function find({ userId, key, operation, digest }: RepeatableRequest) {
  const row = await asService((trx) =>
    trx
      .selectFrom("idempotency_keys")
      .select(["operation", "request_digest", "answer"])
      .where("user_id", "=", userId)
      .where("key", "=", key)
      .executeTakeFirst(),
  );
  if (row && (row.operation !== operation || row.request_digest !== digest)) throw problem("idempotency-key-reused");
  return row && { answer: row.answer as KeptAnswer | null };
}

async function keep({ userId, key }: RepeatableRequest, work: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
  const ours = sql<boolean>`user_id = ${userId} and key = ${key} and status = 'running'`;
  try {
    const answer = await work();
    await asService((trx) =>
      sql`update public.idempotency_keys set status = 'completed', answer = ${jsonb(answer)} where ${ours}`.execute(
        trx,
      ),
    );
    return answer;
  } catch (thrown) {
    await asService((trx) => sql`delete from public.idempotency_keys where ${ours}`.execute(trx));
    throw thrown;
  }
}
