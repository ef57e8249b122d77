import { asService, jsonb } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { objectUrl, putObject } from "#core/storage/index.ts";
import { uploadKey } from "#core/storage/keys.ts";
import { LONGEST_TITLE } from "../read/longest-title.ts";
import { titleOfFileName } from "../read/title-of-file-name.ts";
import type { Book } from "./book.ts";
import type { BookType } from "./book-fields.ts";
import { type BookOwner, type BookUpload, permitUpload, type UploadType } from "./permit-upload.ts";
import { selectOwned, toBook } from "./read-books.ts";

/** What a person says of a book that they want to bring in. */
export interface NewBook {
  readonly title?: string | undefined;
  readonly bookType: BookType;
  readonly fileName?: string | undefined;
  readonly contentType?: UploadType | undefined;
  /** The book itself, where it is no file. */
  readonly text?: string | undefined;
}

/**
 * Puts a book on the shelf that waits for its file, or for its text, which is put where files are uploaded to: what
 * appears there is read. Asked again with the same id, it is the same book, and a new permission to upload as long as
 * there is no file.
 */
export async function createBook(
  owner: BookOwner,
  bookId: string,
  given: NewBook,
): Promise<Book & { upload: BookUpload | null }> {
  const { title, text, contentType } = given;
  const fileName = given.fileName ?? (text === undefined ? "book" : `${title ?? "text"}.txt`);
  // Some clients send the whole path.
  const lastName = fileName.split(/[/\\]/).at(-1) ?? "";
  const key = uploadKey(owner.id, bookId, lastName);
  const { book, fileUrl } = await keepDraft(owner.id, bookId, {
    ...given,
    fileName: lastName,
    fileUrl: objectUrl(key),
  });
  if (book.status !== "draft") return { ...book, upload: null };
  if (text === undefined) return { ...book, upload: await permitUpload(owner, fileUrl, contentType) };
  await putObject(key, text, { contentType: "text/plain; charset=utf-8" });
  return { ...book, upload: null };
}

async function keepDraft(
  userId: string,
  bookId: string,
  { title, bookType, fileName, fileUrl }: NewBook & { readonly fileName: string; readonly fileUrl: string },
): Promise<{ book: Book; fileUrl: string }> {
  return asService(async (trx) => {
    await trx
      .insertInto("books")
      .values({
        id: bookId,
        user_id: userId,
        title: title ?? titleOfFileName(fileName)?.slice(0, LONGEST_TITLE) ?? "Untitled",
        book_type: bookType,
        status: "draft",
        file_url: fileUrl,
        metadata: jsonb(title === undefined ? {} : { titleGiven: true }),
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    const row = await selectOwned(trx, { userId, bookId }).executeTakeFirst();
    if (!row?.file_url) throw problem("book-not-found", { bookId });
    return { book: await toBook(trx, bookId, row), fileUrl: row.file_url };
  });
}
