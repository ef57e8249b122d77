import * as z from "zod";
import { BookUpload, permitUploadAgain, UploadType } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const permitUpload = route(
  {
    method: "POST",
    path: "/v1/books/{bookId}/upload",
    auth: "user",
    summary: "Ask again where to upload the file",
    description: "For a book that still waits for its file, or whose file could not be read and is to be replaced.",
    params: BookParams,
    body: z.strictObject({ contentType: UploadType.optional() }).meta({ id: "BookUploadRequest" }),
    response: BookUpload,
    errors: ["book-not-found", "book-has-file"],
  },
  ({ user, params, body }) => permitUploadAgain(user, params.bookId, body.contentType),
);
