import { deleteBook as remove } from "#core/books/index.ts";
import { filmsOfChapters } from "#core/film/index.ts";
import { noContent, route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const deleteBook = route(
  {
    method: "DELETE",
    path: "/v1/books/{bookId}",
    auth: "user",
    summary: "Delete a book with all that was made of it",
    description:
      "Its chapters, scripts and films are gone with the answer; all files are gone within half an hour. A book that is being read can be deleted as well. It cannot be undone.",
    params: BookParams,
    response: noContent,
    errors: ["book-not-found"],
  },
  async ({ user, params }) => {
    await remove({ userId: user.id, ...params }, filmsOfChapters);
    return undefined;
  },
);
