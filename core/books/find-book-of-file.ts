import type { Transaction } from "#core/db/index.ts";
import { objectUrl } from "#core/storage/index.ts";

export interface BookOfFile {
  readonly id: string;
  readonly status: string | null;
  readonly metadata: unknown;
  readonly processing_started_at: Date | string | null;
}

/** The row of the book that an uploaded file is of, held for the rest of the unit of work. */
export function findBookOfFile(trx: Transaction, userId: string, key: string): Promise<BookOfFile | undefined> {
  return trx
    .selectFrom("books")
    .select(["id", "status", "metadata", "processing_started_at"])
    .where("user_id", "=", userId)
    .where("file_url", "=", objectUrl(key))
    .forUpdate()
    .executeTakeFirst();
}
