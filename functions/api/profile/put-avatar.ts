import * as z from "zod";
import { Profile, setAvatar } from "#core/auth/index.ts";
import { route } from "#core/http/route.ts";

export const putAvatar = route(
  {
    method: "PUT",
    path: "/v1/profile/avatar",
    auth: "user",
    single: true,
    summary: "Take an uploaded picture",
    description: "A PNG, JPEG or WebP by its bytes, at most 4096 pixels a side. What is refused is deleted.",
    body: z.strictObject({ uploadId: z.uuid() }).meta({ id: "AvatarChoice" }),
    response: Profile,
    errors: ["avatar-not-uploaded", "avatar-unfit"],
  },
  ({ user, body, requireMatch }) => setAvatar(user, body.uploadId, requireMatch),
);
