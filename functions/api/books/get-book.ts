import { Book, findBook } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const getBook = route(
  {
    method: "GET",
    path: "/v1/books/{bookId}",
    auth: "user",
    single: true,
    summary: "One book: what it is, how far it is, and what was left out of it",
    params: BookParams,
    response: Book,
    errors: ["book-not-found"],
  },
  ({ tenant, params }) => findBook(tenant, params.bookId),
);
