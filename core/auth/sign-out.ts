import * as z from "zod";
import { asService } from "#core/db/index.ts";
import { forgetAdmissions } from "#core/http/admit-request.ts";
import { endAllSessions, endSession } from "./sessions/refresh-tokens.ts";

/** Which sessions of a person end: all, this one, or all but this one. */
export const SignOutScope = z.enum(["global", "local", "others"]);

/** Ends sessions: their refresh tokens at once, their access tokens with the next request. */
export async function signOut(userId: string, sessionId: string, scope: z.infer<typeof SignOutScope>): Promise<void> {
  await asService((trx) => {
    if (scope === "local") return endSession(trx, userId, sessionId);
    return endAllSessions(trx, userId, scope === "others" ? sessionId : undefined);
  });
  forgetAdmissions();
}
