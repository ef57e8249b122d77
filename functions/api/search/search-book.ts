import * as z from "zod";
import { searchPassages } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { HOW_IT_SEARCHES, SearchPage, searchQuery } from "./search-query.ts";

export const searchBook = route(
  {
    method: "GET",
    path: "/v1/books/{bookId}/search",
    auth: "user",
    summary: "Passages of a book that fit a query, the best first",
    description: HOW_IT_SEARCHES,
    params: z.strictObject({ bookId: z.uuid() }),
    query: z.strictObject(searchQuery),
    response: SearchPage,
    errors: ["book-not-found"],
  },
  ({ user, tenant, params, query }) => searchPassages({ ...tenant, sub: user.id }, { ...query, ...params }),
);
