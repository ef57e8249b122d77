import { mailReauthentication } from "#core/auth/index.ts";
import { reply, route } from "#core/http/route.ts";
import { Nothing, noStore, originOf } from "./protocol.ts";

export const mailCode = route(
  {
    method: "GET",
    path: "/auth/v1/reauthenticate",
    auth: "user",
    unmetered: true,
    summary: "Have a code mailed that shows who one is",
    response: Nothing,
    errors: ["too-many-mails", "mail-not-sent"],
  },
  async ({ user, ...request }) => {
    await mailReauthentication(user.id, originOf(request));
    return reply({}, noStore);
  },
);
