import { BoundedMap } from "#core/bounded-map.ts";
import { asService, type Transaction } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import {
  countRequests,
  exhaustCount,
  forgetCount,
  type RequestCount,
  type RequestLimit,
} from "#core/http/count-request.ts";
import { type Problem, problem } from "#core/http/errors.ts";
import { placeOf } from "../place-of.ts";

/** Wrong passwords for one account from one place; the window is the lock. */
const OF_ACCOUNT: RequestLimit = { requests: 10, windowS: 900 };
/** Passwords for whatever accounts from one place. */
const OF_PLACE: RequestLimit = { requests: 150, windowS: 300 };

/** What this process knows to be used up, and until when: who goes on costs neither a query nor a hash. */
const usedUp = new BoundedMap<string, number>(10_000);

/** A try at a password that was let through: what its outcome is to be told to. */
export interface PasswordTry {
  /** Begins the count anew. */
  readonly wasRight: (trx: Transaction) => Promise<void>;
  readonly wasWrong: () => Promise<void>;
}

/**
 * Counts a try at the password of an account from a place, however it ends, so that a thousand tries at once are no more
 * than ten. The tenth wrong one locks the account for this place for 15 minutes.
 *
 * @param account whose password it is, whether there is such an account or not.
 * @throws `sign-in-locked`, `too-many-requests`
 */
export async function tryPassword(account: string, address: string): Promise<PasswordTry> {
  const buckets = bucketsOf(account, address);
  const [ofAccount, ofPlace] = await asService((trx) =>
    countRequests(trx, [
      { bucket: buckets.account, limit: OF_ACCOUNT },
      { bucket: buckets.place, limit: OF_PLACE },
    ]),
  );
  for (const [bucket, count] of [
    [buckets.account, ofAccount],
    [buckets.place, ofPlace],
  ] as const) {
    if (count && !count.allowed) throw refusal(bucket, count);
  }
  return {
    wasRight: (trx) => forgetCount(trx, buckets.account),
    wasWrong: async () => {
      if (ofAccount?.remaining === 0) await asService((trx) => exhaustCount(trx, buckets.account, OF_ACCOUNT));
    },
  };
}

/**
 * Refuses at once what `tryPassword` has refused before and would refuse again: to be called before anything is spent.
 *
 * @throws `sign-in-locked`, `too-many-requests`
 */
export function refuseUsedUp(account: string, address: string): void {
  for (const bucket of Object.values(bucketsOf(account, address))) {
    const resetS = Math.ceil(((usedUp.get(bucket) ?? 0) - performance.now()) / 1000);
    if (resetS > 0) throw problemOf(bucket, resetS);
  }
}

function refusal(bucket: string, { resetS }: RequestCount): Problem {
  usedUp.set(bucket, performance.now() + resetS * 1000);
  return problemOf(bucket, resetS);
}

function problemOf(bucket: string, resetS: number): Problem {
  const retry = { retryAfterS: resetS };
  if (bucket.startsWith("signIn:")) return problem("too-many-requests", { seconds: resetS }, retry);
  return problem("sign-in-locked", { minutes: Math.ceil(resetS / 60) }, retry);
}

/** That of the account is a digest, so that nobody reads from the counts who tried what from where. */
function bucketsOf(account: string, address: string) {
  const place = placeOf(address);
  return { account: `password:${digestOf(account, place)}`, place: `signIn:${place}` };
}
