import { basename, extname } from "node:path/posix";
import type { Transaction } from "#core/db/index.ts";
import { objectUrl } from "#core/storage/index.ts";
import type { BookOfFile } from "./find-book-of-file.ts";
import { LONGEST_TITLE } from "./read/longest-title.ts";

/** Opens the book of a file that was put there by an S3 client alone. It is named like the file until that is read. */
export function openBook(trx: Transaction, userId: string, key: string): Promise<BookOfFile> {
  return trx
    .insertInto("books")
    .values({
      user_id: userId,
      title: basename(key, extname(key)).slice(0, LONGEST_TITLE) || "Untitled",
      book_type: "entertainment",
      file_url: objectUrl(key),
    })
    .returning(["id", "status", "metadata", "processing_started_at"])
    .executeTakeFirstOrThrow();
}
