import * as z from "zod";
import {
  type AuthSession,
  type LinkType,
  landingPage,
  type Origin,
  verifyProof,
  withError,
  withFragment,
} from "#core/auth/index.ts";
import { problemIn } from "#core/http/errors.ts";
import { noContent, reply, route } from "#core/http/route.ts";
import { goTrueCode } from "./go-true-errors.ts";
import { MailedType } from "./mailed-type.ts";
import { noStore, originOf } from "./protocol.ts";

export const followLink = route(
  {
    method: "GET",
    path: "/auth/v1/verify",
    auth: "public",
    summary: "Follow the link of a mail",
    description:
      "Leads to `redirect_to`, with a session in its fragment as OAuth's implicit grant has it, or with `error`, `error_code` and `error_description`.",
    query: z.strictObject({
      token: z.string().min(1).max(512),
      type: MailedType,
      redirect_to: z.string().max(2_000).optional(),
    }),
    response: noContent,
    status: 303,
  },
  async ({ query, ...request }) => {
    const location = await land(query, landingPage(request.baseUrl, query.redirect_to), originOf(request));
    return reply(undefined, {
      status: 303,
      headers: { ...noStore.headers, location, "referrer-policy": "no-referrer" },
    });
  },
);

/** The landing page with what came of the link. */
async function land({ token, type }: { token: string; type: LinkType }, page: string, origin: Origin): Promise<string> {
  try {
    const session = await verifyProof(type, { token }, origin);
    return withFragment(page, session ? membersOf(session, type) : { message: "Now agree in the other mail too." });
  } catch (thrown) {
    const found = problemIn(thrown);
    if (!found) throw thrown;
    const error = found.status >= 500 ? "server_error" : "access_denied";
    return withError(page, { error, error_code: goTrueCode(found.code), error_description: found.message });
  }
}

function membersOf(session: AuthSession, type: LinkType): Record<string, string> {
  return {
    access_token: session.access_token,
    expires_at: String(session.expires_at),
    expires_in: String(session.expires_in),
    refresh_token: session.refresh_token,
    token_type: session.token_type,
    type,
  };
}
