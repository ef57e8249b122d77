import * as z from "zod";
import { permitCoverUpload } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { PICTURE_TYPES } from "#core/media/take-picture.ts";
import { BookParams } from "./book-params.ts";

const CoverUpload = z
  .strictObject({
    uploadId: z.uuid(),
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "CoverUpload", description: "Where to send the picture, and the fields of the form before it" });

export const permitCover = route(
  {
    method: "POST",
    path: "/v1/books/{bookId}/cover",
    auth: "user",
    summary: "Ask where to upload a cover",
    description:
      "POST the `fields` and then the `file` as multipart/form-data to `url`: at most 10 MB, of the type that was asked for. Then PUT the `uploadId` here.",
    params: BookParams,
    body: z.strictObject({ contentType: z.enum(PICTURE_TYPES) }).meta({ id: "CoverUploadRequest" }),
    response: CoverUpload,
    errors: ["book-not-found"],
  },
  ({ tenant, params, body, newId }) => permitCoverUpload(tenant, params.bookId, newId, body.contentType),
);
