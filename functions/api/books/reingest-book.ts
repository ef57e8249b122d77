import { Book, findBook, reingestBook as reingest } from "#core/books/index.ts";
import { created, route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const reingestBook = route(
  {
    method: "POST",
    path: "/v1/books/{bookId}/reingest",
    auth: "user",
    status: 202,
    summary: "Read the file of a book again",
    description: [
      "With all that has been learnt about reading files since. The structure is found anew: one that was confirmed, and a draft, go with the old one. Chapters with the same text, or else the same title, stay what they are, with what was made of them. So do the titles and summaries that you have given them; only where the file by now calls a chapter something else than before, its title is taken.",
      "The book is `processing` meanwhile, and `Location` tells how far it is. Where it fails, the book stays as it was and its `problem` says why: also where a chapter would be gone that films were made of.",
    ].join("\n\n"),
    params: BookParams,
    response: Book,
    errors: ["book-not-found", "book-busy", "book-file-gone"],
  },
  async ({ user, tenant, params: { bookId }, newId }) => {
    await reingest(user.id, bookId, newId);
    return created(await findBook(tenant, bookId), `/v1/books/${bookId}`);
  },
);
