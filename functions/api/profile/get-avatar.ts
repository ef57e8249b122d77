import * as z from "zod";
import { findAvatar } from "#core/auth/index.ts";
import { route } from "#core/http/route.ts";

const Avatar = z
  .strictObject({ url: z.url(), expiresAt: z.iso.datetime() })
  .meta({ id: "Avatar", description: "Where the picture can be read for a while" });

export const getAvatar = route(
  {
    method: "GET",
    path: "/v1/profile/avatar",
    auth: "user",
    summary: "Where your picture is",
    description:
      "The address is good for a quarter of an hour; `avatarVersion` of the profile tells whether it changed.",
    response: Avatar,
    errors: ["avatar-not-found"],
  },
  ({ user }) => findAvatar(user.id),
);
