import { asService } from "#core/db/index.ts";
import { forgetAdmissions } from "#core/http/admit-request.ts";
import { problem } from "#core/http/errors.ts";
import { findAccount } from "./accounts.ts";
import { limitRequests } from "./limits.ts";
import type { Origin } from "./redirects.ts";
import { rotateRefreshToken } from "./sessions/refresh-tokens.ts";
import { type AuthSession, toSession } from "./user.ts";

/**
 * Gives the next access token of a session, and the next refresh token.
 *
 * @throws `refresh-token-invalid`, `refresh-token-reused`, `account-locked`, `too-many-requests`
 */
export async function refreshSession(refreshToken: string, { address }: Origin): Promise<AuthSession> {
  await limitRequests("refresh", address);
  const { rotation, account } = await asService(async (trx) => {
    const rotated = await rotateRefreshToken(trx, refreshToken);
    if (typeof rotated === "string") return { rotation: rotated, account: undefined };
    return { rotation: rotated, account: await findAccount(trx, rotated.userId) };
  });
  if (rotation === "reused") {
    forgetAdmissions();
    throw problem("refresh-token-reused");
  }
  if (rotation === "unknown" || !account) throw problem("refresh-token-invalid");
  if (account.isLocked) throw problem("account-locked");
  return toSession(account, rotation, "token_refresh");
}
