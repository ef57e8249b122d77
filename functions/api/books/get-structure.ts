import { findStructure, Structure } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const getStructure = route(
  {
    method: "GET",
    path: "/v1/books/{bookId}/structure",
    auth: "user",
    single: true,
    summary: "How a book is divided",
    description:
      "As it was found in the file, until its owner has said how it shall be. Change it with PUT, then confirm it.",
    params: BookParams,
    response: Structure,
    errors: ["book-not-found", "structure-not-found"],
  },
  ({ tenant, params }) => findStructure(tenant, params.bookId),
);
