import { verifyAccessToken } from "#core/auth/index.ts";
import { PLANS, tierOf } from "#core/billing/index.ts";
import { admitRequest } from "#core/http/admit-request.ts";
import type { RequestCount, RequestLimit } from "#core/http/count-request.ts";
import { problem } from "#core/http/errors.ts";
import { isMetered, type Route, type User } from "#core/http/route.ts";

/**
 * Finds out who asks, whether they may, and counts the request against their plan.
 *
 * @param limits receives the headers that tell what is left, before anything of it is refused.
 * @throws `not-signed-in`, `token-invalid`, `account-locked`, `admins-only`, `too-many-requests`
 */
export async function authorize(
  route: Pick<Route, "auth" | "method" | "unmetered">,
  authorization: string | undefined,
  limits: Record<string, string>,
): Promise<User | undefined> {
  const { auth, method } = route;
  if (auth === "public") return undefined;
  const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? "") ?? [];
  if (!token) throw problem(authorization === undefined ? "not-signed-in" : "token-invalid");
  const { sub, session_id } = await verifyAccessToken(token);
  const metered = isMetered(route);
  const request = { userId: sub, sessionId: session_id, isRead: method === "GET", isCounted: metered };
  const admission = await admitRequest(request, limitOf);
  if (!admission) throw problem("token-invalid");
  const { email, roles, locked, tier, count } = admission;
  if (metered) {
    Object.assign(limits, limitHeaders(count));
    if (!count.allowed) throw problem("too-many-requests", { seconds: count.resetS }, { retryAfterS: count.resetS });
  }
  if (locked) throw problem("account-locked");
  if (auth === "admin" && !roles.includes("admin")) throw problem("admins-only");
  return { id: sub, email, sessionId: session_id, roles, tier };
}

function limitOf(tier: string): RequestLimit {
  return { requests: PLANS[tierOf(tier)].requestsPerMinute, windowS: 60 };
}

/** The fields of draft-ietf-httpapi-ratelimit-headers. */
function limitHeaders({ requests, windowS, remaining, resetS }: RequestCount): Record<string, string> {
  return {
    "ratelimit-policy": `"plan";q=${requests};w=${windowS}`,
    ratelimit: `"plan";r=${remaining};t=${resetS}`,
  };
}
