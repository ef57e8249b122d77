import { sql } from "kysely";
import { BoundedMap } from "#core/bounded-map.ts";
import { asService } from "#core/db/index.ts";
import { type RequestCount, type RequestLimit, toCount } from "./count-request.ts";

/** Who asks, and how many requests they have left. */
export interface Admission {
  readonly email: string;
  readonly roles: readonly string[];
  readonly locked: boolean;
  readonly tier: string;
  readonly count: RequestCount;
}

/** A request of somebody whose access token was found good. */
export interface AdmittedRequest {
  readonly userId: string;
  readonly sessionId: string;
  /** Whether it changes nothing. */
  readonly isRead: boolean;
  /** Whether it counts against the plan. */
  readonly isCounted: boolean;
}

/** What the database said of a session, and the requests that were let in on its word since and are still to be counted. */
interface Word {
  readonly admission: Admission;
  readonly heardAt: number;
  uncounted: number;
}

/** Reads are let in on the database's word for so long, and for this share of what was left, in each process. */
const WORD_LASTS_MS = 2_000;
const SHARE_OF_REMAINING = 0.1;

const words = new BoundedMap<string, Word>(10_000);

/**
 * Asks the database whether a session lives, and counts the request, in one statement.
 *
 * A read may go by what the database said of this session a moment ago, as the pages of a client come in bursts: it is
 * counted with the next one that asks. So processes agree on the count to within a tenth of what was left, and a session
 * that was ended elsewhere may still read for two seconds. Whatever changes something always asks.
 *
 * @param limitOf the requests that a tier has in a minute.
 * @returns `undefined` where there is no such session any more: signed out, or the account is gone.
 */
export async function admitRequest(
  { userId, sessionId, isRead, isCounted }: AdmittedRequest,
  limitOf: (tier: string) => RequestLimit,
): Promise<Admission | undefined> {
  const counts = isCounted ? 1 : 0;
  const word = words.get(sessionId);
  if (word && isRead && mayGoBy(word)) {
    word.uncounted += counts;
    const { count } = word.admission;
    return { ...word.admission, count: { ...count, remaining: count.remaining - word.uncounted } };
  }
  words.delete(sessionId);
  const admission = await ask(userId, sessionId, counts + (word?.uncounted ?? 0), limitOf);
  if (admission?.count.allowed && !admission.locked) {
    words.set(sessionId, { admission, heardAt: performance.now(), uncounted: 0 });
  }
  return admission;
}

/** Makes this process ask the database again about everybody: after a session was ended or a person locked in it. */
export function forgetAdmissions(): void {
  words.clear();
}

function mayGoBy({ admission, heardAt, uncounted }: Word): boolean {
  if (performance.now() - heardAt > WORD_LASTS_MS) return false;
  return uncounted < Math.floor(admission.count.remaining * SHARE_OF_REMAINING);
}

async function ask(
  userId: string,
  sessionId: string,
  howMany: number,
  limitOf: (tier: string) => RequestLimit,
): Promise<Admission | undefined> {
  const { rows } = await asService((trx) =>
    sql<{
      email: string;
      roles: string[];
      locked: boolean;
      tier: string;
      requests: number;
      resets_in_s: number;
    }>`select * from public.admit_request(${userId}, ${sessionId}, ${howMany})`.execute(trx),
  );
  const [row] = rows;
  if (!row) return undefined;
  const { email, roles, locked, tier } = row;
  return { email, roles, locked, tier, count: toCount(limitOf(tier), row) };
}
