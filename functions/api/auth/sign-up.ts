import * as z from "zod";
import { AuthUser, EmailAddress, signUp, UserMetadata } from "#core/auth/index.ts";
import { reply, route } from "#core/http/route.ts";
import { commonBody, noStore, originOf, Password, RedirectQuery } from "./protocol.ts";

export const signUpRoute = route(
  {
    method: "POST",
    path: "/auth/v1/signup",
    auth: "public",
    summary: "Sign up with an e-mail address and a password",
    description:
      "Mails a link and a code that confirm the address. The answer is the same where there is an account already; its `id` is the account's own only after the confirmation.",
    query: RedirectQuery,
    body: z.strictObject({ ...commonBody, email: EmailAddress, password: Password, data: UserMetadata.nullish() }),
    response: AuthUser,
    errors: ["password-length", "password-guessable", "too-many-mails", "mail-not-sent"],
  },
  async ({ query, body: { email, password, data }, ...request }) =>
    reply(await signUp({ email, password, userMetadata: data ?? {} }, originOf(request, query.redirect_to)), noStore),
);
