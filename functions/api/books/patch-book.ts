import * as z from "zod";
import { Author, Book, BookType, changeBook, Description, Language, Title } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

const BookChange = z
  .strictObject({
    title: Title.optional(),
    description: Description.nullable().optional(),
    bookType: BookType.optional(),
    author: Author.nullable().optional(),
    language: Language.optional(),
  })
  .refine((change) => Object.keys(change).length > 0, "Something has to change")
  .meta({ id: "BookChange", description: "What is absent stays", examples: [{ title: "The Lamplighter's Map" }] });

export const patchBook = route(
  {
    method: "PATCH",
    path: "/v1/books/{bookId}",
    auth: "user",
    single: true,
    summary: "Change what you decide of a book",
    description: "Title, author and language stay as you give them, also when the file is read again.",
    params: BookParams,
    body: BookChange,
    response: Book,
    errors: ["book-not-found"],
  },
  ({ user, params, body, requireMatch }) => changeBook({ userId: user.id, ...params }, body, requireMatch),
);
