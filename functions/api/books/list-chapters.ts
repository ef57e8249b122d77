import * as z from "zod";
import { ListedChapter, listBookChapters } from "#core/books/index.ts";
import { pageOf, pageQuery } from "#core/http/page.ts";
import { route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const listChapters = route(
  {
    method: "GET",
    path: "/v1/books/{bookId}/chapters",
    auth: "user",
    summary: "The chapters of a book in reading order",
    params: BookParams,
    query: z.strictObject(pageQuery),
    response: pageOf(ListedChapter).meta({ id: "ChapterPage" }),
    errors: ["book-not-found"],
  },
  ({ tenant, params, query }) => listBookChapters(tenant, params.bookId, query),
);
