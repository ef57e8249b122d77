import * as z from "zod";
import { permitAvatarUpload } from "#core/auth/index.ts";
import { route } from "#core/http/route.ts";
import { PICTURE_TYPES } from "#core/media/take-picture.ts";

const AvatarUpload = z
  .strictObject({
    uploadId: z.uuid(),
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "AvatarUpload", description: "Where to send the file, and the fields of the form before it" });

export const permitAvatar = route(
  {
    method: "POST",
    path: "/v1/profile/avatar",
    auth: "user",
    summary: "Ask where to upload a picture",
    description:
      "POST the `fields` and then the `file` as multipart/form-data to `url`: at most 5 MB, of the type that was asked for. Then PUT the `uploadId` here.",
    body: z.strictObject({ contentType: z.enum(PICTURE_TYPES) }).meta({ id: "AvatarUploadRequest" }),
    response: AvatarUpload,
  },
  ({ user, body, newId }) => permitAvatarUpload(user.id, newId, body.contentType),
);
