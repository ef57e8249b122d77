import * as z from "zod";
import { AuthUser, changeUser, EmailAddress, UserMetadata } from "#core/auth/index.ts";
import { reply, route } from "#core/http/route.ts";
import { commonBody, noStore, originOf, Password, RedirectQuery } from "./protocol.ts";

export const changeUserRoute = route(
  {
    method: "PUT",
    path: "/auth/v1/user",
    auth: "user",
    unmetered: true,
    summary: "Change address, password or what one says of oneself",
    description:
      "A new address counts once both mailboxes have agreed. A new password ends all other sessions; where the sign-in is more than a day ago it takes `current_password`, or the code of `GET /auth/v1/reauthenticate` as `nonce`.",
    query: RedirectQuery,
    body: z.strictObject({
      ...commonBody,
      email: EmailAddress.nullish(),
      password: Password.nullish(),
      current_password: Password.nullish(),
      nonce: z.string().max(64).nullish(),
      data: UserMetadata.nullish(),
    }),
    response: AuthUser,
    errors: [
      ...(["password-length", "password-guessable", "password-unchanged", "credentials-wrong"] as const),
      ...(["reauthentication-needed", "reauthentication-failed", "sign-in-locked"] as const),
      ...(["too-many-mails", "mail-not-sent"] as const),
    ],
  },
  async ({ user, query, body, ...request }) => {
    const change = {
      email: body.email ?? undefined,
      password: body.password ?? undefined,
      currentPassword: body.current_password ?? undefined,
      nonce: body.nonce ?? undefined,
      userMetadata: body.data ?? undefined,
    };
    return reply(await changeUser(user.id, user.sessionId, change, originOf(request, query.redirect_to)), noStore);
  },
);
