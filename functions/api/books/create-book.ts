import * as z from "zod";
import { Book, BookType, BookUpload, createBook as create, Title, UploadType } from "#core/books/index.ts";
import { created, route } from "#core/http/route.ts";

const NewBook = z
  .strictObject({
    title: Title.optional(),
    bookType: BookType.default("entertainment"),
    fileName: z
      .string()
      .min(1)
      .max(255)
      .optional()
      .meta({ description: "What the file is called; without a title the book is called after it until it is read" }),
    contentType: UploadType.optional().meta({
      description: "What the form will say that the file is. What it is, its bytes tell",
    }),
    text: z
      .string()
      .regex(/\S/, "There is nothing in it")
      .optional()
      .meta({ description: "The book itself, as plain text or Markdown, instead of a file" }),
  })
  .meta({ id: "NewBook", examples: [{ bookType: "entertainment", fileName: "the-lamplighters-map.epub" }] });

const CreatedBook = z
  .strictObject({ ...Book.shape, upload: BookUpload.nullable() })
  .meta({ id: "CreatedBook", description: "A book, and where its file is to be sent; null where none is wanted" });

export const createBook = route(
  {
    method: "POST",
    path: "/v1/books",
    auth: "user",
    status: 201,
    summary: "Bring a book in",
    description: [
      "POST the `fields` of `upload` and then the `file` as multipart/form-data to its `url`, within ten minutes: EPUB, PDF, DOCX, Markdown or text, as large as your plan allows.",
      "With `text` there is nothing to upload. Either way reading begins by itself, and the book tells how far it is.",
      "A draft without a file goes after a day. `POST /v1/books/{bookId}/upload` permits the upload anew, also where this answer was kept for its `Idempotency-Key` for longer than its upload was good for.",
    ].join("\n\n"),
    body: NewBook,
    response: CreatedBook,
  },
  async ({ user, body, newId }) => {
    const book = await create(user, newId, body);
    return created(book, `/v1/books/${book.id}`);
  },
);
