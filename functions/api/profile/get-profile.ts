import { Profile, readProfile } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { route } from "#core/http/route.ts";

export const getProfile = route(
  {
    method: "GET",
    path: "/v1/profile",
    auth: "user",
    single: true,
    summary: "Whoever asks, as they see themselves",
    response: Profile,
  },
  ({ user }) => asService((trx) => readProfile(trx, user)),
);
