import { confirmStructure as confirm, Structure } from "#core/books/index.ts";
import { filmsOfChapters } from "#core/film/index.ts";
import { created, reply, route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

export const confirmStructure = route(
  {
    method: "POST",
    path: "/v1/books/{bookId}/structure/confirm",
    auth: "user",
    single: true,
    status: 202,
    otherStatus: 200,
    summary: "Make the structure of a book so",
    description: [
      "Applies the draft, or says that the book is right as it was found. A chapter with the same text stays the chapter that it is, with its scripts, films and summary, whatever its number and title are now. What else is in the draft becomes new chapters, and the scripts of those that are gone go with them. A chapter that films were made of is not taken away: `chapter-has-films` names it.",
      "The chapters are there at once. Where some of them are new they are made searchable and summed up: the book is `processing` meanwhile, and `Location` tells how far it is. Where none are, the answer is 200, and the book stays ready.",
    ].join("\n\n"),
    params: BookParams,
    response: Structure,
    errors: ["book-not-found", "structure-not-found", "structure-invalid", "chapter-has-films", "book-busy"],
  },
  async ({ user, params: { bookId }, newId, requireMatch }) => {
    const { structure, isEmbedding } = await confirm({
      ...{ userId: user.id, bookId, confirmationId: newId, filmsOf: filmsOfChapters, requireMatch },
    });
    return isEmbedding ? created(structure, `/v1/books/${bookId}`) : reply(structure, { status: 200 });
  },
);
