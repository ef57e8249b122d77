import { removeCover } from "#core/books/index.ts";
import { noContent, route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const deleteCover = route(
  {
    method: "DELETE",
    path: "/v1/books/{bookId}/cover",
    auth: "user",
    summary: "Take your cover off, back to the book's own",
    params: BookParams,
    response: noContent,
    errors: ["book-not-found"],
  },
  async ({ user, params }) => {
    await removeCover({ userId: user.id, ...params });
    return undefined;
  },
);
