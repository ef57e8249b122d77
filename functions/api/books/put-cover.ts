import * as z from "zod";
import { Book, setCover } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const putCover = route(
  {
    method: "PUT",
    path: "/v1/books/{bookId}/cover",
    auth: "user",
    single: true,
    summary: "Take an uploaded picture as the cover",
    description: "A PNG, JPEG or WebP by its bytes, at most 6000 pixels a side. What is refused is deleted.",
    params: BookParams,
    body: z.strictObject({ uploadId: z.uuid() }).meta({ id: "CoverChoice" }),
    response: Book,
    errors: ["book-not-found", "cover-not-uploaded", "cover-unfit"],
  },
  ({ user, params, body, requireMatch }) => setCover({ userId: user.id, ...params }, body.uploadId, requireMatch),
);
