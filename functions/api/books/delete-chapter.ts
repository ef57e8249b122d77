import { deleteChapter as remove } from "#core/books/index.ts";
import { filmsOfChapters } from "#core/film/index.ts";
import { noContent, route } from "#core/http/route.ts";
import { ChapterParams } from "./book-params.ts";

export const deleteChapter = route(
  {
    method: "DELETE",
    path: "/v1/chapters/{chapterId}",
    auth: "user",
    summary: "Take a chapter out of its book",
    description:
      "Its scripts go with it, and the chapters after it are numbered anew. Its text is among what is left out from then on: the structure of the book can take it back as a new chapter. A chapter that films were made of is not taken out.",
    params: ChapterParams,
    response: noContent,
    errors: [
      ...(["chapter-not-found", "book-not-found", "structure-not-found"] as const),
      ...(["chapter-has-films", "only-chapter", "structure-unconfirmed", "book-busy"] as const),
    ],
  },
  async ({ tenant, params }) => {
    await remove(tenant, params.chapterId, filmsOfChapters);
    return undefined;
  },
);
