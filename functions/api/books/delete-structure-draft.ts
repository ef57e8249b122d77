import { discardDraft, Structure } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const deleteStructureDraft = route(
  {
    method: "DELETE",
    path: "/v1/books/{bookId}/structure/draft",
    auth: "user",
    single: true,
    summary: "Leave a book divided as it is",
    description: "Forgets the draft, and answers the structure that the book has.",
    params: BookParams,
    response: Structure,
    errors: ["book-not-found", "structure-not-found", "book-busy"],
  },
  ({ user, params, requireMatch }) => discardDraft(user.id, params.bookId, requireMatch),
);
