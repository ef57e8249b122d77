import { Cover, findCover } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const getCover = route(
  {
    method: "GET",
    path: "/v1/books/{bookId}/cover",
    auth: "user",
    summary: "Where the cover of a book is",
    description: "The address is good for a quarter of an hour; `coverVersion` of the book tells whether it changed.",
    params: BookParams,
    response: Cover,
    errors: ["book-not-found", "cover-not-found"],
  },
  ({ tenant, params }) => findCover(tenant, params.bookId),
);
