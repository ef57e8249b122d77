import * as z from "zod";
import { AuthSession, EmailAddress, refreshSession, signIn } from "#core/auth/index.ts";
import { problem } from "#core/http/errors.ts";
import { reply, route } from "#core/http/route.ts";
import { commonBody, noStore, originOf, Password } from "./protocol.ts";

export const issueToken = route(
  {
    method: "POST",
    path: "/auth/v1/token",
    auth: "public",
    summary: "Sign in, or go on with a session",
    description:
      "`grant_type=password` takes `email` and `password`; `grant_type=refresh_token` takes `refresh_token`, which is good once: the answer brings the next one.",
    query: z.strictObject({ grant_type: z.enum(["password", "refresh_token"]) }),
    body: z.strictObject({
      ...commonBody,
      email: EmailAddress.optional(),
      password: Password.optional(),
      refresh_token: z.string().min(1).max(512).optional(),
    }),
    response: AuthSession,
    errors: [
      ...(["credentials-wrong", "sign-in-locked", "email-not-confirmed", "account-locked"] as const),
      ...(["refresh-token-invalid", "refresh-token-reused", "too-many-requests"] as const),
    ],
  },
  async ({ query, body, ...request }) => {
    const origin = originOf(request);
    if (query.grant_type === "refresh_token") {
      return reply(await refreshSession(given(body.refresh_token, "refresh_token"), origin), noStore);
    }
    const { email, password } = body;
    return reply(await signIn(given(email, "email"), given(password, "password"), origin), noStore);
  },
);

/** Which fields there have to be only the grant type tells. */
function given(value: string | undefined, field: string): string {
  if (value !== undefined) return value;
  const fault = { field: `body.${field}`, reason: "is missing" };
  throw problem("invalid-request", { faults: `${fault.field} ${fault.reason}` }, { fields: [fault] });
}
