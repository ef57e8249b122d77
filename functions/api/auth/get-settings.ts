import * as z from "zod";
import { route } from "#core/http/route.ts";

const Settings = z
  .strictObject({
    external: z.record(z.string(), z.boolean()).meta({ description: "The ways to sign in" }),
    disable_signup: z.boolean(),
    mailer_autoconfirm: z.boolean(),
    phone_autoconfirm: z.boolean(),
    sms_provider: z.string(),
    saml_enabled: z.boolean(),
  })
  .meta({ id: "AuthSettings" });

export const getSettings = route(
  {
    method: "GET",
    path: "/auth/v1/settings",
    auth: "public",
    summary: "Which ways to sign in there are",
    response: Settings,
  },
  async () => ({
    external: { email: true, phone: false, anonymous_users: false },
    disable_signup: false,
    mailer_autoconfirm: false,
    phone_autoconfirm: false,
    sms_provider: "",
    saml_enabled: false,
  }),
);
