import * as z from "zod";
import { EmailAddress, resendMail } from "#core/auth/index.ts";
import { reply, route } from "#core/http/route.ts";
import { commonBody, Nothing, noStore, originOf, RedirectQuery } from "./protocol.ts";

export const resendMailRoute = route(
  {
    method: "POST",
    path: "/auth/v1/resend",
    auth: "public",
    summary: "Ask for a mail anew",
    description: "The answer is the same whether there was anything to mail or not.",
    query: RedirectQuery,
    body: z.strictObject({ ...commonBody, type: z.enum(["signup", "email_change"]), email: EmailAddress }),
    response: Nothing,
    errors: ["too-many-mails", "mail-not-sent"],
  },
  async ({ query, body, ...request }) => {
    await resendMail(body.type, body.email, originOf(request, query.redirect_to));
    return reply({}, noStore);
  },
);
