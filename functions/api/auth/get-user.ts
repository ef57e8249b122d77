import { AuthUser, findAccount, toUser } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { route } from "#core/http/route.ts";

export const getUser = route(
  {
    method: "GET",
    path: "/auth/v1/user",
    auth: "user",
    unmetered: true,
    summary: "The account that is signed in",
    response: AuthUser,
  },
  async ({ user }) => {
    const account = await asService((trx) => findAccount(trx, user.id));
    if (!account) throw problem("token-invalid");
    return toUser(account);
  },
);
