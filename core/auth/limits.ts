import { asService } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { countRequest, forgetCount, type RequestLimit } from "#core/http/count-request.ts";
import { type Problem, problem } from "#core/http/errors.ts";
import { placeOf } from "./place-of.ts";

/** What may be asked for how often from one place: GoTrue's own defaults. */
const LIMITS = {
  refresh: { requests: 150, windowS: 300 },
  verify: { requests: 30, windowS: 300 },
  mail: { requests: 30, windowS: 3_600 },
} as const satisfies Record<string, RequestLimit>;

/** Wrong codes for one address: of a million codes this many are tried. */
const CODE_LIMIT: RequestLimit = { requests: 5, windowS: 3_600 };

/**
 * Counts a request from a place, an address on the network.
 *
 * @throws `too-many-requests`, `too-many-mails`
 */
export async function limitRequests(kind: keyof typeof LIMITS, address: string): Promise<void> {
  const { allowed, resetS } = await countRequest(`${kind}:${placeOf(address)}`, LIMITS[kind]);
  if (!allowed) throw kind === "mail" ? mailsUsedUp(resetS) : requestsUsedUp(resetS);
}

/** Counts a try at a code that was mailed to an address. @throws `too-many-requests` */
export async function tryCode(kind: string, email: string): Promise<void> {
  const { allowed, resetS } = await countRequest(codeBucket(kind, email), CODE_LIMIT);
  if (!allowed) throw requestsUsedUp(resetS);
}

/** A new code has new tries. */
export async function forgetCodeTries(kind: string, email: string): Promise<void> {
  await asService((trx) => forgetCount(trx, codeBucket(kind, email)));
}

function codeBucket(kind: string, email: string): string {
  return `code:${digestOf(kind, email)}`;
}

function requestsUsedUp(resetS: number): Problem {
  return problem("too-many-requests", { seconds: resetS }, { retryAfterS: resetS });
}

function mailsUsedUp(resetS: number): Problem {
  return problem("too-many-mails", { minutes: Math.ceil(resetS / 60) }, { retryAfterS: resetS });
}
