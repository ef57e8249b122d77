import * as z from "zod";
import { BookStatus, BookType, listBooks as list, ShelvedBook } from "#core/books/index.ts";
import { pageOf, pageQuery } from "#core/http/page.ts";
import { route } from "#core/http/route.ts";

const BooksQuery = z.strictObject({
  ...pageQuery,
  status: BookStatus.optional(),
  bookType: BookType.optional(),
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: "What stands somewhere in the title, in upper or lower case", examples: ["lamp"] }),
});

export const listBooks = route(
  {
    method: "GET",
    path: "/v1/books",
    auth: "user",
    summary: "Your books, the latest first",
    query: BooksQuery,
    response: pageOf(ShelvedBook).meta({ id: "BookPage" }),
  },
  ({ tenant, query: { limit, cursor, ...filter } }) => list(tenant, filter, { limit, cursor }),
);
