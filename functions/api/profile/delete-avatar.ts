import { removeAvatar } from "#core/auth/index.ts";
import { noContent, route } from "#core/http/route.ts";

export const deleteAvatar = route(
  {
    method: "DELETE",
    path: "/v1/profile/avatar",
    auth: "user",
    summary: "Take your picture off",
    response: noContent,
  },
  async ({ user }) => {
    await removeAvatar(user);
    return undefined;
  },
);
