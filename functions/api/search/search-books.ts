import * as z from "zod";
import { searchPassages } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { HOW_IT_SEARCHES, SearchPage, searchQuery } from "./search-query.ts";

const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i)
  .meta({ description: "Of the book, as a BCP 47 tag; `en` stands for `en-GB` as well", examples: ["en"] });

export const searchBooks = route(
  {
    method: "GET",
    path: "/v1/search",
    auth: "user",
    summary: "Passages of all your books that fit a query, the best first",
    description: HOW_IT_SEARCHES,
    query: z.strictObject({
      ...searchQuery,
      bookType: z.enum(["learning", "entertainment"]).optional(),
      language: language.optional(),
    }),
    response: SearchPage,
  },
  ({ user, tenant, query }) => searchPassages({ ...tenant, sub: user.id }, query),
);
