import * as z from "zod";
import { SignOutScope, signOut } from "#core/auth/index.ts";
import { noContent, route } from "#core/http/route.ts";

export const signOutRoute = route(
  {
    method: "POST",
    path: "/auth/v1/logout",
    auth: "user",
    unmetered: true,
    summary: "Sign out",
    query: z.strictObject({
      scope: SignOutScope.default("global").meta({ description: "All sessions, this one, or all but this one" }),
    }),
    response: noContent,
  },
  async ({ user, query }) => {
    await signOut(user.id, user.sessionId, query.scope);
    return undefined;
  },
);
