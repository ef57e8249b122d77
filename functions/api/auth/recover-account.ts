import * as z from "zod";
import { EmailAddress, recoverAccount } from "#core/auth/index.ts";
import { reply, route } from "#core/http/route.ts";
import { commonBody, Nothing, noStore, originOf, RedirectQuery } from "./protocol.ts";

export const recoverAccountRoute = route(
  {
    method: "POST",
    path: "/auth/v1/recover",
    auth: "public",
    summary: "Ask for a new password by mail",
    description: "The answer is the same whether there is such an account or not.",
    query: RedirectQuery,
    body: z.strictObject({ ...commonBody, email: EmailAddress }),
    response: Nothing,
    errors: ["too-many-mails", "mail-not-sent"],
  },
  async ({ query, body, ...request }) => {
    await recoverAccount(body.email, originOf(request, query.redirect_to));
    return reply({}, noStore);
  },
);
